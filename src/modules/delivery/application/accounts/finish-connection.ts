import type { GrantedAccount } from '../../../../channels/contract';
import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Actor } from '../../../editorial';
import type { AccountRefusal } from '../../domain/account-refusal';
import type { PendingConnectionView } from '../../domain/account-view';
import { CONNECTION_MINUTES } from '../../domain/pending-connection';
import type { AccountBook, StoredAccount } from './account-ports';
import type { CheckAccount } from './check-account';
import type { ConnectionStore, GrantedConnection } from './connection-ports';
import type { InTransaction } from '../ports';
import type { SaveAccount } from './save-account';

/** What finishing a connection needs. */
export interface FinishConnectionDeps {
  readonly store: ConnectionStore;
  readonly book: AccountBook;
  /** Stores an account within the transaction of the caller. */
  readonly storeAccount: SaveAccount;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** Looks at the account once it is durable, so that its page tells at once whether it can be used. */
  readonly check: CheckAccount;
  /** Lets what waited for the account go on; runs once it is durable. */
  readonly nudge: () => void;
  /** Something was thrown that nobody expected; only its name may be told. */
  readonly onSurprise: (account: StoredAccount, error: unknown) => void;
}

type DescribeDeps = Pick<FinishConnectionDeps, 'store' | 'book' | 'clock'>;

interface Asked {
  readonly by: Actor;
  readonly id: string;
}

/** Shows which accounts came with a connection, to the person who began it. */
export type DescribeConnection = (
  asked: Asked,
) => Promise<Result<PendingConnectionView, AccountRefusal>>;

/** Connects one of them under a key and a name. */
export type FinishConnection = (
  asked: Asked & { readonly remoteAccountId: string; readonly key: string; readonly name: string },
) => Promise<Result<StoredAccount, AccountRefusal>>;

/** A connection of this person that can be finished, or why there is none. */
const granted = async (
  { store, clock }: DescribeDeps,
  { by, id }: Asked,
): Promise<Result<GrantedConnection, AccountRefusal>> => {
  const connection = await store.find(id);
  // Somebody else's is told from none by nobody.
  if (connection?.beganBy !== by.id) return fail({ code: 'connection_gone' });
  if (connection.problem !== undefined) {
    const { code, message } = connection.problem;
    return fail({ code, actual: message });
  }
  if (connection.expiresAt <= clock.now()) {
    return fail({ code: 'connection_expired', limit: CONNECTION_MINUTES });
  }
  if (connection.stage === 'begun') return fail({ code: 'connection_open' });
  return connection.stage === 'granted' ? succeed(connection) : fail({ code: 'connection_used' });
};

const settingsOf = ({ settings }: StoredAccount): Readonly<Record<string, unknown>> =>
  typeof settings === 'object' && settings !== null ? { ...settings } : {};

/** The settings that tell one account of a channel from another: those that hold the id by which the channel knows it. */
const identityOf = ({ settings, remoteAccountId }: GrantedAccount): readonly string[] =>
  Object.keys(settings).filter((name) => settings[name] === remoteAccountId);

const isSame = (known: StoredAccount, account: GrantedAccount): boolean =>
  identityOf(account).some((name) => settingsOf(known)[name] === account.remoteAccountId);

/** True where the settings of a known account say that it is another one; one that does not say may be any. */
const isOther = (known: StoredAccount, account: GrantedAccount): boolean =>
  identityOf(account).some((name) => {
    const id = settingsOf(known)[name];
    return id !== undefined && id !== '' && id !== account.remoteAccountId;
  });

/** Builds what shows a connection. */
export const makeDescribeConnection =
  (deps: DescribeDeps): DescribeConnection =>
  async (asked) => {
    const found = await granted(deps, asked);
    if (!found.ok) return found;
    const { id, channel, login, accounts } = found.value;
    const known = (await deps.book.all()).filter((account) => account.channel === channel);
    return succeed({
      id,
      channel,
      login,
      accounts: accounts.map((account) => ({
        remoteAccountId: account.remoteAccountId,
        name: account.name,
        knownAs: known.find((candidate) => isSame(candidate, account))?.key ?? '',
      })),
    });
  };

/** Why an account cannot stand under this key: a plan that names the key must never come to another account unnoticed. */
const refusalOfKey = (
  known: readonly StoredAccount[],
  { account, key }: { readonly account: GrantedAccount; readonly key: string },
): AccountRefusal | undefined => {
  const same = known.find((candidate) => isSame(candidate, account));
  if (same !== undefined && same.key !== key) return { code: 'account_known', limit: same.key };
  const taken = known.find((candidate) => candidate.key === key);
  return taken !== undefined && isOther(taken, account)
    ? { code: 'account_key_taken', actual: key }
    : undefined;
};

/** Carries a refusal out of a transaction, which is thereby undone. */
class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: AccountRefusal) {
    super(refusal.code);
  }
}

/** Looks at an account that was just connected. Whatever comes of it, the account is connected. */
const lookAt = async (
  deps: FinishConnectionDeps,
  account: StoredAccount,
): Promise<StoredAccount> => {
  try {
    return (await deps.check(account)) ?? account;
  } catch (error) {
    deps.onSurprise(account, error);
    return account;
  }
};

/**
 * Builds the last step of the OAuth flow. Taking the account out of the connection and saving it is one transaction: an
 * account is connected once, and a connection that is refused can be tried again.
 */
export const makeFinishConnection =
  (deps: FinishConnectionDeps): FinishConnection =>
  async ({ by, id, remoteAccountId, key, name }) => {
    const found = await granted(deps, { by, id });
    if (!found.ok) return found;
    const { channel, accounts, seal } = found.value;
    const account = accounts.find((candidate) => candidate.remoteAccountId === remoteAccountId);
    if (account === undefined) return fail({ code: 'connection_other_account' });
    const { credentials, expiresAt, settings } = account;
    try {
      const saved = await deps.inTransaction(async () => {
        // First: somebody may connect another account under this key, or this one under another, at the same moment.
        await deps.book.lock();
        const known = (await deps.book.all()).filter((candidate) => candidate.channel === channel);
        const refusal = refusalOfKey(known, { account, key });
        if (refusal !== undefined) throw new Refused(refusal);
        const before = known.find((candidate) => candidate.key === key);
        const rest = accounts.filter((candidate) => candidate !== account);
        if (!(await deps.store.leave(id, { accounts: rest, seal }))) {
          throw new Refused({ code: 'connection_used' });
        }
        const done = await deps.storeAccount({
          by,
          account: {
            channel,
            key,
            name,
            settings: { ...(before && settingsOf(before)), ...settings },
            credentials,
            ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }),
          },
        });
        if (!done.ok) throw new Refused(done.failure);
        return done.value;
      });
      deps.nudge();
      return succeed(await lookAt(deps, saved));
    } catch (error) {
      if (error instanceof Refused) return fail(error.refusal);
      throw error;
    }
  };
