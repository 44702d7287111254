import { WAITING_STATES, type Delivery, type DeliveryState, type FollowUp } from './delivery';
import type { DeliveryChange } from './delivery-change';

const STATE_OF: Readonly<Record<FollowUp['kind'], DeliveryState>> = {
  revise: 'correcting',
  withdraw: 'withdrawing',
};

/** From these a follow-up begins at once; from the others it begins when the post is known to be out. */
const BEGINS_FROM: readonly DeliveryState[] = [
  'published',
  'correcting',
  'withdrawing',
  'manual_action',
];

/** A follow-up that begins now, from its first step on. */
export const beginFollowUp = (kind: FollowUp['kind'], now: Date) =>
  ({
    state: STATE_OF[kind],
    task: kind,
    checkpoint: {},
    attempts: 0,
    dueAt: now,
    leaseUntil: null,
    lastError: null,
  }) satisfies DeliveryChange;

/**
 * Puts a follow-up on a row whose post is out, or may be. The newest replaces an older one. A worker that is at the older
 * one notices at its end by the number; nobody else touches its state meanwhile.
 */
export const placeFollowUp = (row: Delivery, followUp: FollowUp, now: Date): DeliveryChange => {
  const placed = { followUp, followUpNo: row.followUpNo + 1 };
  if (row.leaseUntil !== undefined) return placed;
  if (BEGINS_FROM.includes(row.state)) {
    return { ...placed, ...beginFollowUp(followUp.kind, now), fence: row.fence + 1 };
  }
  const isWaitingForAftercare =
    WAITING_STATES.includes(row.state) && (row.task === 'revise' || row.task === 'withdraw');
  // It waits as long as the older one would have: for a quota, say.
  if (isWaitingForAftercare) {
    return { ...placed, task: followUp.kind, checkpoint: {}, attempts: 0, fence: row.fence + 1 };
  }
  return placed;
};

const AT_REST = {
  followUp: null,
  checkpoint: {},
  attempts: 0,
  leaseUntil: null,
  lastError: null,
} as const;

/** The newer edition on a row: its post, and the place of it. */
const editionOf = ({ payload, place, contentHash }: FollowUp & { readonly kind: 'revise' }) => ({
  payload,
  place: place ?? null,
  contentHash,
});

/** What a row is once its follow-up is done, by the hub or by a person. */
export const finishFollowUp = (
  followUp: FollowUp,
  followUpNo: number,
): DeliveryChange & { readonly state: DeliveryState } =>
  followUp.kind === 'withdraw'
    ? { ...AT_REST, state: 'withdrawn' }
    : {
        ...AT_REST,
        state: 'published',
        // Every follow-up has a number of its own, so that no two corrections are ever taken for one.
        revision: followUpNo + 1,
        ...editionOf(followUp),
      };

/**
 * What a row with a pending follow-up is once it is certain that nothing is out: the newer edition is sent instead, or
 * nothing at all. undefined where nothing was to follow.
 */
export const withoutPost = (
  { followUp }: Pick<Delivery, 'followUp'>,
  now: Date,
): (DeliveryChange & { readonly state: DeliveryState }) | undefined => {
  if (followUp === undefined) return undefined;
  if (followUp.kind === 'withdraw') return { ...AT_REST, state: 'cancelled', task: 'send' };
  return {
    ...AT_REST,
    state: 'waiting',
    task: 'send',
    ...editionOf(followUp),
    dueAt: now,
  };
};
