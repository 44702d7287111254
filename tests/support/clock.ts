import type { Clock } from '../../src/kernel/clock';

/** A clock that a test moves. Starts at the machine's time. */
export class MovableClock implements Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** The moment so many seconds before now. */
  ago(seconds: number): Date {
    return new Date(this.now().getTime() - seconds * 1000);
  }

  /** Moves on by so many seconds. */
  advance(seconds: number): void {
    this.offset += seconds * 1000;
  }
}
