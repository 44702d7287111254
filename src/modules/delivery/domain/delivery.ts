import type { DeliveryFailureRecord } from './failure-record';

/** Where a delivery stands. A person acts on what `PERSON_STATES` names; everything else goes on by itself or is at its end. */
export const DELIVERY_STATES = [
  'queued',
  'claimed',
  'preparing',
  'prepared',
  'publishing',
  'published',
  'waiting',
  'on_hold',
  'needs_reconnect',
  'unknown',
  'unlinked',
  'failed',
  'cancelled',
  'missed_window',
  'rehearsed',
  'correcting',
  'withdrawing',
  'withdrawn',
  'manual_action',
] as const;

/** Where a delivery stands. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * What a worker does next with a row, whatever it waits for: send the post, find out what became of it, bring it to a new
 * edition, or take it away from readers.
 */
export const DELIVERY_TASKS = ['send', 'reconcile', 'revise', 'withdraw'] as const;

/** What a worker does next with a row. */
export type DeliveryTask = (typeof DELIVERY_TASKS)[number];

/** The place that a post takes: at most one post may be public in it at a time. */
export interface DeliverySlot {
  readonly contentType: string;
  readonly contentDocumentId: string;
  readonly contentLocale: string;
  readonly audience: string;
  readonly channel: string;
  readonly accountKey: string;
}

/** What is to follow a post that is, or may be, out: a newer edition, or its end. The newest replaces an older one. */
export type FollowUp =
  | {
      readonly kind: 'revise';
      readonly payload: unknown;
      /** The place that the new edition has to itself; absent where its channel knows none. */
      readonly place?: string | undefined;
      readonly contentHash: string;
      /** What readers are told about the change; empty for a small one. */
      readonly note: string;
      /** ISO 8601 instant. */
      readonly at: string;
    }
  | { readonly kind: 'withdraw'; readonly note: string; readonly at: string };

/** One post on its way to one account, or out on it. */
export interface Delivery extends DeliverySlot {
  readonly id: number;
  readonly key: string;
  /** Title of the text when the row was written, for the list. */
  readonly title: string;
  /** The edition that was sent, or is about to be. */
  readonly contentHash: string;
  readonly payload: unknown;
  /** The place on the platform that the post has, or is to have, to itself; undefined where its channel knows none. */
  readonly place: string | undefined;
  readonly checkpoint: Readonly<Record<string, unknown>>;
  readonly state: DeliveryState;
  readonly task: DeliveryTask;
  /** Number of the edition that is out, or about to be: 1 for the first. */
  readonly revision: number;
  readonly followUp: FollowUp | undefined;
  /** Grows with every follow-up, so that one who finishes an older one notices. */
  readonly followUpNo: number;
  /** Failed tries of the present task. */
  readonly attempts: number;
  readonly dueAt: Date;
  /** After which the post is not sent any more; undefined: whenever. */
  readonly notAfter: Date | undefined;
  /** Just before the irreversible request; undefined while none was sent. */
  readonly intendedAt: Date | undefined;
  /** Grows with every claim, and with what others decide meanwhile: who holds an older number may not write any more. */
  readonly fence: number;
  /** Until when a worker holds the row; undefined where none does. A worker that died leaves a moment that passes. */
  readonly leaseUntil: Date | undefined;
  /** True while a person keeps the row back. */
  readonly isHeld: boolean;
  readonly remoteId: string;
  readonly permalink: string;
  /** Posts that may be ours, where the state is `unlinked`. */
  readonly candidates: readonly DeliveryCandidate[];
  readonly lastError: DeliveryFailureRecord | undefined;
}

/** A post on the channel that may be ours. */
export interface DeliveryCandidate {
  readonly remoteId: string;
  readonly permalink: string;
  readonly publishedAt: string;
  readonly excerpt: string;
}

/** States in which a worker holds the row and nothing was sent yet. */
export const HELD_STATES: readonly DeliveryState[] = ['claimed', 'preparing', 'prepared'];

