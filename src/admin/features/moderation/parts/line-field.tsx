import { Field } from '@strapi/design-system';

/** A text of one line. */
export const LineField = ({
  name,
  label,
  hint,
  value,
  error,
  isRequired = true,
  inputMode = 'text',
  listId,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  /** Id of a list of values that are offered. */
  readonly listId?: string;
  readonly onChange: (value: string) => void;
}) => (
  <Field.Root
    name={name}
    error={error}
    required={isRequired}
    {...(hint === undefined ? {} : { hint })}
  >
    <Field.Label>{label}</Field.Label>
    <Field.Input
      value={value}
      inputMode={inputMode}
      autoComplete="off"
      list={listId}
      onChange={(event) => onChange(event.target.value)}
    />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
