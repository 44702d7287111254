import { UNDO_SECONDS } from '../../../../modules/moderation/domain/cases/decisions';

const SECOND_MS = 1000;

/** Decisions that can be taken back for some seconds. */
export interface Undoable {
  readonly decisionIds: readonly number[];
  readonly action: string;
  /** Milliseconds since 1970 on the clock of this browser, which need not be that of the server. */
  readonly until: number;
}

/** What can be taken back from now on. */
export const undoableFrom = (
  decisionIds: readonly number[],
  action: string,
  now: number,
): Undoable => ({ decisionIds, action, until: now + UNDO_SECONDS * SECOND_MS });

/** Whole seconds that are left, counted up: at zero it is too late. */
export const secondsLeft = ({ until }: Undoable, now: number): number =>
  Math.max(0, Math.ceil((until - now) / SECOND_MS));
