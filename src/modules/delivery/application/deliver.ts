import { HELD_STATES, type Delivery } from '../domain/delivery';
import { afterFailure } from '../domain/retry-policy';
import {
  after,
  cancel,
  CONTENT_CHANGED,
  record,
  surprise,
  type DeliverDeps,
} from './delivery-context';
import { preparePost } from './prepare-post';
import { sendPost } from './send-post';
import { takeUp } from './take-up';

const advance = async (deps: DeliverDeps, delivery: Delivery): Promise<void> => {
  const held = await takeUp(deps, delivery);
  if (held === undefined) return;
  if (!(await deps.isStillPublished(delivery))) {
    await cancel(deps, delivery, CONTENT_CHANGED);
    return;
  }
  const checkpoint = await preparePost(deps, held);
  if (checkpoint !== undefined) await sendPost(deps, held, checkpoint);
};

const failBeforeSending = async (
  deps: DeliverDeps,
  delivery: Delivery,
  error: unknown,
): Promise<void> => {
  const failure = surprise(error);
  const next = afterFailure(failure, delivery.attempts);
  const change = {
    state: next.state,
    attempts: next.attempts,
    dueAt: after(deps.clock, next.inSeconds),
    leaseUntil: null,
    lastError: record(failure, deps.clock),
  };
  await deps.outbox.write(delivery, change, HELD_STATES);
};

/**
 * Builds the use case that takes one claimed delivery as far as it gets: the post is out, it waits, or the row says what
 * a person has to do. Exactly one irreversible request is sent, and never a second one.
 */
export const makeDeliver =
  (deps: DeliverDeps) =>
  async (delivery: Delivery): Promise<void> => {
    try {
      await advance(deps, delivery);
    } catch (error) {
      // Before the irreversible request a surprise is a failed try. After it, only the lease tells that something is
      // wrong: the row becomes `unknown` and is never sent again.
      await failBeforeSending(deps, delivery, error);
      throw error;
    }
  };