/** Whether two rows take the same place. */
export const isSameSlot = (one: DeliverySlot, other: DeliverySlot): boolean =>
  one.contentType === other.contentType &&
  one.contentDocumentId === other.contentDocumentId &&
  one.contentLocale === other.contentLocale &&
  one.audience === other.audience &&
  one.channel === other.channel &&
  one.accountKey === other.accountKey;

/** States that end when the account is live again. */
export const STATES_WAITING_FOR_ACCOUNT: readonly DeliveryState[] = ['on_hold', 'needs_reconnect'];

/** States in which a row waits for its time or its account; its task says for what. */
export const WAITING_STATES: readonly DeliveryState[] = ['waiting', ...STATES_WAITING_FOR_ACCOUNT];

/** States in which the row is with a person or at its end, and it is certain that nothing is out. */
export const NEVER_SENT_STATES: readonly DeliveryState[] = [
  'failed',
  'cancelled',
  'missed_window',
  'rehearsed',
];

/** States in which nothing moves before a person does something. */
export const PERSON_STATES: readonly DeliveryState[] = [
  'unknown',
  'unlinked',
  'failed',
  'missed_window',
  'manual_action',
  ...STATES_WAITING_FOR_ACCOUNT,
];

/** States from which a worker may take a row that is due. One in `publishing` is looked after, and never sent again. */
export const CLAIMABLE_STATES: readonly DeliveryState[] = [
  'queued',
  ...WAITING_STATES,
  ...HELD_STATES,
  'publishing',
  'correcting',
  'withdrawing',
];

const ALWAYS_OUT: readonly DeliveryState[] = [
  'publishing',
  'published',
  'unknown',
  'unlinked',
  'correcting',
  'withdrawing',
  'manual_action',
];

type Standing = Pick<Delivery, 'state' | 'task'>;

/** Whether a post is out, or may be: it is corrected or withdrawn then, and never replaced by a second one. */
export const mayBeOut = ({ state, task }: Standing): boolean =>
  ALWAYS_OUT.includes(state) || (WAITING_STATES.includes(state) && task !== 'send');

/** Whether the row is still to be sent, or was given up, and nothing is out: a new edition may take its place. */
export const isUnsent = ({ state, task }: Standing): boolean =>
  state === 'queued' ||
  state === 'failed' ||
  HELD_STATES.includes(state) ||
  (WAITING_STATES.includes(state) && task === 'send');

/** Whether nobody knows yet what became of the irreversible request: until then its account takes no other post. */
export const isUnsettled = ({ state, task }: Standing): boolean =>
  state === 'publishing' || (WAITING_STATES.includes(state) && task === 'reconcile');

/** The state of a row that a worker holds, by what it does with it. */
export const STATE_OF_TASK: Readonly<Record<DeliveryTask, DeliveryState>> = {
  send: 'claimed',
  reconcile: 'publishing',
  revise: 'correcting',
  withdraw: 'withdrawing',
};

/** What a worker has to do with a row that it takes: after a commit without an answer it looks, and sends nothing. */
export const taskOf = ({
  state,
  task,
  followUp,
}: Pick<Delivery, 'state' | 'task' | 'followUp'>): DeliveryTask => {
  if (state === 'publishing') return 'reconcile';
  return task === 'revise' || task === 'withdraw' ? (followUp?.kind ?? task) : task;
};

/** Whether no worker holds the row at this moment. */
export const isUnleased = ({ leaseUntil }: Pick<Delivery, 'leaseUntil'>, now: Date): boolean =>
  leaseUntil === undefined || leaseUntil < now;

/** Whether a worker may take the row now, as far as the row says. */
export const isClaimable = (row: Delivery, now: Date): boolean =>
  CLAIMABLE_STATES.includes(row.state) && row.dueAt <= now && !row.isHeld && isUnleased(row, now);
