import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords, type MessageId } from './use-words';

const ALL = 'all';

/** One of a few values to narrow a list down to, or all. */
export const FilterChoice = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: MessageId;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}) => {
  const { say } = useWords();
  return (
    <Box minWidth="18rem">
      <Field.Root>
        <Field.Label>{say(label)}</Field.Label>
        <SingleSelect
          value={value ?? ALL}
          onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
        >
          <SingleSelectOption value={ALL}>{say('hub.filter.all')}</SingleSelectOption>
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};
