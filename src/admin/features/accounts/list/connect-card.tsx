import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ConnectableLogin } from '../../../../modules/delivery/domain/account-view';
import { Card } from '../../shared/card';
import { RefusalBanner } from '../../shared/refusal-banner';
import { useWords } from '../../shared/use-words';
import { useConnect } from './use-connect';

const Login = ({ login }: { readonly login: ConnectableLogin }) => {
  const { say, list, language } = useWords();
  const { connect, isBusy, refusal } = useConnect();
  const title = login.title[language];
  return (
    <Box tag="li">
      {login.isReady ? (
        <Button
          variant="secondary"
          startIcon={<Plus />}
          loading={isBusy}
          onClick={() => void connect(login)}
        >
          {say('hub.accounts.connect', { login: title })}
        </Button>
      ) : (
        <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          <strong>{title}</strong>:{' '}
          {say('hub.accounts.not-ready', { settings: list(login.missing, 'conjunction') })}
        </Typography>
      )}
      {refusal !== undefined && (
        <Box paddingTop={2}>
          <RefusalBanner refusal={refusal} />
        </Box>
      )}
    </Box>
  );
};

/** The ways in which another account can be connected. */
export const ConnectCard = ({ logins }: { readonly logins: readonly ConnectableLogin[] }) => {
  const { say } = useWords();
  return (
    <Card title={say('hub.accounts.connect-title')}>
      <Typography tag="p" textColor="neutral800">
        {say('hub.accounts.connect-intro')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={3}>
        {logins.map((login) => (
          <Login key={`${login.channel} ${login.login}`} login={login} />
        ))}
      </Flex>
    </Card>
  );
};
