import type { Clock } from '../../../src/kernel/clock';

/** A clock that runs with `now` and can be moved forward. */
export interface MovableClock extends Clock {
  /** Moves it forward by so many milliseconds; what waits for less goes on at once. */
  advance(milliseconds: number): void;
  /** Resolves when so many milliseconds have gone by on this clock, or when it is stopped. */
  wait(milliseconds: number): Promise<'over' | 'stopped'>;
  /** Ends all waiting: the emulator closes. */
  stop(): void;
}

interface Waiting {
  /** Milliseconds of this clock. */
  readonly due: number;
  readonly end: (how: 'over' | 'stopped') => void;
}

/** Makes one over the machine's clock, or over `now`. */
export const makeMovableClock = (now: () => Date = () => new Date()): MovableClock => {
  let offset = 0;
  const waiting = new Set<Waiting>();
  const present = (): Date => new Date(now().getTime() + offset);
  return {
    now: present,
    advance: (milliseconds) => {
      offset += milliseconds;
      const reached = present().getTime();
      for (const entry of [...waiting]) if (entry.due <= reached) entry.end('over');
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          entry.end('over');
        }, milliseconds);
        const entry: Waiting = {
          due: present().getTime() + milliseconds,
          end: (how) => {
            clearTimeout(timer);
            waiting.delete(entry);
            resolve(how);
          },
        };
        waiting.add(entry);
      }),
    stop: () => {
      for (const entry of [...waiting]) entry.end('stopped');
    },
  };
};
