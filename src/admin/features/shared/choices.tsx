import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { Radio } from './radio';

/** One of a few ways, each a word or two. */
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
          <Radio
            key={option.value}
            name={name}
            isChosen={option.value === value}
            onChoose={() => onChange(option.value)}
          >
            <Typography>{option.label}</Typography>
          </Radio>
        ))}
      </Flex>
    </fieldset>
  );
};
