import type { Webhook, WebhookComment } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import { SECONDS_AFTER_MESSAGE } from '../domain/reading-times';
import type { CommentStore, InTransaction, PostBook } from './ports';
import { toSeenComment } from './to-seen-comment';

/** A message as it came in over the network. */
export interface IncomingMessage {
  readonly channel: string;
  readonly rawBody: Uint8Array;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What became of a message. `no_such_channel`: nobody listens there. `wrong_signature`: nothing was looked at or stored. */
export type MessageReceipt = 'taken' | 'no_such_channel' | 'wrong_signature';

interface ReceiveDeps {
  readonly findWebhook: (channel: string) => Webhook | undefined;
  readonly posts: PostBook;
  readonly comments: CommentStore;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Takes a message of a channel. Throws where the database is away: the channel then sends it again. */
export type ReceiveWebhook = (message: IncomingMessage) => Promise<MessageReceipt>;

const keep = async (
  { posts, comments, clock }: ReceiveDeps,
  channel: string,
  messages: readonly WebhookComment[],
): Promise<void> => {
  const now = clock.now();
  const ids = [...new Set(messages.map(({ postRemoteId }) => postRemoteId))];
  const known = await posts.ofRemoteIds(channel, ids);
  for (const post of known) {
    const written = messages.filter(({ postRemoteId }) => postRemoteId === post.remoteId);
    await comments.add(
      post,
      written.map((comment) => toSeenComment(comment, now)),
    );
  }
  const soon = new Date(now.getTime() + SECONDS_AFTER_MESSAGE * 1000);
  await posts.readSoon(
    known.map(({ deliveryId }) => deliveryId),
    soon,
  );
};

/**
 * Builds the use case that takes what a channel sends by itself. A comment is added where it is not there yet and never
 * changed: a message that is played back changes nothing, and the reading that follows soon brings what a message lacks.
 * A comment under a post that the hub does not know (yet) is left to the first reading of that post, which takes in all
 * of them.
 */
export const makeReceiveWebhook =
  (deps: ReceiveDeps): ReceiveWebhook =>
  async ({ channel, rawBody, headers }) => {
    const webhook = deps.findWebhook(channel);
    if (webhook === undefined) return 'no_such_channel';
    if (!webhook.verify({ rawBody, headers })) return 'wrong_signature';
    const messages = webhook.read(rawBody);
    if (messages.length > 0) await deps.inTransaction(() => keep(deps, channel, messages));
    return 'taken';
  };
