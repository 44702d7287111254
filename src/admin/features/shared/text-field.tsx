import { Field, Flex, Textarea, Typography, VisuallyHidden } from '@strapi/design-system';
import { countGraphemes } from '../../../kernel/text';
import { useWords } from './use-words';
import type { TextLimits } from './text-limits';

const Count = ({ actual, limits }: { readonly actual: number; readonly limits: TextLimits }) => {
  const { say } = useWords();
  const { min, max } = limits;
  const isOff = actual > max || (actual > 0 && actual < min);
  return (
    <>
      <Typography
        variant="pi"
        textColor={isOff ? 'danger600' : 'neutral600'}
        style={{ whiteSpace: 'nowrap' }}
      >
        {say('hub.field.count', { actual, max })}
      </Typography>
      {/* Heard only where it matters: at every letter it would be noise. */}
      <VisuallyHidden role="status">
        {actual > max ? say('hub.field.count.over', { excess: actual - max }) : ''}
      </VisuallyHidden>
    </>
  );
};

/** A text with its limits and a count that goes along while a person writes. */
export const TextField = ({
  name,
  label,
  hint,
  value,
  limits,
  error,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly limits: TextLimits;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) => (
  <Field.Root name={name} hint={hint} error={error} required={limits.min > 0}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      name={name}
      value={value}
      onChange={(event: { readonly target: { readonly value: string } }) =>
        onChange(event.target.value)
      }
    />
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Field.Hint />
        <Field.Error />
      </Flex>
      <Count actual={countGraphemes(value.trim())} limits={limits} />
    </Flex>
  </Field.Root>
);
