import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { DeliverySummary } from '../../../../modules/delivery/domain/delivery-view';
import { ReasonLine } from '../../shared/reason-line';
import { useMoments } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { deliveryAddress } from '../../shared/hub-pages';
import { DeliveryBadge } from '../../shared/delivery-badge';
import { usePlaceLine } from '../../shared/use-delivery-names';
import { toldTask } from '../rules/actions';

const Title = ({ delivery }: { readonly delivery: DeliverySummary }) => {
  const { say } = useWords();
  const placeLine = usePlaceLine();
  return (
    <Box flex="3 1 26rem" minWidth={0}>
      <Typography
        tag={Link}
        to={deliveryAddress(delivery.id)}
        fontWeight="bold"
        textColor="primary700"
        style={{ overflowWrap: 'anywhere' }}
      >
        {delivery.title === '' ? say('hub.desk.untitled') : delivery.title}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {placeLine(delivery)}
      </Typography>
    </Box>
  );
};

const Standing = ({ delivery }: { readonly delivery: DeliverySummary }) => {
  const { say } = useWords();
  const { reason, state } = delivery;
  const task = toldTask(delivery);
  return (
    <Flex flex="3 1 24rem" minWidth={0} direction="column" alignItems="flex-start" gap={1}>
      <DeliveryBadge state={state} />
      {task !== undefined && (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say(`hub.deliveries.task.${task}`)}
        </Typography>
      )}
      <ReasonLine reason={reason} variant="pi" />
    </Flex>
  );
};

const When = ({
  delivery,
  timeZone,
}: {
  readonly delivery: DeliverySummary;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  const { exact, relative } = useMoments(timeZone);
  const { publishedAt, dueAt } = delivery;
  const at = publishedAt ?? dueAt;
  return (
    <Box flex="2 1 20rem" minWidth={0}>
      <Typography tag="p">
        {say(publishedAt === null ? 'hub.deliveries.due' : 'hub.deliveries.out', {
          when: relative(at),
        })}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        <time dateTime={at}>{exact(at)}</time>
      </Typography>
    </Box>
  );
};

/** The deliveries of one heading, each with where it stands; on a narrow screen the parts stand below each other. */
export const DeliveryLines = ({
  deliveries,
  label,
  timeZone,
}: {
  readonly deliveries: readonly DeliverySummary[];
  readonly label: string;
  readonly timeZone: string;
}) => (
  <Box background="neutral0" shadow="tableShadow" hasRadius tag="ul" aria-label={label}>
    {deliveries.map((delivery, index) => (
      <Box
        key={delivery.id}
        tag="li"
        padding={4}
        borderColor="neutral150"
        borderStyle="solid"
        borderWidth={index === 0 ? '0' : '1px 0 0 0'}
      >
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          <Title delivery={delivery} />
          <Standing delivery={delivery} />
          <When delivery={delivery} timeZone={timeZone} />
        </Flex>
      </Box>
    ))}
  </Box>
);
