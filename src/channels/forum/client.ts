import { z } from 'zod';
import type { ChannelClient } from '../contract';
import type { ForumPayload } from './payload';
import type { ForumSettings } from './settings';

const credentialsSchema = z.object({});

/** The forum is in the same database and asks for no secrets. */
export type ForumCredentials = z.infer<typeof credentialsSchema>;

/**
 * Opens a thread by the office. A second call with the same `key` opens nothing and gives the
 * thread of the first. Throws only where the database does.
 */
export type OpenThread = (input: {
  readonly key: string;
  readonly authorName: string;
  readonly title: string;
  readonly markdown: string;
  readonly locale: string;
  readonly material: ForumPayload['material'];
}) => Promise<{
  readonly threadId: string;
  readonly permalink: string;
}>;

/** The client of our own forum: nothing to prepare, and one call that opens the thread under the delivery's key. */
export const makeForumClient = (deps: {
  readonly openThread: OpenThread;
}): ChannelClient<ForumSettings, ForumPayload, ForumCredentials> => ({
  id: 'forum',
  credentialsSchema,
  prepare: (_assignment, checkpoint) => Promise.resolve({ kind: 'ready', checkpoint }),
  commit: async ({ account, payload, idempotencyKey }) => {
    try {
      const { threadId, permalink } = await deps.openThread({
        key: idempotencyKey,
        authorName: account.settings.displayName,
        title: payload.title,
        markdown: payload.markdown,
        locale: payload.locale,
        material: payload.material,
      });
      return { kind: 'published', ref: { remoteId: threadId, permalink } };
    } catch {
      // The text of a database error may hold anything, and whether the thread was stored is not known.
      return { kind: 'unknown', message: 'The forum gave no clear answer.' };
    }
  },
  locate: (_assignment, ref) => Promise.resolve(ref),
});
