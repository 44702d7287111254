import type { ClockColour } from '../../../../modules/moderation/domain/cases/clocks';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** How much time a case has left, or how long it is over time. */
export interface ClockLine {
  readonly colour: ClockColour;
  /** Whole hours, rounded down: nobody is promised time that there is not. */
  readonly hours: number;
  /** Minutes beside the hours, 0 to 59. */
  readonly minutes: number;
}

/** What a clock says at a moment. The colour is the server's, but for a time that has run out since it answered. */
export const clockLine = (
  { clock, dueAt }: { readonly clock: ClockColour; readonly dueAt: string },
  now: Date,
): ClockLine => {
  const left = Date.parse(dueAt) - now.getTime();
  const distance = Math.floor(Math.abs(left) / MINUTE_MS);
  return {
    colour: left <= 0 ? 'breached' : clock,
    hours: Math.floor(distance / HOUR_MINUTES),
    minutes: distance % HOUR_MINUTES,
  };
};
