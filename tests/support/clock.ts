import type { Clock } from '../../src/kernel/clock';

const DAY_MS = 86_400_000;
const NIGHT_MS = 20 * 3_600_000; // 03:00 in Jakarta, by UTC: what runs at night is due then

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

  /** Moves on to the next night of an office in Jakarta, whatever time of the day it is. */
  toNextNight(): void {
    const ofTheDay = (this.now().getTime() - NIGHT_MS) % DAY_MS;
    this.offset += DAY_MS - ofTheDay;
  }

  /** Moves on by so many seconds. */
  advance(seconds: number): void {
    this.offset += seconds * 1000;
  }
}
