import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { DeliverySummary } from '../../../modules/delivery/domain/delivery-view';
import { DeliveryBadge } from '../shared/delivery-badge';
import { deliveryAddress } from '../shared/hub-pages';
import { OutsideLink } from '../shared/outside-link';
import { ReasonLine } from '../shared/reason-line';
import { accountNameOf } from '../shared/use-delivery-names';
import { useWords } from '../shared/use-words';

/** Where a post of this text stands, and the ways to it and to its story. */
export const PostState = ({ delivery }: { readonly delivery: DeliverySummary }) => {
  const { say } = useWords();
  const { id, state, reason, permalink, group } = delivery;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} width="100%">
      <DeliveryBadge state={state} />
      {group !== 'published' && <ReasonLine reason={reason} variant="pi" />}
      <Flex gap={3} wrap="wrap">
        <Typography
          tag={Link}
          to={deliveryAddress(id)}
          variant="pi"
          textColor="primary700"
          aria-label={say('hub.deliveries.details-of', { account: accountNameOf(delivery) })}
        >
          {say('hub.deliveries.details')}
        </Typography>
        {permalink !== '' && (
          <OutsideLink href={permalink}>{say('hub.deliveries.open-post')}</OutsideLink>
        )}
      </Flex>
    </Flex>
  );
};
