import type { Counter } from '../../../channels/contract';
import { MeterList } from '../shared/meter-list';
import { useWords } from '../shared/use-words';

/** The numbers that a channel limits, as a writer watches them. */
export const Counters = ({ counters }: { readonly counters: readonly Counter[] }) => {
  const { say, number, language } = useWords();
  return (
    <MeterList
      label={say('hub.counter.list')}
      meters={counters.map(({ code, label, actual, limit }) => ({
        key: code,
        label: label[language],
        actual,
        limit,
        severity: 'error',
        sayExceeded: (excess) => say('hub.counter.excess', { excess: number(excess) }),
      }))}
    />
  );
};
