import type { DeliveryState } from './delivery';

const HELD_ENDS = [
  'waiting',
  'on_hold',
  'needs_reconnect',
  'failed',
  'cancelled',
  'missed_window',
  'rehearsed',
] as const;

// After the look at what became of a post, or after a commit with a clear answer. Nothing is cancelled or late here that
// may be out: the look has shown that it is not.
const SENT_ENDS = [
  'published',
  'waiting',
  'on_hold',
  'needs_reconnect',
  'unlinked',
  'unknown',
  'failed',
  'cancelled',
  'missed_window',
] as const;

// While a post that is out is corrected or withdrawn. What the hub cannot finish is a task for a person.
const AFTERCARE_ENDS = [
  'published',
  'manual_action',
  'waiting',
  'on_hold',
  'needs_reconnect',
  'correcting',
  'withdrawing',
] as const;

// Where a row goes when a worker takes it, by its task: send, reconcile, revise, withdraw.
const TAKEN = ['claimed', 'publishing', 'correcting', 'withdrawing'] as const;

/** Where a delivery may go from each state. A published post never goes back to being unsent. */
export const TRANSITIONS: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  queued: ['claimed', 'cancelled', 'on_hold', 'missed_window'],
  waiting: [...TAKEN, 'cancelled', 'on_hold', 'missed_window', 'queued'],
  on_hold: [...TAKEN, 'cancelled', 'waiting', 'queued', 'missed_window'],
  needs_reconnect: [...TAKEN, 'cancelled', 'on_hold', 'waiting', 'queued', 'missed_window'],
  // `claimed` again: the worker died and its lease ran out. `published` at once: a post in the hub's own database is
  // written together with its row.
  claimed: ['claimed', 'preparing', 'prepared', 'published', ...HELD_ENDS],
  preparing: ['claimed', 'preparing', 'prepared', ...HELD_ENDS],
  prepared: ['claimed', 'publishing', ...HELD_ENDS],
  // `publishing` again: whoever sent it died, and another looks what became of it.
  publishing: ['publishing', ...SENT_ENDS],
  published: ['correcting', 'withdrawing'],
  // The answer of a channel that was given up may still come; else a person decides, or has it looked at again.
  unknown: ['published', 'queued', 'waiting', 'cancelled'],
  unlinked: ['published', 'queued', 'waiting', 'cancelled'],
  failed: ['queued', 'cancelled'],
  cancelled: ['queued'],
  missed_window: ['queued', 'cancelled'],
  rehearsed: ['queued', 'cancelled'],
  correcting: [...AFTERCARE_ENDS],
  withdrawing: [...AFTERCARE_ENDS, 'withdrawn'],
  withdrawn: [],
  manual_action: ['published', 'withdrawn', 'correcting', 'withdrawing'],
};

const STATES = Object.keys(TRANSITIONS) as readonly DeliveryState[];

/** The states from which a move to `state` is legal. */
export const statesBefore = (state: DeliveryState): readonly DeliveryState[] =>
  STATES.filter((from) => TRANSITIONS[from].includes(state));

/** @throws Error that names both states where a delivery may not go from the one to the other */
export const assertMove = (from: DeliveryState, to: DeliveryState): void => {
  if (from !== to && !TRANSITIONS[from].includes(to)) {
    throw new Error(`A delivery may not go from "${from}" to "${to}".`);
  }
};
