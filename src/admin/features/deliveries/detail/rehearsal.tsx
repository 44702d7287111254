import { Box, Flex, Typography } from '@strapi/design-system';
import type { DeliveryDetail } from '../../../../modules/delivery/domain/delivery-view';
import { Card } from '../../shared/card';
import { useWords } from '../../shared/use-words';

type PlannedRequest = DeliveryDetail['rehearsal'][number];

const Request = ({ request }: { readonly request: PlannedRequest }) => (
  <Box tag="li" background="neutral100" hasRadius padding={3}>
    <Typography fontWeight="bold" tag="p" style={{ overflowWrap: 'anywhere' }}>
      {request.method} {request.url}
    </Typography>
    <dl style={{ margin: 0 }}>
      {Object.entries(request.fields).map(([name, value]) => (
        <Box key={name} paddingTop={2}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {name}
          </Typography>
          <Typography
            tag="dd"
            style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {value}
          </Typography>
        </Box>
      ))}
    </dl>
  </Box>
);

/** What would have been sent, had the account not only rehearsed; nothing where nothing was rehearsed. */
export const Rehearsal = ({ delivery }: { readonly delivery: DeliveryDetail }) => {
  const { say } = useWords();
  if (delivery.rehearsal.length === 0) return null;
  return (
    <Card title={say('hub.deliveries.rehearsal')}>
      <Typography tag="p" textColor="neutral800">
        {say('hub.deliveries.rehearsal.intro')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {delivery.rehearsal.map((request, index) => (
          <Request key={index} request={request} />
        ))}
      </Flex>
    </Card>
  );
};
