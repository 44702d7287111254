import { tooLate } from './announce-post';
import type { DeliverDeps } from './delivery-context';

/** Rows closed in one go; the next sweep goes on. */
const BATCH = 50;

/**
 * Ends what was to go out by a time that has passed, whatever it waits for: an account, a person, the switch. What a worker
 * holds, or what may be out, is left alone.
 */
export const closeWindows = async (deps: Pick<DeliverDeps, 'outbox' | 'clock'>): Promise<void> => {
  const now = deps.clock.now();
  for (const id of await deps.outbox.outOfTime(now, BATCH)) {
    const row = await deps.outbox.find(id);
    if (row === undefined || row.task !== 'send') continue;
    const change = { ...tooLate(deps), fence: row.fence + 1 };
    await deps.outbox.write(row, change, { where: { unleasedAt: now } });
  }
};
