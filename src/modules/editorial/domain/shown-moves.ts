import { decideMove, type Situation } from './moves';
import type { MoveInput } from './move-input';
import { minutesAfter, SCHEDULE_LEAD_MINUTES } from './limits';
import type { Refusal } from './refusal';
import { nextState, type EditionAction } from './transitions';

/** The order in which moves are offered: what carries the text on comes first. */
const ORDER: readonly EditionAction[] = [
  'close_review',
  'fact_check',
  'approve',
  'publish',
  'submit',
  'schedule',
  'request_changes',
  'unschedule',
  'withdraw',
  'unpublish',
  'force_publish',
  'restore',
];

/** Somebody has chosen the moment already: what carries it on is to wait, or to choose another one. */
const ORDER_OF_SCHEDULED: readonly EditionAction[] = [
  'schedule',
  'unschedule',
  ...ORDER.filter((action) => action !== 'schedule' && action !== 'unschedule'),
];

// Long enough for every rule: what a person will write is not known before they write it.
const SOME_WORDS = '—'.repeat(40);

/** An input to which nothing can be objected but what lies in the edition and the person. */
const sampleInput = (action: EditionAction, now: Date): MoveInput => {
  switch (action) {
    case 'submit':
      return { action, isMinor: true };
    case 'schedule':
      return { action, at: minutesAfter(now, SCHEDULE_LEAD_MINUTES + 1) };
    case 'force_publish':
      return { action, reason: SOME_WORDS, isMinor: true };
    case 'request_changes':
    case 'withdraw':
    case 'unpublish':
      return { action, reason: SOME_WORDS };
    case 'fact_check':
    case 'approve':
    case 'close_review':
      return { action, comment: '' };
    case 'restore':
      return { action, snapshot: 1 };
    case 'unschedule':
    case 'publish':
      return { action };
  }
};

/** What can be done with an edition now, and why this person may not where they may not. */
export interface OfferedMove {
  readonly action: EditionAction;
  readonly refusal: Refusal | undefined;
}

/** Every move that is legal for the text as it stands, in the order in which to offer them. */
export const offerMoves = (
  situation: Situation,
  refuseCaller: (action: EditionAction) => Refusal | undefined,
): readonly OfferedMove[] =>
  (situation.edition.state === 'scheduled' ? ORDER_OF_SCHEDULED : ORDER)
    .filter((action) => {
      if (nextState(situation.edition.state, action) === undefined) return false;
      if (action === 'fact_check') return situation.kind === 'rebuttal';
      if (action === 'close_review') return situation.edition.review !== undefined;
      const isPublic = ['live', 'withdrawn'].includes(situation.edition.publicState);
      if (action === 'withdraw') return situation.edition.publicState === 'live';
      return action !== 'unpublish' || isPublic;
    })
    .map((action) => {
      const decided = decideMove(situation, sampleInput(action, situation.now));
      return {
        action,
        refusal: refuseCaller(action) ?? (decided.ok ? undefined : decided.failure),
      };
    });
