import { Box, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../shared/use-words';
import { drawBars, type Bar, type DrawnBar } from '../rules/numbers';

const Row = ({ bar: { label, value, percent } }: { readonly bar: DrawnBar }) => {
  const { number } = useWords();
  return (
    <Flex gap={2} alignItems="center">
      <Box width="40%" style={{ flexShrink: 0, textAlign: 'end', overflowWrap: 'anywhere' }}>
        <Typography variant="pi">{label}</Typography>
      </Box>
      <Flex flex="1" gap={2} alignItems="center" minWidth={0}>
        <Box
          background="primary600"
          hasRadius
          height="1.8rem"
          width={`${String(percent)}%`}
          style={{ flexShrink: 1 }}
        />
        <Typography variant="pi">{number(value)}</Typography>
      </Flex>
    </Flex>
  );
};

/** Numbers as bars. Each has its name and its value in words beside it, so that colour says nothing alone. */
export const BarChart = ({
  title,
  bars,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
}) => {
  const { say, number } = useWords();
  const all = bars.map(({ label, value }) =>
    say('hub.moderation.numbers.one', { label, value: number(value) }),
  );
  return (
    <Flex
      role="img"
      aria-label={say('hub.moderation.numbers.chart', { title, all: all.join('; ') })}
      direction="column"
      alignItems="stretch"
      gap={2}
    >
      {drawBars(bars).map((bar) => (
        <Row key={bar.label} bar={bar} />
      ))}
    </Flex>
  );
};
