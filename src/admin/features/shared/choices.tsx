import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';

/** One of a few ways, each a word or two; native radio buttons, so that arrows and screen readers work as ever. */
export const Choices = <Value extends string>({
  legend,
  value,
  options,
  onChange,
}: {
  readonly legend: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) => {
  const name = useId();
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {legend}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={1} paddingTop={1}>
        {options.map((option) => (
          <Box key={option.value} tag="label" style={{ cursor: 'pointer' }}>
            <Flex gap={2} alignItems="center" paddingTop={1} paddingBottom={1}>
              <input
                type="radio"
                name={name}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
                style={{ width: '1.8rem', height: '1.8rem', flexShrink: 0, accentColor: '#4945ff' }}
              />
              <Typography style={{ overflowWrap: 'anywhere' }}>{option.label}</Typography>
            </Flex>
          </Box>
        ))}
      </Flex>
    </fieldset>
  );
};
