import type { GrantOutcome } from '../../../../channels/contract';
import type { Clock } from '../../../../kernel/clock';
import { makeRedact, redactOpaqueWords } from '../../../../kernel/redact';
import type { ConnectionProblem, PendingConnection } from '../../domain/pending-connection';
import type { ConnectionStore, FindConnector } from './connection-ports';
import type { Hash } from '../ports';

/** What receiving a grant needs. */
export interface ReceiveGrantDeps {
  readonly store: ConnectionStore;
  readonly findConnector: FindConnector;
  readonly clock: Clock;
  readonly hash: Hash;
  readonly redirectUri: string;
  /** Something was thrown that nobody expected; only its name may be told. */
  readonly onSurprise: (connection: PendingConnection, error: unknown) => void;
}

/** What a platform sends a person back with. */
export interface Callback {
  readonly state: string;
  /** Empty where the owner did not consent. */
  readonly code: string;
  /** What the platform says went wrong; empty where nothing did. */
  readonly error: string;
}

/**
 * Receives what a platform sends a person back with. Gives the id of the connection, whose page then says what became of it;
 * undefined where the state is not one of ours, and nothing is done.
 */
export type ReceiveGrant = (callback: Callback) => Promise<string | undefined>;

const DENIED: ConnectionProblem = { code: 'connection_denied', message: '' };
const EMPTY: ConnectionProblem = { code: 'connection_empty', message: '' };

const failed = (message: string): ConnectionProblem => ({ code: 'connection_failed', message });

// RFC 6749, 4.1.2.1: the code of every error that is not the owner's own No.
const refusalOf = ({ error, code }: Callback): ConnectionProblem | undefined => {
  if (error === 'access_denied') return DENIED;
  if (error !== '' || code === '') return failed('');
  return undefined;
};

const exchange = async (
  deps: ReceiveGrantDeps,
  connection: PendingConnection,
  code: string,
): Promise<GrantOutcome | undefined> => {
  try {
    const { redirectUri } = deps;
    return await deps.findConnector(connection)?.exchange({ code, redirectUri });
  } catch (error) {
    deps.onSurprise(connection, error);
    return undefined;
  }
};

/**
 * Builds the second step of the OAuth flow. The state is used up before the code is exchanged: whoever comes with it again is
 * too late, and a process that dies in between leaves nothing that could be used. Nobody is signed in here; what was granted
 * is shown to the person who began, and to nobody else.
 */
export const makeReceiveGrant =
  (deps: ReceiveGrantDeps): ReceiveGrant =>
  async (callback) => {
    const { store } = deps;
    const connection = await store.ofState(deps.hash(callback.state));
    if (connection === undefined) return undefined;
    const { id, stage, expiresAt } = connection;
    if (stage !== 'begun' || expiresAt <= deps.clock.now()) return id;
    if (!(await store.useUp(id))) return id;
    const refused = refusalOf(callback);
    if (refused !== undefined) {
      await store.note(id, refused);
      return id;
    }
    const outcome = await exchange(deps, connection, callback.code);
    if (outcome?.kind !== 'granted') {
      // A platform may repeat what it was sent: the code, or the secret of our application.
      const redact = makeRedact(callback.code);
      await store.note(id, failed(redactOpaqueWords(redact(outcome?.failure.message ?? ''))));
    } else if (outcome.accounts.length === 0) {
      await store.note(id, EMPTY);
    } else {
      await store.grant(id, outcome.accounts);
    }
    return id;
  };
