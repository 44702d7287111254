import { z } from 'zod';
import type { AftercareOutcome, DeliveryFailure, SentPost } from '../contract';
import { idSchema, readAnswer } from './client-answers';
import { nodePath, type Call } from './client-http';

const MOST_LOOKS = 3;

const stateSchema = z.object({
  /** Looks that did not settle it. */
  looks: z.number().default(0),
  /** Looks in a row that did not find the post. */
  missing: z.number().default(0),
});
type State = z.infer<typeof stateSchema>;

const deletedSchema = z.object({ success: z.literal(true) });

const STILL_THERE: DeliveryFailure = {
  class: 'retryable',
  code: 'post_still_there',
  message: 'Instagram did not confirm that the post is deleted, and still shows it.',
};

interface Withdrawal {
  readonly call: Call;
  readonly igUserId: string;
  readonly post: SentPost;
  readonly settleSeconds: number;
}

const failed = (state: State, failure: DeliveryFailure): AftercareOutcome => ({
  kind: 'failed',
  checkpoint: { ...state },
  failure,
});

/**
 * The post is not to be seen. Meta says the same of what is gone and of what a token may not see, so that it is believed
 * at the second look, and only where the account itself can be read.
 */
const weighMissing = async (work: Withdrawal, state: State): Promise<AftercareOutcome> => {
  if (state.missing === 0) {
    const checkpoint = { ...state, missing: 1 };
    return { kind: 'wait', checkpoint, seconds: work.settleSeconds };
  }
  const account = readAnswer(
    await work.call('GET', nodePath(work.igUserId), { fields: 'id,username' }),
    idSchema,
  );
  return account.ok ? { kind: 'done' } : failed(state, account.failure.failure);
};

const remove = async (work: Withdrawal, state: State): Promise<AftercareOutcome> => {
  const { call, post } = work;
  const deleted = readAnswer(await call('DELETE', nodePath(post.ref.remoteId)), deletedSchema);
  if (deleted.ok) return { kind: 'done' };
  const { failure, mayBeDone } = deleted.failure;
  // The token may not delete: what is left is a task for a person.
  if (failure.class === 'forbidden') return { kind: 'manual' };
  const isUnsettled = mayBeDone || failure.class === 'not_found';
  if (!isUnsettled) return failed(state, failure);
  const looks = state.looks + 1;
  if (looks >= MOST_LOOKS) return failed({ looks: 0, missing: 0 }, STILL_THERE);
  return { kind: 'wait', checkpoint: { looks, missing: 0 }, seconds: work.settleSeconds };
};

/**
 * Deletes a post, which Meta lets accounts of the Facebook login do; one step, which may be repeated after anything.
 * Looks first, so that a post which is gone already is no error.
 */
export const withdraw = async (work: Withdrawal): Promise<AftercareOutcome> => {
  const state = stateSchema.parse(work.post.checkpoint);
  const seen = readAnswer(
    await work.call('GET', nodePath(work.post.ref.remoteId), { fields: 'id' }),
    idSchema,
  );
  if (seen.ok) return remove(work, state);
  const { failure } = seen.failure;
  const isMissing = failure.class === 'not_found' || failure.class === 'container_gone';
  return isMissing ? weighMissing(work, state) : failed(state, failure);
};
