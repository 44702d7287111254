import { UNSENT_STATES } from '../domain/delivery';
import type { DeliveredContent, OutboxStore } from './ports';

/** Takes back every post of a text that was not sent yet; runs in the transaction that takes the text from its readers. */
export type RecallDeliveries = (content: DeliveredContent) => Promise<void>;

/** Builds the use case. A worker that holds a row meanwhile finds it taken back before it sends. */
export const makeRecallDeliveries =
  ({
    outbox,
  }: {
    readonly outbox: Pick<OutboxStore, 'ofContent' | 'changeIf'>;
  }): RecallDeliveries =>
  async (content) => {
    for (const id of await outbox.ofContent(content, UNSENT_STATES)) {
      await outbox.changeIf(id, UNSENT_STATES, { state: 'cancelled', leaseUntil: null });
    }
  };
