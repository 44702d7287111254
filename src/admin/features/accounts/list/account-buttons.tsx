import { Box, Button, Flex } from '@strapi/design-system';
import { ArrowClockwise, Stethoscope } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type {
  AccountView,
  ConnectableLogin,
} from '../../../../modules/delivery/domain/account-view';
import { RefusalBanner } from '../../shared/refusal-banner';
import { useDialog } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useActOnAccountMutation } from '../data/account-api';
import { AccountDialog } from '../dialogs/account-dialog';
import { actionsOf, loginsFor, otherMode, type AskedAction } from '../rules/account-actions';
import { useConnect } from './use-connect';

interface Props {
  readonly account: AccountView;
  readonly logins: readonly ConnectableLogin[];
  /** Id of the heading that takes the focus where a button is gone. */
  readonly headingId: string;
}

const useCheck = ({ id }: AccountView) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [act, { isLoading }] = useActOnAccountMutation();
  const { refusal, ask } = useRequest();
  const check = async (): Promise<void> => {
    const refused = await ask(act({ id, language, action: 'check' }));
    if (refused !== undefined) return;
    toggleNotification({ type: 'info', message: say('hub.accounts.done.check') });
  };
  return { check, isLoading, refusal };
};

const Reconnect = ({ account, logins }: Omit<Props, 'headingId'>) => {
  const { say, language } = useWords();
  const { connect, isBusy, refusal } = useConnect();
  const ready = loginsFor(account, logins);
  return (
    <>
      <RefusalBanner refusal={refusal} />
      {ready.map((login) => (
        <Button
          key={login.login}
          size="S"
          loading={isBusy}
          variant={account.state === 'needs_reconnect' ? 'default' : 'tertiary'}
          startIcon={<ArrowClockwise />}
          onClick={() => void connect(login)}
        >
          {ready.length === 1
            ? say('hub.accounts.reconnect')
            : say('hub.accounts.reconnect-by', { login: login.title[language] })}
        </Button>
      ))}
    </>
  );
};

/** What can be done with an account. */
export const AccountButtons = ({ account, logins, headingId }: Props) => {
  const { say } = useWords();
  const dialog = useDialog<AskedAction>(headingId);
  const { check, isLoading, refusal } = useCheck(account);
  const wordOf = (action: AskedAction): string =>
    action === 'set_mode'
      ? say(`hub.accounts.action.set_${otherMode(account.mode)}`)
      : say(`hub.accounts.action.${action}`);
  return (
    <Box paddingTop={2} style={{ marginBlockStart: 'auto' }}>
      <RefusalBanner refusal={refusal} />
      <Flex gap={2} wrap="wrap" role="group" aria-labelledby={headingId}>
        <Reconnect account={account} logins={logins} />
        <Button
          size="S"
          variant="tertiary"
          loading={isLoading}
          startIcon={<Stethoscope />}
          onClick={() => void check()}
        >
          {say('hub.accounts.action.check')}
        </Button>
        {actionsOf(account).map((action) => (
          <Button
            key={action}
            size="S"
            variant={action === 'remove' ? 'danger-light' : 'tertiary'}
            onClick={() => dialog.open(action)}
          >
            {wordOf(action)}
          </Button>
        ))}
      </Flex>
      {dialog.opened !== undefined && (
        <AccountDialog account={account} action={dialog.opened} dialog={dialog} />
      )}
    </Box>
  );
};
