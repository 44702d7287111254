import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

/** One of a few values, from a list that opens. */
export const ChoiceField = <Value extends string>({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) => (
  <Field.Root {...(hint === undefined ? {} : { hint })}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
  </Field.Root>
);
