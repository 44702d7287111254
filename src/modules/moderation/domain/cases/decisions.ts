import type { PostMove, PostState, Target } from '../target';
import type { CaseMove } from './case-moves';
import type { CaseState, ModerationCase } from './case';
import type { CaseRefusal } from './refusal';
import type { SanctionKind } from './sanctions';

/** What a moderator decides. */
export const DECISION_ACTIONS = [
  'approve',
  'reject',
  'hide',
  'show',
  'lock',
  'unlock',
  'dismiss',
  'escalate',
  'warn',
  'mute',
  'suspend',
  'ban',
] as const;

/** What a moderator decides. */
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** What the clock writes into the history of a case. */
export type ClockAction = 'hide_auto' | 'breach';

/**
 * What becomes of a decision. `pending`: it takes effect in some seconds. `lapsed`: it could not, because the target had
 * changed meanwhile.
 */
export type DecisionState = 'pending' | 'applied' | 'undone' | 'lapsed';

/** Seconds in which a slip of the finger can be taken back; nothing has happened until they are over. */
export const UNDO_SECONDS = 10;

/** What an action means: for the case, for the reporters, for the author. */
interface ActionMeaning {
  readonly caseMove: Extract<CaseMove, 'act' | 'dismiss' | 'escalate'>;
  /** Speaks against the author: needs a rule, and can be appealed. */
  readonly isAgainstAuthor: boolean;
  readonly sanction?: SanctionKind;
}

const against = (sanction?: SanctionKind): ActionMeaning => ({
  caseMove: 'act',
  isAgainstAuthor: true,
  ...(sanction === undefined ? {} : { sanction }),
});
const inFavour: ActionMeaning = { caseMove: 'dismiss', isAgainstAuthor: false };

/** The meaning of every action. */
export const ACTION_MEANING: Readonly<Record<DecisionAction, ActionMeaning>> = {
  approve: inFavour,
  reject: against(),
  hide: against(),
  show: inFavour,
  lock: against(),
  unlock: inFavour,
  dismiss: inFavour,
  escalate: { caseMove: 'escalate', isAgainstAuthor: false },
  warn: against(),
  mute: against('mute'),
  suspend: against('suspend'),
  ban: against('ban'),
};

/** Decisions that were made once may be followed by these, without a new report. */
export const AFTERWARDS: readonly DecisionAction[] = [
  ...(['hide', 'show', 'lock', 'unlock', 'warn', 'mute', 'suspend', 'ban'] as const),
];

/** Whether an author may appeal a decision of this kind. */
export const canBeAppealed = (action: string): boolean =>
  (DECISION_ACTIONS as readonly string[]).includes(action) &&
  ACTION_MEANING[action as DecisionAction].isAgainstAuthor;

type Moves = Readonly<Partial<Record<PostState, PostMove>>>;

// What is hidden until somebody decides comes back when the reports are dismissed, and stays away when the author is sanctioned.
const SANCTION_MOVES: Moves = { held: 'reject', hidden_auto: 'hide' };

/** Which move of the target an action makes, by the state in which the target is. */
const MOVES: Readonly<Record<DecisionAction, Moves>> = {
  approve: { held: 'approve', hidden_auto: 'approve', visible: 'approve', locked: 'approve' },
  reject: { held: 'reject', visible: 'reject', locked: 'reject' },
  hide: { visible: 'hide', locked: 'hide', hidden_auto: 'hide' },
  show: { hidden_auto: 'show', hidden: 'show' },
  lock: { visible: 'lock' },
  unlock: { locked: 'unlock' },
  dismiss: { hidden_auto: 'show' },
  escalate: {},
  warn: SANCTION_MOVES,
  mute: SANCTION_MOVES,
  suspend: SANCTION_MOVES,
  ban: SANCTION_MOVES,
};

/** Actions that want their move: without one there is nothing to do. */
const WANT_A_MOVE: readonly DecisionAction[] = [
  'approve',
  'reject',
  'hide',
  'show',
  'lock',
  'unlock',
];

