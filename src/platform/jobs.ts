import type { Core } from '@strapi/strapi';

/** Background work: an idempotent sweep over rows that are due. */
export interface Sweep {
  readonly name: string;
  /** Seconds between two sweeps, 1 to 59; counted anew from each full minute. */
  readonly everySeconds: number;
  /** Works on what is due; begins with no further row once `stopping` is aborted. */
  readonly run: (stopping: AbortSignal) => Promise<void>;
}

/** Where sweeps run. */
export interface Jobs {
  /** Registers a sweep and starts its clock. */
  add(sweep: Sweep): void;
  /** Asks for a sweep now; one that is running is followed by another, so that no new row is overlooked. */
  nudge(name: string): void;
  /** Ends when the sweeps that are running have ended; none starts afterwards. */
  stop(): Promise<void>;
}

interface Running {
  readonly sweep: Sweep;
  current: Promise<void> | undefined;
  isAskedAgain: boolean;
}

/** Runs sweeps inside this process, one at a time each, on Strapi's cron. */
export const createCronJobs = (strapi: Core.Strapi): Jobs => {
  const sweeps = new Map<string, Running>();
  const stopping = new AbortController();

  // Asked through a function: what others set while a sweep runs is unknown to the compiler.
  const isWantedAgain = (running: Running): boolean =>
    running.isAskedAgain && !stopping.signal.aborted;

  const runUntilQuiet = async (running: Running): Promise<void> => {
    do {
      running.isAskedAgain = false;
      try {
        await running.sweep.run(stopping.signal);
      } catch (error) {
        // A sweep is repeated by the clock; what broke it is logged once a run and never ends the process.
        strapi.log.error(`Sweep "${running.sweep.name}" broke off: ${String(error)}`);
      }
    } while (isWantedAgain(running));
    running.current = undefined;
  };

  const nudge = (name: string): void => {
    const running = sweeps.get(name);
    if (running === undefined || stopping.signal.aborted) return;
    if (running.current !== undefined) running.isAskedAgain = true;
    else running.current = runUntilQuiet(running);
  };

  return {
    add(sweep) {
      sweeps.set(sweep.name, { sweep, current: undefined, isAskedAgain: false });
      strapi.cron.add({
        [sweep.name]: {
          task: async () => {
            nudge(sweep.name);
            await sweeps.get(sweep.name)?.current;
          },
          options: { rule: `*/${String(sweep.everySeconds)} * * * * *` },
        },
      });
    },
    nudge,
    async stop() {
      stopping.abort();
      for (const name of sweeps.keys()) strapi.cron.remove(name);
      await Promise.all(
        Array.from(sweeps.values(), (running) => running.current ?? Promise.resolve()),
      );
    },
  };
};
