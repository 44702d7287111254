import { MeterList } from '../shared/meter-list';
import { useWords } from '../shared/use-words';
import type { MeasureRow } from './measure-rows';

/** The key numbers of a text, each with the limit of its audience. */
export const Measures = ({
  rows,
  label,
}: {
  readonly rows: readonly MeasureRow[];
  readonly label: string;
}) => {
  const { say } = useWords();
  return (
    <MeterList
      label={label}
      meters={rows.map(({ code, actual, limit, severity }) => ({
        key: code,
        label: say(`hub.measure.${code}`),
        actual,
        limit,
        severity,
        sayExceeded: () => say('hub.measure.above'),
      }))}
    />
  );
};
