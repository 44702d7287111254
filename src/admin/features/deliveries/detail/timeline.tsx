import { Box, Flex, Typography } from '@strapi/design-system';
import type {
  DeliveryDetail,
  DeliveryEventView,
} from '../../../../modules/delivery/domain/delivery-view';
import { Card } from '../../shared/card';
import { Moment } from '../../shared/moment';
import { ReasonLine } from '../../shared/reason-line';
import { useWords } from '../../shared/use-words';
import { toldTask } from '../rules/actions';
import { newestFirst } from '../rules/timeline';
import { DeliveryBadge } from '../../shared/delivery-badge';

const Event = ({
  event,
  timeZone,
}: {
  readonly event: DeliveryEventView;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  const { to, by, reason, at } = event;
  const task = toldTask({ task: event.task, state: to });
  return (
    <Box tag="li" paddingBottom={4} paddingLeft={4} borderColor="neutral200" style={LINE_LOOK}>
      <Flex gap={2} wrap="wrap" alignItems="center">
        <DeliveryBadge state={to} />
        {task !== undefined && (
          <Typography variant="pi">{say(`hub.deliveries.task.${task}`)}</Typography>
        )}
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        <Moment at={at} timeZone={timeZone} /> · {by === '' ? say('hub.deliveries.by-hub') : by}
      </Typography>
      <ReasonLine reason={reason} />
    </Box>
  );
};

// The line that joins the moments stands at their beginning, in either direction of writing.
const LINE_LOOK = { borderWidth: 0, borderStyle: 'solid', borderInlineStartWidth: '2px' } as const;

/** All that happened to a delivery, the newest first, on the clock of the office. */
export const Timeline = ({ delivery }: { readonly delivery: DeliveryDetail }) => {
  const { say } = useWords();
  const { timeline, timeZone } = delivery;
  return (
    <Card title={say('hub.deliveries.timeline')}>
      <ol reversed>
        {newestFirst(timeline).map((event, index) => (
          // Events are never taken out, and new ones come at the top: counted from the end, a place is a name.
          <Event key={timeline.length - index} event={event} timeZone={timeZone} />
        ))}
      </ol>
    </Card>
  );
};
