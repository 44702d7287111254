import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Actor } from '../../../editorial';
import type { AccountRefusal } from '../../domain/account-refusal';
import type { ConnectableLogin } from '../../domain/account-view';
import { CONNECTION_MINUTES } from '../../domain/pending-connection';
import type { ConnectionStore, FindConnector } from './connection-ports';
import type { Hash, InTransaction } from '../ports';
import type { RecordDeed } from './record-deed';

/** What beginning a connection needs. */
export interface BeginConnectionDeps {
  readonly store: ConnectionStore;
  readonly logins: readonly ConnectableLogin[];
  readonly findConnector: FindConnector;
  readonly inTransaction: InTransaction;
  readonly record: RecordDeed;
  readonly clock: Clock;
  readonly hash: Hash;
  /** A random text that nobody can guess, of URL-safe characters. */
  readonly newState: () => string;
  /** Where the platform sends the person back to. */
  readonly redirectUri: string;
}

/** Begins to connect an account; gives the platform's page on which its owner consents. */
export type BeginConnection = (input: {
  readonly by: Actor;
  readonly channel: string;
  readonly login: string;
}) => Promise<Result<{ readonly authorizeUrl: string }, AccountRefusal>>;

const MS_PER_MINUTE = 60_000;

/**
 * Builds the first step of the OAuth flow. The state goes to the platform and comes back once; the database holds its hash
 * alone, so that who reads the database cannot end a connection that somebody else began.
 */
export const makeBeginConnection =
  (deps: BeginConnectionDeps): BeginConnection =>
  async ({ by, channel, login }) => {
    const known = deps.logins.find(
      (candidate) => candidate.channel === channel && candidate.login === login,
    );
    if (known === undefined) {
      const limit = deps.logins.map((candidate) => candidate.login).join(', ');
      return fail({ code: 'login_unknown', actual: login, limit });
    }
    const connector = deps.findConnector({ channel, login });
    if (!known.isReady || connector === undefined) {
      return fail({ code: 'login_not_ready', limit: known.missing.join(', ') });
    }
    const state = deps.newState();
    const expiresAt = new Date(deps.clock.now().getTime() + CONNECTION_MINUTES * MS_PER_MINUTE);
    await deps.inTransaction(async () => {
      const stateHash = deps.hash(state);
      await deps.store.begin({ stateHash, channel, login, beganBy: by.id, expiresAt });
      const subject = `${channel}/${login}`;
      await deps.record({ by, action: 'account-connect-begin', subject, reason: '' });
    });
    const { redirectUri } = deps;
    return succeed({ authorizeUrl: connector.authorizeUrl({ state, redirectUri }) });
  };
