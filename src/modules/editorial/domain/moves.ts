import { hasErrors, type Issue } from '../../../kernel/failures';
import { fail, succeed, type Result } from '../../../kernel/result';
import { withActor, type Actor } from './actor';
import type { DocumentKind } from './document-snapshot';
import {
  isPublic,
  type Edition,
  type EditionState,
  type RetrospectiveReview,
  type Signature,
} from './edition';
import { refuseApprover, refuseChecker, refuseReviewer } from './four-eyes';
import {
  FORCE_REASON,
  minutesAfter,
  REASON,
  RETROSPECTIVE_HOURS,
  SCHEDULE_LEAD_MINUTES,
  SCHEDULE_REACH_DAYS,
} from './limits';
import type { InputOf, MoveInput } from './move-input';
import type { Refusal } from './refusal';
import { nextState, type EditionAction } from './transitions';
import { refuseLength, refuseNote, toNote } from './words';

/** What is known at the moment at which somebody acts. */
export interface Situation {
  readonly edition: Edition;
  readonly kind: DocumentKind;
  readonly actor: Actor;
  readonly now: Date;
  /** Hash of the draft at this moment. */
  readonly hash: string;
  /** What the checks found in the draft; empty for actions that ask for no checks. */
  readonly issues: readonly Issue[];
}

/** The edition after the move; its version is counted on by whoever writes it. */
export type MoveResult = Result<Edition, Refusal>;

type Change = Omit<Partial<Edition>, 'state' | 'version' | 'stateSince'>;
type Rule<Input> = (situation: Situation, input: Input) => Refusal | undefined;

const sign = ({ actor, now, hash }: Situation): Signature => ({
  by: actor,
  at: now.toISOString(),
  hash,
});

/** Why nobody may go on: the text is another one than the one that was signed. */
const refuseChanged =
  (signature: (edition: Edition) => Signature | undefined): Rule<unknown> =>
  ({ edition, hash }) =>
    signature(edition)?.hash === hash ? undefined : { code: 'content_changed' };

const submitted = refuseChanged((edition) => edition.submission);
const approved = refuseChanged((edition) => edition.approval);

const refuseIssues: Rule<unknown> = ({ issues }) =>
  hasErrors(issues) ? { code: 'checks_failed', issues } : undefined;

/** The facts of a rebuttal are checked, by somebody else, before anybody may let it out. */
const refuseUnchecked: Rule<unknown> = ({ kind, edition, hash }) =>
  kind !== 'rebuttal' || edition.factCheck?.hash === hash
    ? undefined
    : { code: 'fact_check_missing' };

const refuseMoment: Rule<InputOf<'schedule'>> = ({ now }, { at }) => {
  if (Number.isNaN(at.getTime())) return { code: 'invalid_date', field: 'at' };
  if (at < minutesAfter(now, SCHEDULE_LEAD_MINUTES)) {
    return { code: 'too_soon', field: 'at', limit: SCHEDULE_LEAD_MINUTES };
  }
  return at > minutesAfter(now, SCHEDULE_REACH_DAYS * 24 * 60)
    ? { code: 'too_far', field: 'at', limit: SCHEDULE_REACH_DAYS }
    : undefined;
};

const refuseHidden: Rule<unknown> = ({ edition }) =>
  isPublic(edition) ? undefined : { code: 'not_public' };

const reasonOf =
  (limits: { readonly min: number; readonly max: number }): Rule<{ readonly reason: string }> =>
  (_, { reason }) =>
    refuseLength(reason, { ...limits, field: 'reason' });

const goOut = ({ now, hash, edition }: Situation): Change => ({
  publicState: 'live',
  isRevised: false,
  withdrawal: undefined,
  publishedHash: hash,
  firstPublishedAt: edition.firstPublishedAt ?? now.toISOString(),
  lastPublishedAt: now.toISOString(),
  scheduledFor: undefined,
  scheduledBy: undefined,
});

/** A review that is still open is not forgotten by the next: it is due when the first is, and all its people are barred. */
const openReview = ({ edition, actor, now }: Situation, reason: string): RetrospectiveReview => {
  const open = edition.review;
  const barred = open === undefined ? [] : [...open.editors, open.openedBy];
  return {
    openedBy: actor,
    editors: barred.reduce(withActor, edition.editors),
    reason: open === undefined ? reason : `${open.reason}\n${reason}`,
    dueAt: open?.dueAt ?? minutesAfter(now, RETROSPECTIVE_HOURS * 60).toISOString(),
  };
};

