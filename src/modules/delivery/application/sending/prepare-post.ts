import type { Step } from '../../../../channels/contract';
import { after, jobOf, surprise, writeHeld, type DeliverDeps, type Held } from './delivery-context';
import { failDelivery, failedOf } from './fail-delivery';

/** Far more than any post needs (a carousel takes 10 children, each made and polled): a client that runs in circles. */
const MAX_STEPS = 100;

const takeStep = (held: Held): Promise<Step> => {
  const { checkpoint } = held.delivery;
  return held.open.client.prepare(jobOf(held), checkpoint).catch((error: unknown) => ({
    kind: 'failed' as const,
    checkpoint,
    failure: surprise(error),
  }));
};

/** Writes what a step left on the row at once: what the channel made for us must be found again by whoever goes on. */
const keepStep = async (deps: DeliverDeps, held: Held, step: Step): Promise<Held | undefined> => {
  const { clock, leaseSeconds } = deps;
  const { checkpoint } = step;
  const leaseUntil = after(clock, leaseSeconds);
  switch (step.kind) {
    case 'continue':
    case 'ready': {
      const state = step.kind === 'ready' ? 'prepared' : 'preparing';
      return writeHeld(deps, held, { state, checkpoint, leaseUntil });
    }
    case 'wait': {
      const dueAt = after(clock, step.seconds);
      await writeHeld(deps, held, { state: 'waiting', checkpoint, dueAt, leaseUntil: null });
      return undefined;
    }
    case 'failed': {
      const kept = await writeHeld(deps, held, { state: 'preparing', checkpoint, leaseUntil });
      if (kept !== undefined) {
        await failDelivery(deps, failedOf(kept.delivery, kept.open), step.failure);
      }
      return undefined;
    }
  }
};

/** Does invisible steps until the post is ready; undefined where it has to wait, failed or was lost to another worker. */
export const preparePost = async (deps: DeliverDeps, held: Held): Promise<Held | undefined> => {
  let current = held;
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const step = await takeStep(current);
    const kept = await keepStep(deps, current, step);
    if (kept === undefined || step.kind === 'ready') return kept;
    current = kept;
    // A slow preparation keeps the lane as long as the row.
    if (kept.lane !== undefined) {
      await deps.lanes.renew(kept.lane, after(deps.clock, deps.leaseSeconds));
    }
  }
  throw new Error(`${held.open.client.id} is not ready after ${String(MAX_STEPS)} steps.`);
};