/** Whether readers see another wording than the newest: its author has changed it, and that waits for a person. */
const hasWaitingEdit = ({ publicText, text }: Target): boolean =>
  publicText !== undefined && publicText !== text;

/** The move of the target that an action makes; undefined where it makes none. */
export const moveFor = (
  action: DecisionAction,
  target: Target | undefined,
): PostMove | undefined => {
  if (target === undefined || target.ref.kind === 'citizen') return undefined;
  return MOVES[action][target.state];
};

/** Why an action cannot be taken on a target as it is now; undefined where it can. */
export const refuseAction = (
  action: DecisionAction,
  target: Target | undefined,
): CaseRefusal | undefined => {
  const impossible: CaseRefusal = {
    code: 'decision_not_possible',
    details: { action, state: target?.state ?? 'gone' },
  };
  const move = moveFor(action, target);
  if (WANT_A_MOVE.includes(action) && move === undefined) return impossible;
  if (target === undefined || action === 'escalate') return undefined;
  const isPublic = target.state === 'visible' || target.state === 'locked';
  if ((move === 'approve' || move === 'reject') && isPublic) {
    return hasWaitingEdit(target) ? undefined : impossible;
  }
  // A text that waits is either let through or not: to dismiss its case would leave it waiting for ever.
  const isLeftWaiting = target.state === 'held' || (isPublic && hasWaitingEdit(target));
  return isLeftWaiting && move === undefined && action !== 'hide'
    ? { code: 'target_undecided', details: { action } }
    : undefined;
};

/**
 * The version that a decision names. It grows when the case changes, and when the state or the wording of its target
 * does; since neither ever goes back, an equal sum means that both are as they were.
 */
export const seenVersion = (
  known: Pick<ModerationCase, 'version'>,
  target: Pick<Target, 'version'> | undefined,
): number => known.version + (target?.version ?? 0);

/** A decision as it stands in the history of a case. */
export interface Decision {
  readonly id: number;
  readonly documentId: string;
  readonly caseId: number;
  readonly ref: Target['ref'];
  readonly revision?: number;
  /** Version of the target on which it was made. */
  readonly targetVersion?: number;
  readonly authorKind?: string;
  readonly authorId?: number;
  readonly action: DecisionAction | ClockAction;
  readonly fromState?: string;
  readonly toState?: string;
  readonly justification: string;
  readonly ruleNumber?: string;
  readonly byKind: 'staff' | 'system';
  readonly byId?: number;
  readonly byName: string;
  readonly decidedAt: Date;
  readonly state: DecisionState;
  readonly effectiveAt: Date;
  readonly undoneAt?: Date;
  readonly appealUntil?: Date;
  /** Days of the sanction that comes with it; absent for one without end, and where there is none. */
  readonly sanctionDays?: number;
  /**
   * Seconds from the first report of the round to the decision that ended its waiting. Absent where nobody had reported,
   * and of a decision that follows another.
   */
  readonly waitedSeconds?: number;
  /** Where its case stood before, which is where it goes back to when the decision is taken back. */
  readonly caseState?: CaseState;
  /** When its case had been decided before; absent where it was waiting. */
  readonly caseDecidedAt?: Date;
  /** The same for all decisions that were made at once. */
  readonly batch?: string;
  /** Why it could not take effect. */
  readonly lapse?: string;
}

/** A decision before it is stored. */
export type NewDecision = Omit<Decision, 'id' | 'documentId'>;

/** Why a decision cannot be taken back by this moderator now; undefined where it can. */
export const refuseUndo = (
  { state, byId, effectiveAt }: Decision,
  moderatorId: number,
  now: Date,
): CaseRefusal | undefined => {
  if (byId !== moderatorId) return { code: 'undo_not_yours' };
  return state === 'pending' && now < effectiveAt
    ? undefined
    : { code: 'undo_too_late', limit: UNDO_SECONDS };
};
