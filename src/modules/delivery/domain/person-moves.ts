import { fail, succeed, type Result } from '../../../kernel/result';
import type { ActionRefusal } from './action-refusal';
import type { Delivery } from './delivery';
import type { DeliveryChange } from './delivery-change';
import type { DeliveryAction } from './delivery-view';
import type { DeliveryFailureRecord } from './failure-record';
import { beginFollowUp, finishFollowUp, withoutPost } from './follow-up';
import { possibleActions, type ActedOn } from './person-actions';

/**
 * "I looked, and it is not out" counts from so long after the request was sent: twice the minute after which a request to
 * a channel is given up, since a post may still appear behind one that was.
 */
export const LOOK_AFTER_SECONDS = 120;

/** The post that a person says is this one. */
export interface LinkedPost {
  readonly remoteId: string;
  readonly permalink: string;
  /** ISO 8601 instant; empty where the channel does not say. */
  readonly publishedAt: string;
}

/** What a person does, with what it needs. */
export type PersonInput =
  | { readonly action: Exclude<DeliveryAction, 'link'>; readonly reason: string }
  | { readonly action: 'link'; readonly reason: string; readonly post: LinkedPost };

/** What of a delivery a person's action depends on. */
export type MovedRow = ActedOn & Pick<Delivery, 'followUp' | 'followUpNo' | 'intendedAt'>;

/** What an action leads to: the deed of the person, and what the hub does by itself after it. */
export interface PersonMove {
  readonly deed: DeliveryChange;
  readonly after?: DeliveryChange;
}

interface Situation<Input extends PersonInput = PersonInput> {
  readonly row: MovedRow;
  readonly at: Date;
  readonly input: Input;
}

/** Why a row stands where a person has put it. */
const byPerson = ({ at, input }: Situation): DeliveryFailureRecord => ({
  class: 'person',
  code: `person_${input.action}`,
  message: input.reason,
  at: at.toISOString(),
});

const sendAnew = ({ at }: Situation): DeliveryChange => ({
  ...{ state: 'queued', task: 'send', dueAt: at, attempts: 0, checkpoint: {}, lastError: null },
  ...{ isHeld: false, candidates: [], rehearsal: [] },
});

const retry = (situation: Situation): DeliveryChange => {
  const { row, at } = situation;
  switch (row.state) {
    case 'manual_action':
      return beginFollowUp(row.task === 'withdraw' ? 'withdraw' : 'revise', at);
    case 'unknown':
    case 'unlinked':
      // It is looked at, and sent once more only where the channel is certain that it is not out.
      return { state: 'waiting', task: 'reconcile', attempts: 0, dueAt: at };
    case 'missed_window':
      // The window binds no more: a person wants the post out all the same.
      return { ...sendAnew(situation), notAfter: null };
    default:
      return sendAnew(situation);
  }
};

const link = ({ row, at, input }: Situation<PersonInput & { action: 'link' }>): PersonMove => {
  const { remoteId, permalink, publishedAt } = input.post;
  const told = publishedAt === '' ? Number.NaN : Date.parse(publishedAt);
  const deed: DeliveryChange = {
    ...{ state: 'published', remoteId, permalink, candidates: [] },
    ...{ attempts: 0, checkpoint: {}, lastError: null },
    publishedToChannelAt: Number.isNaN(told) ? (row.intendedAt ?? at) : new Date(told),
  };
  // What waited for the post to be found begins now.
  return row.followUp === undefined
    ? { deed }
    : { deed, after: beginFollowUp(row.followUp.kind, at) };
};

const notThere = (situation: Situation): DeliveryChange => {
  const { row, at } = situation;
  const instead = withoutPost(row, at);
  if (instead === undefined) return sendAnew(situation);
  const lastError = instead.state === 'cancelled' ? byPerson(situation) : null;
  return { ...instead, candidates: [], lastError };
};

const done = ({ row }: Situation): DeliveryChange => {
  if (row.followUp !== undefined) return finishFollowUp(row.followUp, row.followUpNo);
  return { state: row.task === 'withdraw' ? 'withdrawn' : 'published', lastError: null };
};

const moveOf = (situation: Situation): PersonMove => {
  const { row, at, input } = situation;
  switch (input.action) {
    case 'retry':
      return { deed: retry(situation) };
    case 'hold':
      return {
        deed: { state: 'on_hold', task: 'send', isHeld: true, lastError: byPerson(situation) },
      };
    case 'resume':
      // Due when it was due: what is scheduled for later is not sent because somebody had held it.
      return {
        deed: {
          state: row.task === 'send' ? 'queued' : 'waiting',
          ...{ isHeld: false, lastError: null },
        },
      };
    case 'cancel':
      return {
        deed: { state: 'cancelled', task: 'send', isHeld: false, lastError: byPerson(situation) },
      };
    case 'link':
      return link({ row, at, input });
    case 'not_there':
      return { deed: notThere(situation) };
    case 'done':
      return { deed: done(situation) };
  }
};

/** Seconds until a person's look counts; 0 where it does. */
const secondsTooEarly = ({ row, at }: Situation): number => {
  if (row.intendedAt === undefined) return 0;
  const counts = row.intendedAt.getTime() + LOOK_AFTER_SECONDS * 1000;
  return Math.max(0, Math.ceil((counts - at.getTime()) / 1000));
};

/** What a person's action leads to, or why it is refused. */
export const planAction = (situation: Situation): Result<PersonMove, ActionRefusal> => {
  const { row, input } = situation;
  const possible = possibleActions(row);
  if (!possible.includes(input.action)) return fail({ code: 'action_not_possible', possible });
  const early = input.action === 'not_there' ? secondsTooEarly(situation) : 0;
  if (early > 0) {
    return fail({ code: 'looked_too_early', limit: LOOK_AFTER_SECONDS, actual: early });
  }
  return succeed(moveOf(situation));
};
