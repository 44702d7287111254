import { z } from 'zod';
import type { Checkpoint, CommitOutcome, RemoteRef } from '../contract';
import { idSchema, readAnswer } from './client-answers';
import { toFailure } from './client-errors';
import { nodePath, type Call, type GraphAnswer } from './client-http';
import { progressSchema } from './client-progress';

const permalinkSchema = z.object({ permalink: z.string() });

const NOTHING_PREPARED: CommitOutcome = {
  kind: 'failed',
  failure: {
    class: 'container_gone',
    code: 'nothing_prepared',
    message: 'Nothing was prepared at Instagram that could be published.',
  },
};

const toOutcome = (answer: GraphAnswer): CommitOutcome => {
  if (answer.kind === 'unclear') return { kind: 'unknown', message: answer.message };
  if (answer.kind === 'ok') {
    const published = idSchema.safeParse(answer.body);
    return published.success
      ? { kind: 'published', ref: { remoteId: published.data.id, permalink: '' } }
      : { kind: 'unknown', message: 'Instagram took the post but named no id.' };
  }
  const { failure, isRefusedUnpublished } = toFailure(answer);
  return isRefusedUnpublished
    ? { kind: 'failed', failure }
    : { kind: 'unknown', message: failure.message };
};

/**
 * Sends one `media_publish`, or nothing where the container was found published before. After an error that is not a
 * plain refusal (see `toFailure`) the outcome is unknown, since posts were seen live behind errors. Even after a plain
 * refusal the container is read before it is sent again: preparation looks at it whenever it is resumed.
 */
export const commit = async (input: {
  readonly call: Call;
  readonly igUserId: string;
  readonly checkpoint: Checkpoint;
}): Promise<CommitOutcome> => {
  const { container, seen } = progressSchema.parse(input.checkpoint);
  if (container === '') return NOTHING_PREPARED;
  if (seen === 'unexplained') {
    return { kind: 'unknown', message: 'The post may be out already: nothing was sent again.' };
  }
  const path = nodePath(input.igUserId, 'media_publish');
  return toOutcome(await input.call('POST', path, { creation_id: container }));
};

/** Fetches the address of a post; the reference as it is where that fails. */
export const locate = async (call: Call, ref: RemoteRef): Promise<RemoteRef> => {
  const answer = await call('GET', nodePath(ref.remoteId), { fields: 'permalink,timestamp' });
  const read = readAnswer(answer, permalinkSchema);
  return read.ok ? { ...ref, permalink: read.value.permalink } : ref;
};
