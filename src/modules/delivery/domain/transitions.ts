import type { DeliveryState } from './delivery';

const HELD_ENDS = ['waiting', 'on_hold', 'needs_reconnect', 'failed', 'cancelled'] as const;

/** Where a delivery may go from each state. A published post never goes back. */
export const TRANSITIONS: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  queued: ['claimed', 'cancelled'],
  waiting: ['claimed', 'cancelled'],
  on_hold: ['claimed', 'cancelled'],
  needs_reconnect: ['claimed', 'cancelled'],
  // `claimed` again: the worker died and its lease ran out.
  claimed: ['claimed', 'preparing', 'prepared', ...HELD_ENDS],
  preparing: ['claimed', 'preparing', 'prepared', ...HELD_ENDS],
  prepared: ['claimed', 'publishing', ...HELD_ENDS],
  publishing: ['published', 'waiting', 'on_hold', 'needs_reconnect', 'unknown', 'failed'],
  published: [],
  // The answer of a channel that was given up may still come.
  unknown: ['published'],
  failed: ['queued', 'cancelled'],
  cancelled: ['queued'],
};

const STATES = Object.keys(TRANSITIONS) as readonly DeliveryState[];

/** The states from which a move to `state` is legal; the database refuses every other one. */
export const statesBefore = (state: DeliveryState): readonly DeliveryState[] =>
  STATES.filter((from) => TRANSITIONS[from].includes(state));
