import type { Clock } from '../../../src/kernel/clock';

/** A clock that runs with `now` and can be moved forward. */
export interface MovableClock extends Clock {
  /** Moves it forward by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** Makes one over the machine's clock, or over `now`. */
export const makeMovableClock = (now: () => Date = () => new Date()): MovableClock => {
  let offset = 0;
  return {
    now: () => new Date(now().getTime() + offset),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
};
