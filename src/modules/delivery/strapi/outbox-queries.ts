import type { AccountPlace, DueKind, WriteCondition } from '../application/ports';
import {
  CLAIMABLE_STATES,
  HELD_STATES,
  STATES_WAITING_FOR_ACCOUNT,
  WAITING_STATES,
} from '../domain/delivery';

// Conditions on rows of `api::delivery.delivery`, in the words of Strapi's query engine. Each says in the database what a
// rule of domain/delivery.ts says of a row.

const unleased = (now: Date) => ({
  $or: [{ leaseUntil: { $null: true } }, { leaseUntil: { $lt: now } }],
});

/** Of an account. */
export const ofAccount = ({ channel, key }: AccountPlace) => ({ channel, accountKey: key });

/** What a worker may take at this moment. */
export const claimable = (now: Date) => ({
  $and: [{ state: { $in: CLAIMABLE_STATES }, dueAt: { $lte: now }, isHeld: false }, unleased(now)],
});

/** Nobody knows whether it is out: a commit without an answer, or one that waits to be looked after. */
export const UNSETTLED = {
  $or: [{ state: 'publishing' }, { state: { $in: WAITING_STATES }, task: 'reconcile' }],
};

const OF_KIND: Readonly<Record<DueKind, object>> = {
  all: {},
  unsettled: UNSETTLED,
  without_posts: { $or: [{ state: 'publishing' }, { task: { $ne: 'send' } }] },
};

/** What is asked for of the due rows of an account. */
export const ofKind = (kind: DueKind): object => OF_KIND[kind];

/** Rows that wait for their account go on only where it takes posts again. */
export const whileOpen = (isAccountOpen: boolean): object =>
  isAccountOpen ? {} : { state: { $notIn: STATES_WAITING_FOR_ACCOUNT } };

/** Unsent, held by no worker, and too late. */
export const outOfTime = (now: Date) => ({
  $and: [
    { task: 'send', state: { $in: ['queued', ...WAITING_STATES, ...HELD_STATES] } },
    { notAfter: { $lt: now } },
    unleased(now),
  ],
});

/** What must hold beside state and fencing number. */
export const conditionOf = ({ followUpNo, isHeld, unleasedAt }: WriteCondition): object => ({
  ...(followUpNo === undefined ? {} : { followUpNo }),
  ...(isHeld === undefined ? {} : { isHeld }),
  ...(unleasedAt === undefined ? {} : unleased(unleasedAt)),
});

/** True where every one of these states ends only when the account is live again. */
export const isWaitingForAccount = (states: readonly string[]): boolean =>
  states.every((state) => (STATES_WAITING_FOR_ACCOUNT as readonly string[]).includes(state));
