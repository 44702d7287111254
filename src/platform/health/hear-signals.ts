/** The part of a process that is needed here. */
export interface SignalledProcess {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): void;
}

// Ctrl-C reaches a process through its terminal and once more through npm: those two are one wish.
const SAME_WISH_MS = 1_000;
// Longer than requests, sweeps and pools together may take, shorter than systemd waits (90 s).
const LONGEST_STOP_MS = 60_000;
const CUT_OFF = 1;

/**
 * Ends the process at once at the second SIGTERM or SIGINT, where it comes a second or more after the first, and a minute
 * after the first in any case. The first one itself is Strapi's, which destroys itself in order.
 */
export const hearSignals = (process: SignalledProcess, now: () => number): void => {
  let firstAt: number | undefined;
  const hear = (): void => {
    if (firstAt === undefined) {
      firstAt = now();
      setTimeout(() => process.exit(CUT_OFF), LONGEST_STOP_MS).unref();
    } else if (now() - firstAt >= SAME_WISH_MS) {
      process.exit(CUT_OFF);
    }
  };
  process.on('SIGTERM', hear);
  process.on('SIGINT', hear);
};
