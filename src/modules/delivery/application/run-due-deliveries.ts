import type { Clock } from '../../../kernel/clock';
import type { Delivery } from '../domain/delivery';
import type { OutboxStore } from './ports';

/** Rows taken in one sweep; the next sweep goes on where this one ended. */
const BATCH = 50;

/**
 * Builds the sweep that delivers what is due, one after another; no further one is begun once `stopping` is aborted.
 * Gives the number of rows that it worked on.
 */
export const makeRunDueDeliveries =
  (deps: {
    outbox: OutboxStore;
    deliver: (delivery: Delivery) => Promise<void>;
    clock: Clock;
    leaseSeconds: number;
    /** Told once about a delivery that broke off in a way nobody foresaw; the row stays and its lease runs out. */
    onSurprise: (id: number, error: unknown) => void;
  }) =>
  async (stopping?: AbortSignal): Promise<number> => {
    const now = deps.clock.now();
    await deps.outbox.markAbandoned(now, {
      class: 'unknown',
      code: 'worker_stopped',
      message:
        'The hub stopped while this post was being sent. Look at the channel before trying again.',
      at: now.toISOString(),
    });
    let worked = 0;
    for (const id of await deps.outbox.due(now, BATCH)) {
      // A process that is asked to end must not be killed in the middle of a post: the rest waits for the next one.
      if (stopping?.aborted === true) break;
      const leaseUntil = new Date(deps.clock.now().getTime() + deps.leaseSeconds * 1000);
      const delivery = await deps.outbox.claim(id, deps.clock.now(), leaseUntil);
      if (delivery === undefined) continue;
      worked += 1;
      await deps.deliver(delivery).catch((error: unknown) => {
        deps.onSurprise(id, error);
      });
    }
    return worked;
  };
