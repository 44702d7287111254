import type { Clock } from '../../../../kernel/clock';
import { mayBeOut } from '../../domain/delivery';
import { placeFollowUp } from '../../domain/follow-up';
import type { DeliveredContent, OutboxStore } from '../ports';
import { TEXT_REASONS } from '../reasons';
import { takeBack } from './take-slot';

/**
 * Takes a text from the channels: what was not sent is not, and what is out, or may be, is withdrawn. Runs in the
 * transaction that takes the text from its readers; `note` is what they are told.
 */
export type RecallDeliveries = (content: DeliveredContent, note: string) => Promise<void>;

/** Builds the use case. A worker that holds a row meanwhile finds it taken back before it sends. */
export const makeRecallDeliveries =
  (deps: { readonly outbox: OutboxStore; readonly clock: Clock }): RecallDeliveries =>
  async (content, note) => {
    const rows = await deps.outbox.lockContent(content);
    await takeBack(deps, rows, TEXT_REASONS.withdrawn);
    const now = deps.clock.now();
    const followUp = { kind: 'withdraw', note, at: now.toISOString() } as const;
    for (const row of rows.filter(mayBeOut)) {
      if (row.followUp?.kind === 'withdraw') continue;
      await deps.outbox.write(row, placeFollowUp(row, followUp, now));
    }
  };
