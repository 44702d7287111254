import { TextField } from '../../shared/text-field';
import type { TextFault, TextLimits } from '../../shared/text-limits';
import { useTextFault } from '../../shared/use-text-fault';

/** A text in Indonesian and in English: two fields under one hint and the same limits. */
export const TextPair = <Name extends string>({
  names,
  values,
  faults,
  limits,
  hint,
  labelOf,
  onChange,
}: {
  readonly names: readonly [Name, Name];
  readonly values: Readonly<Record<Name, string>>;
  readonly faults: Readonly<Partial<Record<Name, TextFault>>>;
  readonly limits: TextLimits;
  readonly hint: string;
  readonly labelOf: (name: Name) => string;
  readonly onChange: (name: Name, text: string) => void;
}) => {
  const tellFault = useTextFault();
  return (
    <>
      {names.map((name) => {
        const fault = faults[name];
        return (
          <TextField
            key={name}
            name={name}
            label={labelOf(name)}
            hint={hint}
            value={values[name]}
            limits={limits}
            error={fault === undefined ? undefined : tellFault(fault)}
            onChange={(text) => onChange(name, text)}
          />
        );
      })}
    </>
  );
};
