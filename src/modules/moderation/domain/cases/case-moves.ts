import { CASE_STATES, type CaseState } from './case';

/** What moves a case. */
export const CASE_MOVES = [
  'claim',
  'release',
  'report',
  'report_for_lead',
  'act',
  'dismiss',
  'escalate',
  'undo',
  'lapse',
  'notify',
  'close',
  'withdraw',
] as const;

/** What moves a case. `lapse`: a decision could not take effect. `withdraw`: the author took the target away. */
export type CaseMove = (typeof CASE_MOVES)[number];

type Row = Readonly<Partial<Record<CaseState, CaseState>>>;

const all = (to: CaseState, ...states: readonly CaseState[]): Row =>
  Object.fromEntries(states.map((state) => [state, to]));

const stay = (...states: readonly CaseState[]): Row =>
  Object.fromEntries(states.map((state) => [state, state]));

const WAITING = ['open', 'claimed', 'escalated'] as const;
const DECIDED = ['actioned', 'dismissed', 'notified', 'closed'] as const;

/**
 * The one table of moves: from which state to which; an absent entry is an illegal move. A report leads back to `open`
 * from everywhere: none is ever lost on a case that was done with.
 */
export const CASE_TABLE: Readonly<Record<CaseMove, Row>> = {
  claim: all('claimed', ...WAITING),
  // Of a case for the lead, back to `escalated`: see `releaseClaim`.
  release: { claimed: 'open' },
  report: { ...stay(...WAITING), ...all('open', ...DECIDED) },
  report_for_lead: { ...stay(...WAITING), ...all('escalated', ...DECIDED) },
  // Also of what was decided: a lead unlocks, a moderator hides after all. Their version is checked as ever.
  act: all('actioned', ...CASE_STATES),
  dismiss: all('dismissed', ...CASE_STATES),
  escalate: all('escalated', 'open', 'claimed'),
  // Of what waited when it was decided on; what was done with is done with again: see `undoDecision`.
  undo: all('claimed', ...CASE_STATES),
  lapse: all('open', ...CASE_STATES),
  notify: all('notified', 'actioned', 'dismissed'),
  close: { notified: 'closed' },
  withdraw: all('closed', ...CASE_STATES),
};

/** The state that a move leads to; undefined where the move is illegal. */
export const nextCaseState = (from: CaseState, move: CaseMove): CaseState | undefined =>
  CASE_TABLE[move][from];
