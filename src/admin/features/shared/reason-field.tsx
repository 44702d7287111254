import { TextField } from './text-field';
import { textFault, type TextLimits } from './text-limits';
import { useTextFault } from './use-text-fault';
import { useWords } from './use-words';

/** Why somebody does something; it goes on the record. `isTried` shows what is wrong with it. */
export const ReasonField = ({
  value,
  limits,
  isTried,
  onChange,
}: {
  readonly value: string;
  readonly limits: TextLimits;
  readonly isTried: boolean;
  readonly onChange: (value: string) => void;
}) => {
  const { say } = useWords();
  const tellFault = useTextFault();
  const fault = textFault(value, limits);
  return (
    <TextField
      name="reason"
      label={say(limits.min > 0 ? 'hub.reason.label' : 'hub.reason.optional')}
      hint={limits.min > 0 ? say('hub.reason.hint', { min: limits.min }) : say('hub.reason.record')}
      value={value}
      limits={limits}
      error={isTried && fault !== undefined ? tellFault(fault) : undefined}
      onChange={onChange}
    />
  );
};
