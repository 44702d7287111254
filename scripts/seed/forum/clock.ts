import type { Clock } from '../../../src/kernel/clock';

/** The clock of the seed: that of the machine, but while it shows the past. It goes back once, and then only on. */
export class SeedClock implements Clock {
  private shown: Date | undefined;

  now(): Date {
    return this.shown ?? new Date();
  }

  /** Shows this moment, or the one that it shows already where that is later. */
  show(moment: Date): void {
    if (this.shown === undefined || moment > this.shown) this.shown = moment;
  }

  /** Goes on by so many seconds. */
  advance(seconds: number): void {
    this.shown = new Date(this.now().getTime() + seconds * 1000);
  }

  /** Shows the time of the machine again. */
  letGo(): void {
    this.shown = undefined;
  }
}
