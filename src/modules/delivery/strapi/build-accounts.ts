import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ChannelClient, Connector } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import type { QueueMail } from '../../mail';
import { makeActOnAccount } from '../application/accounts/act-on-account';
import { makeBeginConnection } from '../application/accounts/begin-connection';
import { makeCheckAccount } from '../application/accounts/check-account';
import type { SettingsDefaults } from '../application/planning/compose-plans';
import type { FindConnector } from '../application/accounts/connection-ports';
import {
  makeDescribeConnection,
  makeFinishConnection,
} from '../application/accounts/finish-connection';
import { makeKeepAccounts } from '../application/accounts/keep-accounts';
import type { FindClient, Hash, InTransaction } from '../application/ports';
import { makeReceiveGrant } from '../application/accounts/receive-grant';
import type { RecordDeed } from '../application/accounts/record-deed';
import { makeSaveAccount, makeStoreAccount } from '../application/accounts/save-account';
import { makeListAccounts, makeShowAccount } from '../application/accounts/show-account';
import type { ConnectableLogin } from '../domain/account-view';
import type { DeliverySwitchView } from '../domain/delivery-view';
import { strapiAccountBook } from './account-book';
import { strapiAccountKeepers } from './account-keepers';
import { CALLBACK_PATH } from './connect-callback';
import { strapiConnectionStore } from './connection-store';
import { strapiOpenDeliveries } from './open-deliveries';

/** The name under which accounts are looked after. */
export const ACCOUNT_SWEEP = 'hub.accounts';

const SWEEP_SECONDS = 30; // a connected account is looked at soon; the rest is due by the day

const STATE_BYTES = 32; // 256 bits: nobody guesses one in a quarter of an hour

/** What the account side of delivery needs from outside. */
export interface AccountsOptions {
  readonly clients: readonly ChannelClient[];
  readonly connectors: readonly Connector[];
  readonly logins: readonly ConnectableLogin[];
  readonly settingsDefaults: SettingsDefaults;
  readonly clock: Clock;
  readonly record: RecordDeed;
  readonly queueMail: QueueMail;
  readonly deliverySwitch: () => Promise<DeliverySwitchView>;
  /** Address of the hub, without a slash at its end. */
  readonly publicUrl: string;
  /** IANA zone of the office. */
  readonly timeZone: string;
  /** Lets go on what waited for an account; runs once a change is durable. */
  readonly nudge: () => void;
}

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const portsOf = (strapi: Core.Strapi, options: AccountsOptions) => {
  const inTransaction: InTransaction = (work) =>
    strapi.db.transaction(() => work()) as ReturnType<typeof work>;
  const findClient: FindClient = (channel) => options.clients.find(({ id }) => id === channel);
  const findConnector: FindConnector = ({ channel, login }) =>
    options.connectors.find((known) => known.channel === channel && known.login === login);
  return {
    ...options,
    book: strapiAccountBook(strapi),
    open: strapiOpenDeliveries(strapi),
    store: strapiConnectionStore(strapi),
    keepers: strapiAccountKeepers(strapi),
    inTransaction,
    findClient,
    findConnector,
    hash: sha256,
    redirectUri: `${options.publicUrl}${CALLBACK_PATH}`,
    // The text of an error may hold an address with a secret in it: its name alone is told.
    onSurprise: ({ channel }: { readonly channel: string }, error: unknown) => {
      strapi.log.error(`An account of ${channel} could not be looked after: ${nameOf(error)}`);
    },
  };
};

/** Builds what people and the clock do with accounts, on Strapi's tables. */
export const buildAccounts = (strapi: Core.Strapi, options: AccountsOptions) => {
  const ports = portsOf(strapi, options);
  const storeAccount = makeStoreAccount(ports);
  const check = makeCheckAccount(ports);
  const showAccount = makeShowAccount(ports);
  return {
    saveAccount: makeSaveAccount({ store: storeAccount, nudge: options.nudge }),
    accounts: ports.book,
    showAccount,
    listAccounts: makeListAccounts({ ...ports, show: showAccount }),
    actOnAccount: makeActOnAccount({ ...ports, check }),
    beginConnection: makeBeginConnection({
      ...ports,
      newState: () => randomBytes(STATE_BYTES).toString('base64url'),
    }),
    receiveGrant: makeReceiveGrant(ports),
    describeConnection: makeDescribeConnection(ports),
    finishConnection: makeFinishConnection({ ...ports, storeAccount, check }),
    keepAccounts: makeKeepAccounts({ ...ports, connections: ports.store, check }),
  };
};

/** The account side of delivery. */
export type AccountUseCases = ReturnType<typeof buildAccounts>;

/** Starts the sweep that looks after accounts. */
export const startAccounts = (
  jobs: Jobs,
  { keepAccounts }: { readonly keepAccounts: AccountUseCases['keepAccounts'] },
): void => {
  jobs.add({ name: ACCOUNT_SWEEP, everySeconds: SWEEP_SECONDS, run: keepAccounts });
};
