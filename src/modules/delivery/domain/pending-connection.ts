/** How far a connection is. `used`: its code is being exchanged, or nothing is left to be done with it. */
export type ConnectionStage = 'begun' | 'granted' | 'used';

/** How long a person has from beginning a connection to its end. */
export const CONNECTION_MINUTES = 15; // a sign-in with a second factor, and then some

/** Why a connection came to nothing; `message` is one sentence of the channel without secrets. */
export interface ConnectionProblem {
  readonly code: 'connection_denied' | 'connection_failed' | 'connection_empty';
  readonly message: string;
}

/** A connection to an account that somebody began. */
export interface PendingConnection {
  /** Known to the person who began it; says nothing to anybody else. */
  readonly id: string;
  readonly channel: string;
  readonly login: string;
  /** Id of the member of staff who began it, and who alone may finish it. */
  readonly beganBy: string;
  readonly expiresAt: Date;
  readonly stage: ConnectionStage;
  readonly problem: ConnectionProblem | undefined;
}
