import type { Candidate, Checkpoint, ReconcileOutcome } from '../../../../channels/contract';
import type { Delivery } from '../../domain/delivery';
import type { DeliveryChange } from '../../domain/delivery-change';
import { withoutPost } from '../../domain/follow-up';
import { afterFailure } from '../../domain/retry-policy';
import { isTooLate, tooLate, type Intent } from './announce-post';
import {
  after,
  jobOf,
  record,
  surprise,
  writeAfresh,
  writeHeld,
  type DeliverDeps,
  type Held,
} from './delivery-context';
import { failDelivery, failedOf } from './fail-delivery';
import type { Reason } from '../ports';
import { NOT_PUBLISHED, WORKER_STOPPED } from '../reasons';
import { settlePost } from './settle-post';

/** A commit that may be sent once more: the channel certified that nothing went out. */
export interface Recommit {
  readonly held: Held;
  readonly intent: Intent;
}

const look = ({ open, ...held }: Held): Promise<ReconcileOutcome> => {
  const { checkpoint, intendedAt, lastError } = held.delivery;
  if (open.client.reconcile === undefined) {
    const message = lastError?.message ?? WORKER_STOPPED.message;
    return Promise.resolve({ kind: 'unknown', message });
  }
  const attempt = { checkpoint, intendedAt: (intendedAt ?? new Date(0)).toISOString() };
  return open.client.reconcile(jobOf({ open, ...held }), attempt).catch((error: unknown) => ({
    kind: 'failed' as const,
    checkpoint,
    failure: surprise(error),
  }));
};

/** The row is with a person now: why, in the words of the first who was at a loss. */
const toPerson = (
  deps: DeliverDeps,
  row: Delivery,
  { reason, candidates }: { readonly reason: Reason; readonly candidates?: readonly Candidate[] },
): DeliveryChange => ({
  state: candidates === undefined ? 'unknown' : 'unlinked',
  task: 'reconcile',
  leaseUntil: null,
  candidates: candidates ?? [],
  lastError: record(
    { class: 'unknown', code: row.lastError?.code ?? reason.code, message: reason.message },
    deps.clock,
  ),
});

const isEmpty = (checkpoint: Checkpoint): boolean => Object.keys(checkpoint).length === 0;

/**
 * It is certain that nothing is out: a newer edition goes instead, or the same once more, as long as there are tries left.
 * Each counts as a failed try, so that a channel that swallows posts is given up.
 */
const sendAgain = async (
  deps: DeliverDeps,
  held: Held,
  checkpoint: Checkpoint,
): Promise<Recommit | undefined> => {
  const { delivery } = held;
  const now = deps.clock.now();
  const random = deps.random();
  const next = afterFailure({ class: 'container_gone' }, { attempts: delivery.attempts, random });
  const isToRecommit =
    next.state !== 'failed' && !isEmpty(checkpoint) && delivery.followUp === undefined;
  if (isToRecommit) return { held, intent: { checkpoint, attempts: next.attempts } };
  const anew: DeliveryChange = {
    state: next.state,
    task: 'send',
    checkpoint: {},
    attempts: next.attempts,
    dueAt: after(deps.clock, next.inSeconds),
    leaseUntil: null,
    lastError: record({ class: 'not_published', ...NOT_PUBLISHED }, deps.clock),
  };
  await writeAfresh(
    deps,
    delivery,
    (row) => withoutPost(row, now) ?? (isTooLate(row, now) ? tooLate(deps) : anew),
  );
  return undefined;
};

/** Stores what a look showed. Gives the commit that may be sent once more, where there is one. */
const keepOutcome = async (
  deps: DeliverDeps,
  held: Held,
  outcome: ReconcileOutcome,
): Promise<Recommit | undefined> => {
  switch (outcome.kind) {
    case 'published':
      await settlePost(deps, held, outcome.ref);
      return undefined;
    case 'not_published':
      return sendAgain(deps, held, outcome.checkpoint);
    case 'unlinked': {
      const { candidates } = outcome;
      const reason = {
        code: 'several_candidates',
        message: 'The post is out, or may be: pick it.',
      };
      await writeHeld(deps, held, toPerson(deps, held.delivery, { reason, candidates }));
      return undefined;
    }
    case 'unknown': {
      const reason = { code: WORKER_STOPPED.code, message: outcome.message };
      await writeHeld(deps, held, toPerson(deps, held.delivery, { reason }));
      return undefined;
    }
    case 'wait': {
      const dueAt = after(deps.clock, outcome.seconds);
      const { checkpoint } = outcome;
      await writeHeld(deps, held, { state: 'waiting', checkpoint, dueAt, leaseUntil: null });
      return undefined;
    }
    case 'failed': {
      const kept = await writeHeld(deps, held, { checkpoint: outcome.checkpoint });
      if (kept === undefined) return undefined;
      await failDelivery(deps, failedOf(kept.delivery, kept.open), outcome.failure);
      return undefined;
    }
  }
};

/** Finds out what became of a commit without an answer; reads only. */
export const reconcilePost = async (deps: DeliverDeps, held: Held): Promise<Recommit | undefined> =>
  keepOutcome(deps, held, await look(held));
