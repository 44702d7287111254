import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Counter } from '../../../channels/contract';
import { toCounterState } from './counter-state';
import { useWords } from '../shared/use-words';

// The sentence beside it says the same; the bar is for the eye only.
const Bar = ({
  percent,
  isExceeded,
}: {
  readonly percent: number;
  readonly isExceeded: boolean;
}) => (
  <Box background="neutral200" hasRadius height="4px" width="100%" aria-hidden>
    <Box
      background={isExceeded ? 'danger600' : 'primary600'}
      hasRadius
      height="4px"
      width={`${String(percent)}%`}
    />
  </Box>
);

const CounterLine = ({ counter }: { readonly counter: Counter }) => {
  const { say, number, language } = useWords();
  const { isExceeded, excess, percent } = toCounterState(counter);
  const colour = isExceeded ? 'danger600' : 'neutral700';
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography variant="pi" textColor={colour}>
          {counter.label[language]}
        </Typography>
        <Typography variant="pi" textColor={colour} fontWeight={isExceeded ? 'bold' : 'regular'}>
          {say('hub.counter.value', {
            actual: number(counter.actual),
            limit: number(counter.limit),
          })}
        </Typography>
      </Flex>
      <Bar percent={percent} isExceeded={isExceeded} />
      {isExceeded && (
        <Flex gap={1} alignItems="center">
          <WarningCircle aria-hidden width="1.2rem" height="1.2rem" fill="danger600" />
          <Typography variant="pi" textColor="danger600" fontWeight="bold">
            {say('hub.counter.excess', { excess: number(excess) })}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
};

/** The numbers that a writer watches, each with its limit. */
export const Counters = ({ counters }: { readonly counters: readonly Counter[] }) => {
  const { say } = useWords();
  if (counters.length === 0) return null;
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
      aria-label={say('hub.counter.list')}
    >
      {counters.map((counter) => (
        <CounterLine key={counter.code} counter={counter} />
      ))}
    </Flex>
  );
};