interface Move<Input> {
  /** In this order: what a person can do least about comes first. */
  readonly rules: readonly Rule<Input>[];
  readonly change: (situation: Situation, input: Input) => Change;
}

const MOVES: { readonly [Action in EditionAction]: Move<InputOf<Action>> } = {
  submit: {
    rules: [({ edition }, input) => refuseNote(edition, input), refuseIssues],
    change: (situation, input) => ({
      submission: sign(situation),
      factCheck: undefined,
      approval: undefined,
      changeNote: toNote(situation.edition, input),
    }),
  },
  request_changes: {
    rules: [reasonOf(REASON)],
    change: () => ({
      factCheck: undefined,
      approval: undefined,
      scheduledFor: undefined,
      scheduledBy: undefined,
    }),
  },
  fact_check: {
    rules: [({ edition, actor }) => refuseChecker(edition, actor), submitted],
    change: (situation) => ({ factCheck: sign(situation) }),
  },
  approve: {
    rules: [({ edition, actor }) => refuseApprover(edition, actor), submitted, refuseUnchecked],
    change: (situation) => ({ approval: sign(situation) }),
  },
  schedule: {
    rules: [approved, refuseMoment],
    change: ({ actor }, { at }) => ({ scheduledFor: at.toISOString(), scheduledBy: actor }),
  },
  unschedule: {
    rules: [],
    change: () => ({ scheduledFor: undefined, scheduledBy: undefined }),
  },
  publish: { rules: [approved, refuseUnchecked, refuseIssues], change: goOut },
  force_publish: {
    rules: [
      refuseUnchecked,
      reasonOf(FORCE_REASON),
      ({ edition }, input) =>
        edition.changeNote === undefined ? refuseNote(edition, input) : undefined,
      refuseIssues,
    ],
    change: (situation, input) => ({
      ...goOut(situation),
      changeNote: situation.edition.changeNote ?? toNote(situation.edition, input),
      review: openReview(situation, input.reason.trim()),
    }),
  },
  close_review: {
    rules: [({ edition, actor }) => refuseReviewer(edition, actor)],
    change: () => ({ review: undefined }),
  },
  withdraw: {
    rules: [
      ({ edition }) => (edition.publicState === 'live' ? undefined : { code: 'not_public' }),
      reasonOf(REASON),
    ],
    change: ({ now }, { reason }) => ({
      publicState: 'withdrawn',
      withdrawal: { reason: reason.trim(), at: now.toISOString() },
    }),
  },
  unpublish: {
    rules: [refuseHidden, reasonOf(REASON)],
    change: () => ({ publicState: 'gone', review: undefined, withdrawal: undefined }),
  },
  // The text is written back through the same door as every edit, which moves the edition.
  restore: { rules: [], change: () => ({}) },
};

/** True where the fact check is a step of its own before approval. */
const needsFactCheck = (kind: DocumentKind, action: EditionAction, from: EditionState): boolean =>
  kind === 'rebuttal' && action === 'approve' && from === 'in_review';

/** An illegal move with both ends in it; a missing fact check is named as such. */
const refuseState = ({ edition, kind }: Situation, action: EditionAction): Refusal | undefined => {
  const from = edition.state;
  const isOddCheck = action === 'fact_check' && kind !== 'rebuttal';
  const to = isOddCheck ? undefined : nextState(from, action);
  if (to === undefined) {
    return {
      code: 'illegal_move',
      details: { action, from },
      edition: { state: from, version: edition.version },
    };
  }
  return needsFactCheck(kind, action, from) ? { code: 'fact_check_missing' } : undefined;
};

const apply = <Input>(
  situation: Situation,
  move: Move<Input>,
  input: Input,
): Result<Change, Refusal> => {
  for (const rule of move.rules) {
    const refusal = rule(situation, input);
    if (refusal !== undefined) return fail(refusal);
  }
  return succeed(move.change(situation, input));
};

const runMove = (situation: Situation, input: MoveInput): Result<Change, Refusal> => {
  const move = MOVES[input.action] as Move<MoveInput>;
  return apply(situation, move, input);
};

/** Decides about one action: the edition as it stands afterwards, or why it is refused. Nothing else is looked at. */
export const decideMove = (situation: Situation, input: MoveInput): MoveResult => {
  const { edition, now } = situation;
  const illegal = refuseState(situation, input.action);
  if (illegal !== undefined) return fail(illegal);
  const change = runMove(situation, input);
  if (!change.ok) return change;
  const state = nextState(edition.state, input.action) ?? edition.state;
  return succeed({
    ...edition,
    ...change.value,
    state,
    stateSince: state === edition.state ? edition.stateSince : now.toISOString(),
  });
};
