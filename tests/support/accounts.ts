import { z } from 'zod';
import type {
  AccountAccess,
  ChannelClient,
  ConnectionOutcome,
  Connector,
  DeliveryFailure,
  GrantOutcome,
  RefreshOutcome,
} from '../../src/channels/contract';
import type {
  NewAccount,
  StoredAccount,
} from '../../src/modules/delivery/application/accounts/account-ports';
import type { Deed } from '../../src/modules/delivery/application/accounts/record-deed';
import {
  buildAccounts,
  type AccountsOptions,
} from '../../src/modules/delivery/strapi/build-accounts';
import { strapiAccountStore } from '../../src/modules/delivery/strapi/account-store';
import { UID } from '../../src/platform/uids';
import { aDeliveryRow } from './deliveries';
import { mailOf } from './mails';
import type { BootedHub } from './hub';

/** Where these hubs say that they are. */
export const PUBLIC_URL = 'https://hub.contoh.go.id';

/** An account as an operator gives it. */
export const anAccount = (data: Partial<NewAccount> = {}): NewAccount => ({
  channel: 'instagram',
  key: 'kantor',
  name: 'KPPN di Instagram',
  settings: { igUserId: '17841400000000001', username: 'kppn' },
  credentials: { token: 'rahasia-1' },
  ...data,
});

/** A failure of this class. */
export const aFailure = (
  kind: DeliveryFailure['class'],
  data: Partial<DeliveryFailure> = {},
): DeliveryFailure => ({ class: kind, code: '190', message: 'The token ended.', ...data });

const CONNECTED: ConnectionOutcome = {
  kind: 'connected',
  accountName: 'kppn',
  remoteAccountId: '17841400000000001',
  quota: { used: 3, limit: 100 },
};

const notMeant = (): never => {
  throw new Error('These tests send nothing.');
};

/** The part of a channel that looks after accounts; answers as a test says. */
export class FakeAccountClient implements ChannelClient {
  readonly commitsTo = 'channel';
  readonly credentialsSchema = z.object({ token: z.string().min(1) });
  readonly prepare = notMeant;
  readonly commit = notMeant;
  readonly locate = notMeant;
  readonly revise = notMeant;
  readonly withdraw = notMeant;
  readonly rehearse = notMeant;
  /** What looks come to, one after another; then the account is well. */
  readonly looks: (ConnectionOutcome | Error)[] = [];
  /** What renewals come to, one after another; then none is needed. */
  readonly renewals: (RefreshOutcome | Error)[] = [];
  /** The accounts that were asked about, with their opened secrets. */
  readonly asked: AccountAccess<unknown, unknown>[] = [];
  /** What happens in the world while a request is on its way. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  constructor(readonly id = 'instagram') {}

  readonly checkConnection = async (
    account: AccountAccess<unknown, unknown>,
  ): Promise<ConnectionOutcome> => {
    this.asked.push(account);
    await this.meanwhile();
    const look = this.looks.shift() ?? CONNECTED;
    if (look instanceof Error) throw look;
    return look;
  };

  readonly refreshCredentials = async (): Promise<RefreshOutcome> => {
    await this.meanwhile();
    const renewal = this.renewals.shift() ?? { kind: 'not_needed' };
    if (renewal instanceof Error) throw renewal;
    return renewal;
  };
}

/** A platform's login that answers as a test says. */
export class FakeConnector implements Connector {
  readonly channel = 'instagram';
  readonly login = 'instagram';
  /** What exchanges come to, one after another. */
  readonly outcomes: (GrantOutcome | Error)[] = [];
  /** The codes that were exchanged. */
  readonly codes: string[] = [];

  authorizeUrl({ state, redirectUri }: { state: string; redirectUri: string }): string {
    const url = new URL('https://platform.contoh.example/consent');
    url.searchParams.set('state', state);
    url.searchParams.set('redirect_uri', redirectUri);
    return url.href;
  }

  async exchange({ code }: { code: string }): Promise<GrantOutcome> {
    this.codes.push(code);
    const outcome = this.outcomes.shift() ?? notMeant();
    if (outcome instanceof Error) return Promise.reject(outcome);
    return Promise.resolve(outcome);
  }
}

/** The account side of a booted hub, with a channel and a login that answer as a test says. */
export const accountsOf = (booted: BootedHub, options: Partial<AccountsOptions> = {}) => {
  const client = new FakeAccountClient();
  const connector = new FakeConnector();
  const deeds: Deed[] = [];
  const seen = { nudges: 0 };
  const record = (deed: Deed): Promise<void> => {
    deeds.push(deed);
    return Promise.resolve();
  };
  const built = buildAccounts(booted.strapi, {
    clients: [client],
    connectors: [connector],
    logins: [
      {
        channel: 'instagram',
        login: 'instagram',
        title: { id: 'Instagram', en: 'Instagram' },
        isReady: true,
        missing: [],
      },
    ],
    settingsDefaults: { instagram: { hashtagLimit: 7 } },
    clock: booted.clock,
    record,
    queueMail: mailOf(booted).queueMail,
    deliverySwitch: () => Promise.resolve({ isOn: true, reason: '', by: '', at: '' }),
    publicUrl: PUBLIC_URL,
    timeZone: 'Asia/Jakarta',
    nudge: () => {
      seen.nudges += 1;
    },
    ...options,
  });
  return {
    ...built,
    client,
    connector,
    deeds,
    seen,
    store: strapiAccountStore(booted.strapi, { record, ...options }),
  };
};

/** The value of a result. @throws Error where it was refused */
export const valueOf = <Value>(
  result: { ok: true; value: Value } | { ok: false; failure: { code: string } },
): Value => {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${result.failure.code}`);
};

/** Takes every account, connection and delivery away. */
export const forgetAccounts = async ({ strapi }: BootedHub): Promise<void> => {
  for (const uid of [UID.channelAccount, UID.pendingConnection, UID.delivery, UID.mail]) {
    await strapi.db.query(uid).deleteMany({});
  }
};

/** A delivery to an account, as the outbox holds it; gives its id. */
export const aDeliveryTo = (
  booted: BootedHub,
  { state, account, title }: { state: string; account: StoredAccount; title: string },
): Promise<number> =>
  aDeliveryRow(booted, { state, title, channel: account.channel, accountKey: account.key });
