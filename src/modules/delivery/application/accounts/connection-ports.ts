import type { Connector, GrantedAccount } from '../../../../channels/contract';
import type { ConnectionProblem, PendingConnection } from '../../domain/pending-connection';

/** A connection with the accounts that came with it. `seal` changes whenever one of them is taken. */
export interface GrantedConnection extends PendingConnection {
  readonly accounts: readonly GrantedAccount[];
  readonly seal: string;
}

/** Where connections are kept while they are under way. Secrets are sealed. */
export interface ConnectionStore {
  /** Gives the id of the new connection. */
  begin(connection: {
    readonly stateHash: string;
    readonly channel: string;
    readonly login: string;
    readonly beganBy: string;
    readonly expiresAt: Date;
  }): Promise<string>;
  /** The connection to which a state belongs; undefined where it belongs to none. */
  ofState(stateHash: string): Promise<PendingConnection | undefined>;
  /** Uses a state up, by one conditional UPDATE; false where it was used before. */
  useUp(id: string): Promise<boolean>;
  /** Keeps what the channel granted. */
  grant(id: string, accounts: readonly GrantedAccount[]): Promise<void>;
  /** Writes down why nothing came of it. */
  note(id: string, problem: ConnectionProblem): Promise<void>;
  find(id: string): Promise<GrantedConnection | undefined>;
  /** Leaves these accounts over, by one conditional UPDATE; false where somebody took one meanwhile. */
  leave(
    id: string,
    rest: { readonly accounts: readonly GrantedAccount[]; readonly seal: string },
  ): Promise<boolean>;
  /** Takes those away that ended before this moment, with all secrets that nobody fetched. */
  removeBefore(moment: Date): Promise<void>;
}

/** The ways to connect an account that are ready. */
export type FindConnector = (login: {
  readonly channel: string;
  readonly login: string;
}) => Connector | undefined;
