import { Box, Flex, Typography } from '@strapi/design-system';
import type { MeasureRow } from './measure-rows';
import { useWords } from '../shared/use-words';

const Measure = ({ row }: { readonly row: MeasureRow }) => {
  const { say, number } = useWords();
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Typography variant="pi" textColor="neutral700" tag="dt">
        {say(`hub.measure.${row.code}`)}
      </Typography>
      <Box tag="dd" style={{ textAlign: 'end', flexShrink: 0 }}>
        <Typography
          variant="pi"
          fontWeight="bold"
          textColor={row.isExceeded ? 'danger600' : 'neutral800'}
          tag="p"
        >
          {number(row.actual)}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say(row.isExceeded ? 'hub.measure.above' : 'hub.measure.limit', {
            limit: number(row.limit),
          })}
        </Typography>
      </Box>
    </Flex>
  );
};

/** The key numbers of a text, each with the limit of its audience. */
export const Measures = ({ rows }: { readonly rows: readonly MeasureRow[] }) => (
  <Flex tag="dl" direction="column" alignItems="stretch" gap={2} width="100%">
    {rows.map((row) => (
      <Measure key={row.code} row={row} />
    ))}
  </Flex>
);
