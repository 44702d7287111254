import type { Core } from '@strapi/strapi';
import type { ChannelClient } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import { makeActOnComment } from '../application/act-on-comment';
import { makeCarryOutActs, type CarryOutActs } from '../application/carry-out-acts';
import type { InTransaction, OpenAccount, RecordDeed } from '../application/ports';
import { makeReadDueComments, type ReadDueComments } from '../application/read-comments';
import { makeReceiveWebhook } from '../application/receive-webhook';
import { makeShowComments } from '../application/show-comments';
import { strapiCommentStore } from './comment-store';
import { strapiPostBook } from './post-book';

/** The name under which comments are read. */
export const COMMENT_SWEEP = 'hub.comments';

/** The name under which answers are sent and comments hidden; nudged once somebody asked for it. */
export const COMMENT_ACT_SWEEP = 'hub.comment-acts';

const READ_SWEEP_SECONDS = 30; // a young post is read every two minutes
const ACT_SWEEP_SECONDS = 15; // a look at an unclear answer is due after 15 s

interface ListeningOptions {
  readonly clients: readonly ChannelClient[];
  readonly openAccount: OpenAccount;
  readonly record: RecordDeed;
  /** Seconds for which an answer of which nobody knows may still appear. */
  readonly settleSeconds: number;
  readonly clock: Clock;
  /** Has what people asked for done soon. */
  readonly nudge: () => void;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Builds what the hub does with comments, on Strapi's tables. */
export const buildListening = (strapi: Core.Strapi, options: ListeningOptions) => {
  const { clients, openAccount, record, settleSeconds, clock, nudge } = options;
  const inTransaction: InTransaction = (work) =>
    strapi.db.transaction(() => work()) as ReturnType<typeof work>;
  const posts = strapiPostBook(strapi);
  const comments = strapiCommentStore(strapi);
  const shared = { posts, comments, openAccount, inTransaction, clock };
  return {
    readDueComments: makeReadDueComments({
      ...shared,
      channels: clients.filter((client) => client.comments !== undefined).map(({ id }) => id),
      onUnread: ({ deliveryId }, { code }) => {
        strapi.log.warn(`Comments of delivery ${String(deliveryId)} were not read: ${code}`);
      },
      // The name alone: the text of an error may hold an address with a token in it.
      onSurprise: ({ deliveryId }, error) => {
        const what = `Reading the comments of delivery ${String(deliveryId)}`;
        strapi.log.error(`${what} broke off: ${nameOf(error)}`);
      },
    }),
    carryOutActs: makeCarryOutActs({
      ...shared,
      onSurprise: (id, error) => {
        strapi.log.error(
          `What is to be done with comment ${String(id)} broke off: ${nameOf(error)}`,
        );
      },
    }),
    actOnComment: makeActOnComment({ ...shared, record, settleSeconds, afterCommit: nudge }),
    showComments: makeShowComments(shared),
    receiveWebhook: makeReceiveWebhook({
      ...shared,
      findWebhook: (channel) => clients.find(({ id }) => id === channel)?.webhook,
    }),
    /** What a channel asks to learn whether the address is ours; undefined where the answer is no. */
    answerChallenge: (channel: string, query: Readonly<Record<string, string>>) =>
      clients.find(({ id }) => id === channel)?.webhook?.challenge(query),
  };
};

/** What the hub does with comments. */
export type ListeningUseCases = ReturnType<typeof buildListening>;

/** Starts the sweeps over comments. */
export const startListening = (
  jobs: Jobs,
  {
    readDueComments,
    carryOutActs,
  }: { readonly readDueComments: ReadDueComments; readonly carryOutActs: CarryOutActs },
): void => {
  jobs.add({
    name: COMMENT_SWEEP,
    everySeconds: READ_SWEEP_SECONDS,
    run: async (stopping) => {
      await readDueComments(stopping);
    },
  });
  jobs.add({
    name: COMMENT_ACT_SWEEP,
    everySeconds: ACT_SWEEP_SECONDS,
    run: async (stopping) => {
      await carryOutActs(stopping);
    },
  });
};
