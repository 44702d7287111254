import type { z } from 'zod';
import type {
  AftercareOutcome,
  CommentOutcome,
  MetricsOutcome,
  RemoteComment,
  SentPost,
  WebhookComment,
} from './aftercare';
import type { ConnectionOutcome, RefreshOutcome } from './connection';
import type {
  Checkpoint,
  CommitOutcome,
  PlannedRequest,
  ReconcileOutcome,
  RemoteRef,
  Step,
} from './outcomes';

/** One account on a channel, with its opened secrets, as a client gets it. */
export interface AccountAccess<Settings, Credentials> {
  readonly key: string;
  readonly settings: Settings;
  readonly credentials: Credentials;
}

/** What a client works on: the account, the post, and a key that is the same at every try. */
export interface Assignment<Settings, Payload, Credentials> {
  readonly account: AccountAccess<Settings, Credentials>;
  readonly payload: Payload;
  readonly idempotencyKey: string;
}

/** The I/O half of a channel, in its `client.ts`. */
export interface ChannelClient<Settings = unknown, Payload = unknown, Credentials = unknown> {
  readonly id: string;
  /**
   * Where a commit writes. `own_database`: it runs inside the caller's transaction, together with the row that says so,
   * and can therefore never be unclear.
   */
  readonly commitsTo: 'channel' | 'own_database';
  readonly credentialsSchema: z.ZodType<Credentials>;
  /** Does one step that the public cannot see. Resumable: gets what the last step left. */
  prepare(
    assignment: Assignment<Settings, Payload, Credentials>,
    checkpoint: Checkpoint,
  ): Promise<Step>;
  /** Sends exactly one irreversible request and never repeats it. Whatever is thrown counts as unknown. */
  commit(
    assignment: Assignment<Settings, Payload, Credentials>,
    checkpoint: Checkpoint,
  ): Promise<CommitOutcome>;
  /** Fetches the address of a post after its id was stored; reads only. */
  locate(
    assignment: Assignment<Settings, Payload, Credentials>,
    ref: RemoteRef,
  ): Promise<RemoteRef>;
  /**
   * After an unclear commit, or a worker that died in one: finds out what became of it. Reads only. `intendedAt` is the
   * moment just before the commit, an ISO 8601 instant. Absent where a commit is never unclear.
   */
  readonly reconcile?: (
    assignment: Assignment<Settings, Payload, Credentials>,
    attempt: { readonly checkpoint: Checkpoint; readonly intendedAt: string },
  ) => Promise<ReconcileOutcome>;
  /** Brings a post that is out to the text of the assignment; one step, which may be repeated after anything. */
  revise(
    assignment: Assignment<Settings, Payload, Credentials>,
    post: SentPost,
  ): Promise<AftercareOutcome>;
  /** Takes a post that is out away from readers; one step, which may be repeated after anything. */
  withdraw(
    assignment: Assignment<Settings, Payload, Credentials>,
    post: SentPost,
  ): Promise<AftercareOutcome>;
  /** What the channel counts about a post; absent where it counts nothing. */
  readonly metrics?: (
    account: AccountAccess<Settings, Credentials>,
    ref: RemoteRef,
  ) => Promise<MetricsOutcome>;
  /** Looks whether the account can be used. */
  checkConnection(account: AccountAccess<Settings, Credentials>): Promise<ConnectionOutcome>;
  /** Renews credentials that end, well before they do; absent where there are none. */
  readonly refreshCredentials?: (
    account: AccountAccess<Settings, Credentials>,
    known: { readonly issuedAt: string; readonly expiresAt: string },
  ) => Promise<RefreshOutcome>;
  /** The requests that a delivery would send, in their order; sends nothing. For accounts that only rehearse. */
  rehearse(assignment: Assignment<Settings, Payload, Credentials>): readonly PlannedRequest[];
  /** Reads and answers what people write under a post, where the channel lets it. */
  readonly comments?: CommentDesk<Settings, Credentials>;
  /** Reads the messages that the channel sends by itself, where it does. */
  readonly webhook?: Webhook;
}

/** Comments under posts of one account. */
export interface CommentDesk<Settings = unknown, Credentials = unknown> {
  /** The comments and answers under a post, oldest first, at most some hundred. */
  list(
    account: AccountAccess<Settings, Credentials>,
    ref: RemoteRef,
  ): Promise<CommentOutcome<readonly RemoteComment[]>>;
  /** Answers a comment, once; gives the id of the answer. */
  answer(
    account: AccountAccess<Settings, Credentials>,
    input: { readonly commentRemoteId: string; readonly text: string },
  ): Promise<CommentOutcome<{ readonly remoteId: string }>>;
  /** Hides or shows a comment; may be repeated. */
  setHidden(
    account: AccountAccess<Settings, Credentials>,
    input: { readonly commentRemoteId: string; readonly isHidden: boolean },
  ): Promise<CommentOutcome<undefined>>;
}

/** The messages that a channel sends by itself. */
export interface Webhook {
  /** The answer to the channel's question whether the address is ours; undefined where the question is not the channel's. */
  challenge(query: Readonly<Record<string, string>>): string | undefined;
  /** True where the signature over exactly these bytes is the channel's. */
  verify(input: {
    readonly rawBody: Uint8Array;
    readonly headers: Readonly<Record<string, string | undefined>>;
  }): boolean;
  /** The comments in a message that was verified; what is no comment is left out. */
  read(rawBody: Uint8Array): readonly WebhookComment[];
}
