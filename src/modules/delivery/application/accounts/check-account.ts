import type {
  ChannelClient,
  ConnectionOutcome,
  DeliveryFailure,
} from '../../../../channels/contract';
import type { Clock } from '../../../../kernel/clock';
import type { AccountHealth, AccountState } from '../../domain/account-view';
import { isExpired } from '../../domain/credential-life';
import type {
  AccountBook,
  AccountCondition,
  AccountReason,
  OpenedCredentials,
  StoredAccount,
} from './account-ports';
import { settingsOf, type SettingsDefaults } from '../planning/compose-plans';
import type { FindClient, InTransaction } from '../ports';
import { ownDeed, type RecordDeed } from './record-deed';

/** What looking at an account needs. */
export interface CheckAccountDeps {
  readonly book: AccountBook;
  readonly findClient: FindClient;
  readonly settingsDefaults: SettingsDefaults;
  readonly inTransaction: InTransaction;
  readonly record: RecordDeed;
  readonly clock: Clock;
  /** Lets what waited for the account go on. */
  readonly nudge: () => void;
  /** Something was thrown that nobody expected; only its name may be told. */
  readonly onSurprise: (account: StoredAccount, error: unknown) => void;
}

/** Looks at an account through its channel, and writes down what was seen; gives the account as it is then. */
export type CheckAccount = (
  account: StoredAccount,
  /** A trouble of the same visit that the look itself does not show: the credentials could not be renewed. */
  trouble?: AccountHealth['problem'],
) => Promise<StoredAccount | undefined>;

type Problem = NonNullable<AccountHealth['problem']>;
type Looked = ConnectionOutcome | { readonly kind: 'problem'; readonly problem: Problem };

const problem = (code: string): Looked => ({ kind: 'problem', problem: { code, message: '' } });

/** Gives the account to a client, with its secrets opened. */
export const accessOf = (
  account: StoredAccount,
  { opened, defaults }: { readonly opened: OpenedCredentials; readonly defaults: SettingsDefaults },
) => ({
  key: account.key,
  settings: settingsOf(account, defaults),
  credentials: opened.value,
});

const look = async (
  deps: CheckAccountDeps,
  account: StoredAccount,
  { client, opened }: { readonly client: ChannelClient; readonly opened: OpenedCredentials },
): Promise<Looked> => {
  try {
    return await client.checkConnection(
      accessOf(account, { opened, defaults: deps.settingsDefaults }),
    );
  } catch (error) {
    deps.onSurprise(account, error);
    return problem('check_broke_off');
  }
};

const toHealth = (looked: Looked, at: string, trouble: AccountHealth['problem']): AccountHealth => {
  if (looked.kind === 'connected') {
    const { accountName, quota } = looked;
    return {
      checkedAt: at,
      isHealthy: trouble === undefined,
      remoteName: accountName,
      ...(quota === undefined ? {} : { quota }),
      ...(trouble === undefined ? {} : { problem: trouble }),
    };
  }
  const { code, message } = looked.kind === 'failed' ? looked.failure : looked.problem;
  return { checkedAt: at, isHealthy: false, remoteName: '', problem: { code, message } };
};

interface Move {
  readonly from: readonly AccountState[];
  readonly to: AccountState;
  readonly reason: AccountReason | null;
}

const STATE_AFTER: Partial<Record<DeliveryFailure['class'], AccountState>> = {
  auth: 'needs_reconnect',
  account_restricted: 'on_hold',
};

/** Where a look leads: an account that a person holds moves by a person alone. */
const moveAfter = (looked: Looked, account: StoredAccount, now: Date): Move | undefined => {
  const at = now.toISOString();
  switch (looked.kind) {
    case 'connected':
      if (isExpired(account, now)) return undefined;
      return { from: ['needs_reconnect'], to: 'live', reason: null };
    case 'failed': {
      const { class: kind, code, message } = looked.failure;
      const to = STATE_AFTER[kind];
      return to && { from: ['live'], to, reason: { code, message, at } };
    }
    case 'problem':
      return looked.problem.code === 'credentials_unreadable'
        ? { from: ['live'], to: 'needs_reconnect', reason: { ...looked.problem, at } }
        : undefined;
  }
};

/**
 * Builds the use case that looks at an account. Refused credentials make it wait to be reconnected; credentials that work
 * end such a wait; either stands on the record. Where somebody saved new secrets meanwhile, the look at the old ones changes nothing.
 */
export const makeCheckAccount =
  (deps: CheckAccountDeps): CheckAccount =>
  async (account, trouble) => {
    const { book } = deps;
    const client = deps.findClient(account.channel);
    const opened = await book.open(account.id);
    const looked = await (async () => {
      if (client === undefined) return problem('client_missing');
      if (opened === undefined) return problem('credentials_unreadable');
      return look(deps, account, { client, opened });
    })();
    const now = deps.clock.now();
    const unchanged: AccountCondition = opened === undefined ? {} : { seal: opened.seal };
    const isWritten = await book.change(
      account.id,
      { health: toHealth(looked, now.toISOString(), trouble) },
      unchanged,
    );
    const move = moveAfter(looked, account, now);
    if (isWritten && move !== undefined) {
      const change = { state: move.to, stateReason: move.reason };
      const condition = { ...unchanged, states: move.from };
      const hasMoved = await deps.inTransaction(async () => {
        const isChanged = await book.change(account.id, change, condition);
        if (isChanged) await deps.record(ownDeed(account, move.to, move.reason?.code));
        return isChanged;
      });
      if (hasMoved && move.to === 'live') deps.nudge();
    }
    return book.get(account.id);
  };
