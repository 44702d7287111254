import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Severity } from '../../../kernel/failures';
import { toMeterState } from './meter-state';
import { SEVERITY_LOOKS } from './severity-looks';
import { useWords } from './use-words';

/** A number that a writer watches, with the highest value that is still fine. */
export interface Meter {
  readonly key: string;
  readonly label: string;
  readonly actual: number;
  readonly limit: number;
  /** How much it weighs to be beyond the limit. */
  readonly severity: Severity;
  /** What is said then; `excess` is how much too much it is. */
  readonly sayExceeded: (excess: number) => string;
}

// The numbers beside it say the same; the bar is for the eye only.
const Bar = ({ percent, colour }: { readonly percent: number; readonly colour: string }) => (
  <Box background="neutral200" hasRadius height="4px" width="100%" aria-hidden>
    <Box background={colour} hasRadius height="4px" width={`${String(percent)}%`} />
  </Box>
);

const Exceeded = ({
  severity,
  children,
}: {
  readonly severity: Severity;
  readonly children: ReactNode;
}) => {
  const { Icon, colour } = SEVERITY_LOOKS[severity];
  return (
    <Flex gap={1} alignItems="center">
      <Icon aria-hidden width="1.2rem" height="1.2rem" fill={colour} />
      <Typography variant="pi" textColor={colour} fontWeight="bold">
        {children}
      </Typography>
    </Flex>
  );
};

const MeterLine = ({ meter }: { readonly meter: Meter }) => {
  const { say, number } = useWords();
  const { isExceeded, excess, percent } = toMeterState(meter);
  const { colour } = SEVERITY_LOOKS[meter.severity];
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={2}>
        <Typography variant="pi" textColor="neutral700">
          {meter.label}
        </Typography>
        <Typography
          variant="pi"
          textColor={isExceeded ? colour : 'neutral800'}
          fontWeight="bold"
          style={{ whiteSpace: 'nowrap' }}
        >
          {say('hub.meter.value', { actual: number(meter.actual), limit: number(meter.limit) })}
        </Typography>
      </Flex>
      <Bar percent={percent} colour={isExceeded ? colour : 'primary600'} />
      {isExceeded && <Exceeded severity={meter.severity}>{meter.sayExceeded(excess)}</Exceeded>}
    </Flex>
  );
};

/** Numbers with their limits; one beyond its limit says so in words. */
export const MeterList = ({
  meters,
  label,
}: {
  readonly meters: readonly Meter[];
  /** What the list is about, for those who hear it. */
  readonly label: string;
}): ReactNode => {
  if (meters.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%" aria-label={label}>
      {meters.map((meter) => (
        <MeterLine key={meter.key} meter={meter} />
      ))}
    </Flex>
  );
};
