import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { AccountsPage as Accounts } from '../../../modules/delivery/domain/account-view';
import { StopAllButton, SwitchBanner } from '../delivery-switch/delivery-switch';
import { Banner } from '../shared/banner';
import { LoadFailure } from '../shared/load-failure';
import { PageLoader } from '../shared/page-loader';
import { toLoadFailure } from '../shared/request-failure';
import { useFreshLook } from '../shared/use-fresh-look';
import { useMay } from '../shared/use-may';
import { useWords } from '../shared/use-words';
import { useGetAccountsQuery } from './data/account-api';
import { FinishConnection } from './dialogs/finish-connection';
import { AccountCard } from './list/account-card';
import { ConnectCard } from './list/connect-card';
import { ACCOUNTS_PERMISSIONS, MANAGE_ACCOUNTS } from './rules/account-rights';

const FRESH_SECONDS = 30; // the hub itself looks at an account a few times a day

const AccountCards = ({ page }: { readonly page: Accounts }) => {
  const { say } = useWords();
  if (page.accounts.length === 0) {
    return (
      <Typography tag="p" textColor="neutral800">
        {say('hub.accounts.empty')}
      </Typography>
    );
  }
  return (
    <Flex tag="ul" gap={4} wrap="wrap" alignItems="stretch" aria-label={say('hub.accounts.title')}>
      {page.accounts.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          logins={page.logins}
          timeZone={page.timeZone}
        />
      ))}
    </Flex>
  );
};

const useAccounts = () => {
  const { locale: language } = useIntl();
  const { data, error, refetch } = useGetAccountsQuery(
    { language },
    { refetchOnMountOrArgChange: true },
  );
  useFreshLook(refetch, FRESH_SECONDS);
  return { page: data, error, retry: () => void refetch() };
};

const Content = ({ page, error, retry }: ReturnType<typeof useAccounts>) => {
  const { say } = useWords();
  const mayManage = useMay(MANAGE_ACCOUNTS);
  if (page === undefined) {
    return error === undefined ? (
      <PageLoader text="hub.accounts.loading" />
    ) : (
      <LoadFailure failure={toLoadFailure(error)} retry={retry} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {error !== undefined && <Banner tone="warning" title={say('hub.load.outdated')} />}
      <SwitchBanner deliverySwitch={page.deliverySwitch} timeZone={page.timeZone} />
      {mayManage && <FinishConnection accounts={page.accounts} />}
      <AccountCards page={page} />
      {mayManage && <ConnectCard logins={page.logins} />}
    </Flex>
  );
};

const Whole = () => {
  const { say } = useWords();
  const accounts = useAccounts();
  const title = say('hub.accounts.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('hub.accounts.subtitle')}
        primaryAction={<StopAllButton deliverySwitch={accounts.page?.deliverySwitch} />}
      />
      <Layouts.Content>
        <Content {...accounts} />
      </Layouts.Content>
    </Page.Main>
  );
};

/** The page "Channel accounts": how each account does, and how to connect one. */
const AccountsPage = () => (
  <Page.Protect permissions={[...ACCOUNTS_PERMISSIONS]}>
    <Whole />
  </Page.Protect>
);

export default AccountsPage;
