import { z } from 'zod';
import type { AftercareOutcome, DeliveryFailure, SentPost } from '../contract';
import { listComments, postComment, type Ourselves } from './client-comments';
import type { Call } from './client-http';
import { writeCorrection } from './correction-comment';
import type { InstagramPayload } from './payload';

const MOST_LOOKS = 3; // a comment that Meta took shows within seconds

const stateSchema = z.object({
  /** Looks since a comment was sent without a clear answer; 0 while none was. */
  looks: z.number().default(0),
});

const NOT_SHOWN: DeliveryFailure = {
  class: 'retryable',
  code: 'comment_not_shown',
  message: 'Instagram did not confirm the correction comment and does not show it.',
};

/**
 * Tells readers of a correction in a comment under the post, once: our comments are read first, and one with the same
 * text is the one. The caption itself is left to a person, since no API of Meta edits it. Without a note there is no
 * comment: the change was a small one.
 */
export const revise = async (input: {
  readonly call: Call;
  readonly ourselves: Ourselves;
  readonly payload: InstagramPayload;
  readonly post: SentPost;
  readonly settleSeconds: number;
}): Promise<AftercareOutcome> => {
  const { call, payload, post } = input;
  if (post.note.trim() === '') return { kind: 'manual' };
  const mediaId = post.ref.remoteId;
  const text = writeCorrection({ ...payload, note: post.note, changedAt: post.changedAt });
  const { looks } = stateSchema.parse(post.checkpoint);
  const wait = (next: number): AftercareOutcome => ({
    kind: 'wait',
    checkpoint: { looks: next },
    seconds: input.settleSeconds,
  });
  const failed = (failure: DeliveryFailure, kept = looks): AftercareOutcome => ({
    kind: 'failed',
    checkpoint: { looks: kept },
    failure,
  });

  const listed = await listComments({ call, ourselves: input.ourselves, mediaId });
  if (!listed.ok) return failed(listed.failure.failure);
  const isThere = listed.value.some((comment) => comment.isOurs && comment.text.trim() === text);
  if (isThere) return { kind: 'manual' };
  if (looks >= MOST_LOOKS) return failed(NOT_SHOWN, 0);
  if (looks > 0) return wait(looks + 1);
  const posted = await postComment({ call, parentId: mediaId, edge: 'comments', text });
  if (posted.kind === 'done') return { kind: 'manual' };
  return posted.kind === 'unclear' ? wait(1) : failed(posted.failure);
};
