import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type {
  DeliveryAction,
  DeliveryDetail,
} from '../../../../modules/delivery/domain/delivery-view';
import { Card } from '../../shared/card';
import { editAddress } from '../../shared/edit-address';
import { Moment } from '../../shared/moment';
import { OutsideLink } from '../../shared/outside-link';
import { PublicLine } from '../../shared/public-line';
import { ReasonLine } from '../../shared/reason-line';
import { useMay } from '../../shared/use-may';
import { useWords } from '../../shared/use-words';
import { ACCOUNTS_PATH, READ_ACCOUNTS } from '../../shared/hub-pages';
import {
  firstAction,
  isHarsh,
  isPublic,
  isUnclear,
  nextName,
  saysWhatToDo,
  toldTask,
} from '../rules/actions';
import { DeliveryBadge } from '../../shared/delivery-badge';

/** Element that takes the focus when the button that opened a dialog is gone. */
export const STATE_ELEMENT_ID = 'hub-delivery-state';

interface Props {
  readonly delivery: DeliveryDetail;
}

const Why = ({ delivery }: Props) => {
  const { say } = useWords();
  const { reason } = delivery;
  return (
    <Box maxWidth="72rem" style={{ overflowWrap: 'anywhere' }}>
      <ReasonLine reason={reason} variant="epsilon" />
      {!saysWhatToDo(delivery) && (
        <Typography tag="p" textColor="neutral800">
          {say(`hub.deliveries.next.${nextName(delivery)}`)}
        </Typography>
      )}
    </Box>
  );
};

const ReadersSee = ({ delivery }: Props) => {
  const { say } = useWords();
  const isOut = isPublic(delivery);
  const { publishedAt, timeZone, permalink } = delivery;
  // Nobody knows whether readers see it: the sentence above says so.
  if (isUnclear(delivery)) return null;
  return (
    <PublicLine isOut={isOut}>
      <Typography tag="p">
        {say(isOut ? 'hub.deliveries.is-public' : 'hub.deliveries.is-not-public')}
        {isOut && publishedAt !== null && (
          <>
            {' · '}
            <Moment at={publishedAt} timeZone={timeZone} />
          </>
        )}
        {isOut && permalink !== '' && (
          <>
            {' · '}
            <OutsideLink href={permalink}>{say('hub.deliveries.open-post')}</OutsideLink>
          </>
        )}
      </Typography>
    </PublicLine>
  );
};

const Due = ({ delivery }: Props) => {
  const { say } = useWords();
  const { state, dueAt, timeZone } = delivery;
  if (state !== 'queued' && state !== 'waiting') return null;
  return (
    <Typography tag="p">
      <strong>{say('hub.deliveries.next-try')}</strong> <Moment at={dueAt} timeZone={timeZone} />
    </Typography>
  );
};

const Buttons = ({
  delivery,
  onAction,
}: Props & { readonly onAction: (action: DeliveryAction) => void }) => {
  const { say } = useWords();
  const { actions } = delivery;
  const first = firstAction(actions);
  if (actions.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={say('hub.deliveries.actions')}>
      {actions.map((action) => (
        <Button
          key={action}
          variant={action === first ? 'default' : isHarsh(action) ? 'danger-light' : 'tertiary'}
          onClick={() => onAction(action)}
        >
          {say(`hub.deliveries.action.${action}`)}
        </Button>
      ))}
    </Flex>
  );
};

const Links = ({ delivery }: Props) => {
  const { say } = useWords();
  const maySeeAccounts = useMay(READ_ACCOUNTS);
  const needsAccount = delivery.state === 'needs_reconnect' || delivery.state === 'on_hold';
  return (
    <Flex gap={4} wrap="wrap">
      <Typography tag={Link} to={editAddress(delivery)} textColor="primary700">
        {say('hub.deliveries.open-text')}
      </Typography>
      {needsAccount && maySeeAccounts && (
        <Typography tag={Link} to={`/${ACCOUNTS_PATH}`} textColor="primary700">
          {say('hub.deliveries.open-accounts')}
        </Typography>
      )}
    </Flex>
  );
};

/** The state of a delivery, why it is there, what to do, and the buttons for that. */
export const WhereItStands = ({
  delivery,
  onAction,
}: Props & { readonly onAction: (action: DeliveryAction) => void }) => {
  const { say, number } = useWords();
  const { state, revision } = delivery;
  const task = toldTask(delivery);
  const word = say(`hub.deliveries.state.${state}`);
  return (
    <Card title={say('hub.deliveries.standing')}>
      <VisuallyHidden role="status">
        {say('hub.deliveries.state-now', { state: word })}
      </VisuallyHidden>
      <Flex gap={2} wrap="wrap" alignItems="center" id={STATE_ELEMENT_ID} tabIndex={-1}>
        <DeliveryBadge state={state} />
        {task !== undefined && <Typography>{say(`hub.deliveries.task.${task}`)}</Typography>}
        {revision > 1 && (
          <Typography textColor="neutral600">
            {say('hub.deliveries.edition', { number: number(revision) })}
          </Typography>
        )}
      </Flex>
      <Why delivery={delivery} />
      <Due delivery={delivery} />
      <ReadersSee delivery={delivery} />
      <Buttons delivery={delivery} onAction={onAction} />
      <Links delivery={delivery} />
    </Card>
  );
};
