import type {
  Assignment,
  Checkpoint,
  ChannelClient,
  RemoteRef,
} from '../../../../channels/contract';
import type { Delivery } from '../../domain/delivery';
import { findRivals, isTooLate, lookAgain, tooLate, waitForRival } from './announce-post';
import {
  after,
  cancelled,
  jobOf,
  writeHeld,
  type DeliverDeps,
  type Held,
  type OpenAccount,
} from './delivery-context';
import { failDelivery, failedOf } from './fail-delivery';
import type { TextStanding } from '../ports';
import { TEXT_REASONS } from '../reasons';
import { publishedAs } from './settle-post';

/** More than a channel in our own database needs, where there is nothing to wait for. */
const MAX_STEPS = 10;

const checkpointOf = async (
  client: ChannelClient,
  job: Assignment<unknown, unknown, unknown>,
): Promise<Checkpoint> => {
  let checkpoint: Checkpoint = {};
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const step = await client.prepare(job, checkpoint);
    if (step.kind === 'ready') return step.checkpoint;
    if (step.kind !== 'continue') break;
    checkpoint = step.checkpoint;
  }
  throw new Error(`${client.id} is not ready at once.`);
};

/** The post as it stands in our database now; whoever calls rolls back where this throws. */
const commitInPlace = async (deps: DeliverDeps, held: Held): Promise<RemoteRef | undefined> => {
  const { client } = held.open;
  const job = jobOf(held);
  const outcome = await client.commit(job, await checkpointOf(client, job));
  if (outcome.kind === 'published') return outcome.ref;
  if (outcome.kind === 'unknown') throw new Error(`${client.id} gave no clear answer.`);
  await failDelivery(deps, failedOf(held.delivery, held.open), outcome.failure);
  return undefined;
};

/** @throws Error where the row is not held any more: a post without its row is found by nobody */
const settle = async (
  { outbox, clock }: DeliverDeps,
  delivery: Delivery,
  ref: RemoteRef,
): Promise<void> => {
  const settled = await outbox.write(delivery, publishedAs(ref, clock.now()));
  if (settled === undefined) throw new Error(`Delivery ${String(delivery.id)} is held no more.`);
};

/**
 * Publishes claimed rows of a channel in our own database, within the transaction of the caller: post and row stand
 * together, or neither does, so that no request is ever without an answer.
 * @throws Error where a post cannot be written; the caller rolls everything back
 */
export const publishInPlace = async (
  deps: DeliverDeps,
  open: OpenAccount,
  {
    rows,
    standings,
  }: {
    readonly rows: readonly Delivery[];
    readonly standings: ReadonlyMap<number, TextStanding>;
  },
): Promise<void> => {
  const { outbox, clock } = deps;
  const rivals = await findRivals(outbox, rows);
  for (const delivery of rows) {
    const rival = rivals.get(delivery.id);
    const standing = standings.get(delivery.id) ?? 'gone';
    if (standing !== 'current') {
      await outbox.write(delivery, cancelled(TEXT_REASONS[standing], clock));
    } else if (isTooLate(delivery, clock.now())) {
      await outbox.write(delivery, tooLate(deps));
    } else if (rival !== undefined) {
      await outbox.write(delivery, waitForRival(deps, rival));
    } else {
      const ref = await commitInPlace(deps, { delivery, open, lane: undefined });
      if (ref !== undefined) await settle(deps, delivery, ref);
    }
  }
};

/**
 * Publishes one row that this worker has taken earlier, or writes on it why not: much may have changed since.
 * @throws Error as `publishInPlace` does
 */
export const publishHeld = (deps: DeliverDeps, held: Held): Promise<void> =>
  deps.inTransaction(async () => {
    // First, since it locks the row: whoever takes the text back has done so, or waits and finds it out.
    const leaseUntil = after(deps.clock, deps.leaseSeconds);
    if ((await writeHeld(deps, held, { leaseUntil })) === undefined) return;
    const fresh = await lookAgain(deps, held);
    if (fresh === undefined) return;
    const { delivery, open } = fresh;
    const standings = new Map([[delivery.id, 'current' as const]]);
    await publishInPlace(deps, open, { rows: [delivery], standings });
  });
