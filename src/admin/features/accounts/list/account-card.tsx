import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import type {
  AccountView,
  ConnectableLogin,
} from '../../../../modules/delivery/domain/account-view';
import type { DeliveryGroup } from '../../../../modules/delivery/domain/delivery-view';
import { DELIVERIES_PATH, READ_DELIVERIES } from '../../shared/hub-pages';
import { ReasonLine } from '../../shared/reason-line';
import { useChannelName } from '../../shared/use-delivery-names';
import { useMay } from '../../shared/use-may';
import { useWords } from '../../shared/use-words';
import { WordBadge } from '../../shared/word-badge';
import { MANAGE_ACCOUNTS } from '../rules/account-rights';
import { AccountButtons } from './account-buttons';
import { MODE_LOOKS, STATE_LOOKS } from './account-looks';
import { ExpiryLine } from './expiry-line';
import { HealthLines } from './health-lines';

interface Props {
  readonly account: AccountView;
}

const Standing = ({ account }: Props) => {
  const { say } = useWords();
  const { state, mode, stateReason } = account;
  const needsMeaning = state === 'needs_reconnect' || state === 'on_hold';
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <WordBadge look={STATE_LOOKS[state]} word={say(`hub.accounts.state.${state}`)} />
        <WordBadge look={MODE_LOOKS[mode]} word={say(`hub.accounts.mode.${mode}`)} />
      </Flex>
      <ReasonLine reason={stateReason} />
      {needsMeaning && <Typography tag="p">{say(`hub.accounts.meaning.${state}`)}</Typography>}
      {mode === 'dry_run' && (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say('hub.accounts.meaning.dry_run')}
        </Typography>
      )}
    </>
  );
};

const Open = ({ account }: Props) => {
  const { say } = useWords();
  const maySee = useMay(READ_DELIVERIES);
  const { open, channel, key, state } = account;
  const text = say('hub.accounts.open', { count: open });
  // What waits for its account waits for a person: it stands under their heading.
  const group: DeliveryGroup = state === 'live' ? 'on_its_way' : 'needs_person';
  const query = new URLSearchParams({ group, channel, account: key }).toString();
  return open > 0 && maySee ? (
    <Typography tag={Link} to={`/${DELIVERIES_PATH}?${query}`} variant="pi" textColor="primary700">
      {text}
    </Typography>
  ) : (
    <Typography variant="pi" textColor="neutral800">
      {text}
    </Typography>
  );
};

/** One account: whether it takes posts, how it does, how long the hub may use it, and what can be done with it. */
export const AccountCard = ({
  account,
  logins,
  timeZone,
}: Props & { readonly logins: readonly ConnectableLogin[]; readonly timeZone: string }) => {
  const id = useId();
  const channelName = useChannelName();
  const mayManage = useMay(MANAGE_ACCOUNTS);
  return (
    <Box
      tag="li"
      aria-labelledby={id}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={5}
      style={{ flex: '1 1 36rem', minWidth: 0 }}
    >
      <Flex direction="column" alignItems="stretch" gap={3} height="100%">
        <Box style={{ overflowWrap: 'anywhere' }}>
          <Typography id={id} variant="delta" tag="h2">
            {account.name}
          </Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {channelName(account.channel)} · {account.key}
          </Typography>
        </Box>
        <Standing account={account} />
        <HealthLines health={account.health} timeZone={timeZone} />
        <ExpiryLine account={account} timeZone={timeZone} />
        <Open account={account} />
        {mayManage && <AccountButtons account={account} logins={logins} headingId={id} />}
      </Flex>
    </Box>
  );
};
