import type { Checkpoint, Step } from '../../../channels/contract';
import { after, applyFailure, surprise, type DeliverDeps, type Held } from './delivery-context';

/** Far more than any post needs (a carousel takes 10 children, each made and polled): a client that runs in circles. */
const MAX_STEPS = 100;

const takeStep = (held: Held, checkpoint: Checkpoint): Promise<Step> =>
  held.client.prepare(held.job, checkpoint).catch((error: unknown) => ({
    kind: 'failed' as const,
    checkpoint,
    failure: surprise(error),
  }));

/** Writes what a step left on the row at once: what the channel made for us must be found again by whoever goes on. */
const keepStep = async (deps: DeliverDeps, held: Held, step: Step): Promise<boolean> => {
  const { outbox, clock, leaseSeconds } = deps;
  const { checkpoint } = step;
  switch (step.kind) {
    case 'continue':
    case 'ready': {
      const state = step.kind === 'ready' ? 'prepared' : 'preparing';
      const leaseUntil = after(clock, leaseSeconds);
      return outbox.write(held.delivery, { state, checkpoint, leaseUntil });
    }
    case 'wait': {
      const dueAt = after(clock, step.seconds);
      return outbox.write(held.delivery, { state: 'waiting', checkpoint, dueAt, leaseUntil: null });
    }
    case 'failed':
      await outbox.write(held.delivery, { state: 'preparing', checkpoint });
      await applyFailure(deps, held, step.failure);
      return false;
  }
};

/** Does invisible steps until the post is ready; undefined where it has to wait, failed or was lost to another worker. */
export const preparePost = async (
  deps: DeliverDeps,
  held: Held,
): Promise<Checkpoint | undefined> => {
  let checkpoint: Checkpoint = held.delivery.checkpoint;
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const step = await takeStep(held, checkpoint);
    const isKept = await keepStep(deps, held, step);
    if (!isKept || step.kind === 'wait') return undefined;
    if (step.kind === 'ready') return step.checkpoint;
    checkpoint = step.checkpoint;
  }
  throw new Error(`${held.client.id} is not ready after ${String(MAX_STEPS)} steps.`);
};
