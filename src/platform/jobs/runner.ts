import type { JobLog } from './port';

/** Work that is asked for again and again, and never runs twice at a time in this process. */
export interface Runner {
  /** Begins now; where it is running already, once more afterwards. */
  ask(): void;
  isBusy(): boolean;
  /** Ends when nothing is running. */
  quiet(): Promise<void>;
}

const QUIET_AFTER_FAILURE_MS = 60_000; // a database that is away breaks every sweep every few seconds

/** Builds the runner of one sweep; nothing begins any more once `stopping` is aborted. */
export const makeRunner = ({
  name,
  work,
  stopping,
  log,
}: {
  readonly name: string;
  readonly work: () => Promise<void>;
  readonly stopping: AbortSignal;
  readonly log: JobLog;
}): Runner => {
  let current: Promise<void> | undefined;
  let isAskedAgain = false;
  let lastFailure = { words: '', quietUntil: 0 };

  const tell = (error: unknown): void => {
    const words = String(error);
    if (words === lastFailure.words && performance.now() < lastFailure.quietUntil) return;
    lastFailure = { words, quietUntil: performance.now() + QUIET_AFTER_FAILURE_MS };
    log.error(`Sweep "${name}" broke off: ${words}`);
  };

  // Asked through a function: what others set while the work runs is unknown to the compiler.
  const isWantedAgain = (): boolean => isAskedAgain && !stopping.aborted;

  const runUntilQuiet = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      try {
        await work();
      } catch (error) {
        // A sweep is repeated by the clock; what broke it is logged, the same once a minute, and never ends the process.
        tell(error);
      }
    } while (isWantedAgain());
    current = undefined;
  };

  return {
    ask() {
      if (stopping.aborted) return;
      if (current !== undefined) isAskedAgain = true;
      else current = runUntilQuiet();
    },
    isBusy: () => current !== undefined,
    quiet: () => current ?? Promise.resolve(),
  };
};
