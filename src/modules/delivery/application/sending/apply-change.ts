import type { Delivery } from '../../domain/delivery';
import type { DeliveryChange } from '../../domain/delivery-change';
import { assertMove } from '../../domain/transitions';
import type { DeliveryEvent, WriteOptions } from '../ports';

const filled = <Value>(value: Value | null | undefined, before: Value | undefined) =>
  value === undefined ? before : (value ?? undefined);

/** A row with a change on it. */
export const applyChange = (row: Delivery, change: DeliveryChange): Delivery => ({
  ...row,
  ...change,
  place: filled(change.place, row.place),
  notAfter: filled(change.notAfter, row.notAfter),
  leaseUntil: filled(change.leaseUntil, row.leaseUntil),
  followUp: filled(change.followUp, row.followUp),
  lastError: filled(change.lastError, row.lastError),
});

/**
 * The line of the timeline that a change makes; undefined where neither the state nor the task changes, and no person did it.
 * @throws Error where the row may not go to that state
 */
export const eventOf = (
  { before, after }: { readonly before: Delivery; readonly after: Delivery },
  { change, options, at }: { change: DeliveryChange; options: WriteOptions; at: Date },
): DeliveryEvent | undefined => {
  assertMove(before.state, after.state);
  const isMoved = before.state !== after.state || before.task !== after.task;
  if (!isMoved && options.by === undefined) return undefined;
  const told = options.reason ?? change.lastError ?? undefined;
  return {
    deliveryId: after.id,
    at,
    fromState: before.state,
    toState: after.state,
    task: after.task,
    revision: after.revision,
    fence: after.fence,
    by: options.by ?? '',
    reason:
      told === undefined ? null : { code: told.code, message: told.message, at: at.toISOString() },
  };
};
