import { z } from 'zod';
import type { Assignment, ChannelClient, DeliveryFailure, PlannedRequest } from '../contract';
import type { ForumPayload } from './payload';
import type { ForumSettings } from './settings';
import { writeUpdatedPost } from './update-line';

const credentialsSchema = z.object({});

/** The forum is in the same database and asks for no secrets. */
export type ForumCredentials = z.infer<typeof credentialsSchema>;

type ForumAssignment = Assignment<ForumSettings, ForumPayload, ForumCredentials>;

/**
 * Opens a thread by the office, in the caller's transaction. A second call with the same `key` opens nothing, shows the
 * thread of the first to readers if it was hidden, and gives it. Throws where the database does.
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

/**
 * Brings title and first post of a thread to a newer edition; its address and its date stay. Changes nothing where the
 * thread already shows a newer one. False where there is no such thread. Throws where the database does.
 */
export type ReviseThread = (input: {
  readonly threadId: string;
  readonly title: string;
  /** The first post with the line that says that it was changed. */
  readonly markdown: string;
  readonly revision: number;
  readonly note: string;
  readonly changedAt: Date;
}) => Promise<boolean>;

/** Takes a thread away from readers; one that is gone or hidden already stays so. Throws where the database does. */
export type HideThread = (threadId: string) => Promise<void>;

/** What the client of the forum needs from outside. */
export interface ForumClientDeps {
  readonly openThread: OpenThread;
  readonly reviseThread: ReviseThread;
  readonly hideThread: HideThread;
}

const GONE: DeliveryFailure = {
  class: 'not_found',
  code: 'thread_missing',
  message: 'The forum has no thread of this id any more.',
};

const toThread = ({ account, payload, idempotencyKey }: ForumAssignment) => ({
  key: idempotencyKey,
  authorName: account.settings.displayName,
  title: payload.title,
  markdown: payload.markdown,
  locale: payload.locale,
  material: payload.material,
});

const rehearse = (assignment: ForumAssignment): readonly PlannedRequest[] => {
  const { material, ...fields } = toThread(assignment);
  return [
    {
      method: 'INSERT',
      url: 'forum/threads',
      fields: { ...fields, material: material.documentId },
    },
  ];
};

/**
 * The client of our own forum: nothing to prepare, and one call that opens the thread under the delivery's key. What the
 * database throws is passed on: the transaction that it broke off takes everything back, so that nothing is unclear.
 */
export const makeForumClient = (
  deps: ForumClientDeps,
): ChannelClient<ForumSettings, ForumPayload, ForumCredentials> => ({
  id: 'forum',
  commitsTo: 'own_database',
  credentialsSchema,
  prepare: (_assignment, checkpoint) => Promise.resolve({ kind: 'ready', checkpoint }),
  commit: async (assignment) => {
    const { threadId, permalink } = await deps.openThread(toThread(assignment));
    return { kind: 'published', ref: { remoteId: threadId, permalink } };
  },
  locate: (_assignment, ref) => Promise.resolve(ref),
  revise: async ({ payload }, { ref, revision, note, changedAt }) => {
    const isThere = await deps.reviseThread({
      threadId: ref.remoteId,
      title: payload.title,
      markdown: writeUpdatedPost(payload, { note, changedAt }),
      revision,
      note,
      changedAt: new Date(changedAt),
    });
    return isThere ? { kind: 'done', ref } : { kind: 'failed', checkpoint: {}, failure: GONE };
  },
  withdraw: async (_assignment, { ref }) => {
    await deps.hideThread(ref.remoteId);
    return { kind: 'done' };
  },
  // The forum is where the hub is: whoever can ask can also write.
  checkConnection: ({ settings }) =>
    Promise.resolve({ kind: 'connected', accountName: settings.displayName, remoteAccountId: '' }),
  rehearse,
});
