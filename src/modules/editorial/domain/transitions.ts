import { EDITION_STATES, type EditionState } from './edition';

/** What people do with an edition. */
export const EDITION_ACTIONS = [
  'submit',
  'request_changes',
  'fact_check',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'force_publish',
  'close_review',
  'withdraw',
  'unpublish',
  'restore',
] as const;

/** What people do with an edition. */
export type EditionAction = (typeof EDITION_ACTIONS)[number];

/** What moves an edition: what people do with it, and each save of its text. */
export type EditionMove = EditionAction | 'edit';

type Row = Readonly<Partial<Record<EditionState, EditionState>>>;

const stay = (...states: readonly EditionState[]): Row =>
  Object.fromEntries(states.map((state) => [state, state]));

const all = (to: EditionState, ...states: readonly EditionState[]): Row =>
  Object.fromEntries(states.map((state) => [state, to]));

/** The states of a text in work, while an older edition may be public. */
const IN_WORK: readonly EditionState[] = [
  'draft',
  'in_review',
  'changes_requested',
  'fact_check',
  'approved',
  'scheduled',
];

/**
 * The one table of moves: from which state to which. An absent entry is an illegal move. Withdrawing and unpublishing
 * concern what is public: the text in work stays where it is.
 */
export const TRANSITIONS: Readonly<Record<EditionMove, Row>> = {
  // Any edit takes back what was signed. Remarks of a reviewer stay open until the text is submitted again.
  edit: { ...all('draft', ...EDITION_STATES), changes_requested: 'changes_requested' },
  submit: all('in_review', 'draft', 'changes_requested', 'withdrawn', 'unpublished'),
  request_changes: all('changes_requested', 'in_review', 'fact_check', 'approved', 'scheduled'),
  fact_check: { in_review: 'fact_check' },
  approve: { in_review: 'approved', fact_check: 'approved' },
  schedule: all('scheduled', 'approved', 'scheduled'),
  unschedule: { scheduled: 'approved' },
  publish: all('published', 'approved', 'scheduled'),
  force_publish: all('published', 'draft', 'in_review', 'changes_requested', 'fact_check'),
  close_review: stay(...EDITION_STATES),
  withdraw: { published: 'withdrawn', ...stay(...IN_WORK) },
  unpublish: { ...all('unpublished', 'published', 'withdrawn'), ...stay(...IN_WORK) },
  restore: { ...all('draft', ...EDITION_STATES), changes_requested: 'changes_requested' },
};

/** The state that a move leads to; undefined where the move is illegal. */
export const nextState = (from: EditionState, move: EditionMove): EditionState | undefined =>
  TRANSITIONS[move][from];
