import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../../shared/use-words';
import type { Bar } from '../rules/numbers';

/** Numbers with their names, as a table. */
export const NumberTable = ({
  caption,
  bars,
}: {
  readonly caption: string;
  readonly bars: readonly Bar[];
}) => {
  const { say, number } = useWords();
  return (
    <Box tag="table" width="100%" style={{ borderCollapse: 'collapse' }}>
      <Typography tag="caption" variant="pi" textColor="neutral600" textAlign="start">
        {caption}
      </Typography>
      <thead>
        <tr>
          <Typography tag="th" scope="col" textAlign="start" fontWeight="bold">
            {say('hub.moderation.numbers.what')}
          </Typography>
          <Typography tag="th" scope="col" textAlign="end" fontWeight="bold">
            {say('hub.moderation.numbers.how-many')}
          </Typography>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value }) => (
          <tr key={label}>
            <Typography tag="th" scope="row" textAlign="start" fontWeight="regular">
              {label}
            </Typography>
            <Typography tag="td" textAlign="end">
              {number(value)}
            </Typography>
          </tr>
        ))}
      </tbody>
    </Box>
  );
};
