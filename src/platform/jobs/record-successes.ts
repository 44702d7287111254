import type { Clock } from '../../kernel/clock';
import type { Jobs } from './port';

/** Sweeps of which it is known when each last ended well in this process. */
export interface RecordedJobs extends Jobs {
  lastSuccesses(): ReadonlyMap<string, Date>;
}

/** Notes for each sweep when it last ended well. */
export const recordSuccesses = (jobs: Jobs, clock: Clock): RecordedJobs => {
  const successes = new Map<string, Date>();
  return {
    ...jobs,
    add(sweep) {
      jobs.add({
        ...sweep,
        async run(stopping) {
          await sweep.run(stopping);
          successes.set(sweep.name, clock.now());
        },
      });
    },
    lastSuccesses: () => successes,
  };
};
