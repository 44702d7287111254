import { Box, Typography } from '@strapi/design-system';
import type { DeliveryDetail } from '../../../../modules/delivery/domain/delivery-view';
import { Card } from '../../shared/card';
import { useMoments } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { metricColumns } from '../rules/metric-columns';

const HEAD_LOOK = { textAlign: 'start', whiteSpace: 'nowrap' } as const;
const NUMBER_LOOK = { textAlign: 'end', fontVariantNumeric: 'tabular-nums' } as const;

/** What the channel counted about a post, the newest count first; nothing where it never counted. */
export const Metrics = ({ delivery }: { readonly delivery: DeliveryDetail }) => {
  const { say, number } = useWords();
  const { exact } = useMoments(delivery.timeZone);
  const { metrics } = delivery;
  const columns = metricColumns(metrics);
  if (columns.length === 0) return null;
  const title = say('hub.deliveries.metrics');
  return (
    <Card title={title}>
      {/* A table that scrolls must be within reach of the keyboard. */}
      <Box role="region" aria-label={title} tabIndex={0} style={{ overflowX: 'auto' }}>
        <table aria-label={title} style={{ borderCollapse: 'collapse' }}>
          <thead>
            <tr>
              <Box tag="th" scope="col" padding={2} style={HEAD_LOOK}>
                <Typography variant="sigma">{say('hub.deliveries.metrics.when')}</Typography>
              </Box>
              {columns.map((metric) => (
                <Box key={metric} tag="th" scope="col" padding={2} style={NUMBER_LOOK}>
                  <Typography variant="sigma">{say(`hub.metric.${metric}`)}</Typography>
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ measuredAt, values }) => (
              <tr key={measuredAt}>
                <Box tag="th" scope="row" padding={2} style={HEAD_LOOK}>
                  <Typography>{exact(measuredAt)}</Typography>
                </Box>
                {columns.map((metric) => {
                  const value = values[metric];
                  return (
                    <Box key={metric} tag="td" padding={2} style={NUMBER_LOOK}>
                      <Typography>
                        {value === undefined ? say('hub.metric.none') : number(value)}
                      </Typography>
                    </Box>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
    </Card>
  );
};
