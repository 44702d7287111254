import type { JobLog } from './port';

/** Work that is asked for again and again, and never runs twice at a time in this process. */
export interface Runner {
  /** Begins now; where it is running already, once more afterwards. */
  ask(): void;
  isBusy(): boolean;
  /** Ends when nothing is running. */
  quiet(): Promise<void>;
}

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

  // Asked through a function: what others set while the work runs is unknown to the compiler.
  const isWantedAgain = (): boolean => isAskedAgain && !stopping.aborted;

  const runUntilQuiet = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      try {
        await work();
      } catch (error) {
        // A sweep is repeated by the clock; what broke it is logged once a run and never ends the process.
        log.error(`Sweep "${name}" broke off: ${String(error)}`);
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
