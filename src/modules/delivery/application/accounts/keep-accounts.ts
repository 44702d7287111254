import type { AccountHealth } from '../../domain/account-view';
import { findChannel } from '../../../../channels/registry';
import type { Clock } from '../../../../kernel/clock';
import type { QueueMail } from '../../../mail';
import { writeAccountWarning } from '../../domain/account-notices';
import {
  daysLeft,
  dueWarning,
  isCheckDue,
  isExpired,
  isRefreshDue,
} from '../../domain/credential-life';
import {
  subjectOf,
  type AccountBook,
  type ListAccountKeepers,
  type StoredAccount,
} from './account-ports';
import { accessOf, type CheckAccount } from './check-account';
import type { SettingsDefaults } from '../planning/compose-plans';
import type { ConnectionStore } from './connection-ports';
import type { FindClient, InTransaction } from '../ports';
import { ownDeed, type RecordDeed } from './record-deed';

/** What looking after accounts needs. */
export interface KeepAccountsDeps {
  readonly book: AccountBook;
  readonly connections: Pick<ConnectionStore, 'removeBefore'>;
  readonly findClient: FindClient;
  readonly check: CheckAccount;
  readonly keepers: ListAccountKeepers;
  readonly queueMail: QueueMail;
  readonly inTransaction: InTransaction;
  readonly record: RecordDeed;
  readonly settingsDefaults: SettingsDefaults;
  readonly clock: Clock;
  /** Address of the hub, without a slash at its end. */
  readonly publicUrl: string;
  /** Something was thrown that nobody expected; only its name may be told. */
  readonly onSurprise: (account: StoredAccount, error: unknown) => void;
}

// Those who come back late are still told that they are late.
const CONNECTIONS_KEPT_MS = 60 * 60 * 1000;

type Trouble = AccountHealth['problem'];

/** Renews the credentials of an account where that is due; gives what went wrong, if something did. */
const refresh = async (deps: KeepAccountsDeps, account: StoredAccount): Promise<Trouble> => {
  const client = deps.findClient(account.channel);
  if (client?.refreshCredentials === undefined) return undefined;
  if (!isRefreshDue(account, deps.clock.now())) return undefined;
  const opened = await deps.book.open(account.id);
  // The check tells that they cannot be opened.
  if (opened === undefined) return undefined;
  const outcome = await client.refreshCredentials(
    accessOf(account, { opened, defaults: deps.settingsDefaults }),
    {
      issuedAt: account.issuedAt?.toISOString() ?? '',
      expiresAt: account.expiresAt?.toISOString() ?? '',
    },
  );
  if (outcome.kind === 'not_needed') return undefined;
  if (outcome.kind === 'failed') {
    return { code: outcome.failure.code, message: outcome.failure.message };
  }
  // Where somebody connected the account anew meanwhile, theirs stay.
  await deps.book.renew(account.id, {
    credentials: client.credentialsSchema.parse(outcome.credentials),
    seal: opened.seal,
    issuedAt: deps.clock.now(),
    expiresAt: new Date(outcome.expiresAt),
  });
  return undefined;
};

const visit = async (deps: KeepAccountsDeps, account: StoredAccount): Promise<void> => {
  if (!isCheckDue(account.health, deps.clock.now())) return;
  let trouble: Trouble;
  try {
    trouble = await refresh(deps, account);
  } catch (error) {
    deps.onSurprise(account, error);
    trouble = { code: 'check_broke_off', message: '' };
  }
  await deps.check((await deps.book.get(account.id)) ?? account, trouble);
};

/** Tells everybody who looks after accounts, each in their own language; the same warning goes out once. */
const warn = async (
  deps: KeepAccountsDeps,
  account: StoredAccount,
  { warning, expiresAt }: { readonly warning: number; readonly expiresAt: Date },
): Promise<void> => {
  const title = findChannel(account.channel)?.title;
  const days = Math.max(0, daysLeft(expiresAt, deps.clock.now()));
  const accountsLink = `${deps.publicUrl}/admin/hub/accounts`;
  for (const keeper of await deps.keepers()) {
    const channelTitle = title?.[keeper.language] ?? account.channel;
    const mail = writeAccountWarning(
      { accountName: account.name, channelTitle, days, recipient: keeper.name, accountsLink },
      keeper.language,
    );
    const key = `account:${subjectOf(account)}:${expiresAt.getTime()}:${warning}:${keeper.id}`;
    await deps.queueMail({ key, to: keeper.email, ...mail });
  }
};

/** What the calendar alone says about credentials: a warning is due, or they have ended. */
const followCalendar = (deps: KeepAccountsDeps, id: number): Promise<void> =>
  deps.inTransaction(async () => {
    const account = await deps.book.get(id);
    if (account?.expiresAt === undefined) return;
    const now = deps.clock.now();
    const { warnedDays, expiresAt } = account;
    const warning = dueWarning(account, { warnedDays, now });
    if (warning !== undefined) {
      const isFirst = { warnedDays: warnedDays ?? null };
      if (!(await deps.book.change(id, { warnedDays: warning }, isFirst))) return;
      await warn(deps, account, { warning, expiresAt });
    }
    if (!isExpired(account, now)) return;
    const stateReason = { code: 'credentials_expired', message: '', at: now.toISOString() };
    const change = { state: 'needs_reconnect', stateReason } as const;
    const hasMoved = await deps.book.change(id, change, { states: ['live'] });
    if (hasMoved) await deps.record(ownDeed(account, change.state, stateReason.code));
  });

/**
 * Builds the sweep over accounts: each is looked at once a day, its credentials are renewed from the middle of their life on,
 * people are warned 14, 7 and 1 days before they end where that failed, and an account whose credentials have ended waits to
 * be reconnected. It may be called at any time, as often as one likes, and by two instances at once.
 */
export const makeKeepAccounts =
  (deps: KeepAccountsDeps) =>
  async (stopping?: AbortSignal): Promise<void> => {
    await deps.connections.removeBefore(new Date(deps.clock.now().getTime() - CONNECTIONS_KEPT_MS));
    for (const account of await deps.book.all()) {
      if (stopping?.aborted === true) return;
      await visit(deps, account);
      await followCalendar(deps, account.id);
    }
  };
