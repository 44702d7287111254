import type { Core } from '@strapi/strapi';
import type { Jobs } from './port';
import { makeRunner, type Runner } from './runner';

const MOST_SECONDS = 59; // cron counts them anew from each full minute

/** Runs sweeps inside this process, one at a time each, on Strapi's cron: seconds count anew from each full minute. */
export const createCronJobs = (strapi: Core.Strapi): Jobs => {
  const runners = new Map<string, Runner>();
  const stopping = new AbortController();

  return {
    add(sweep) {
      const { name, everySeconds } = sweep;
      // Strapi would only log that it cannot read the rule, and the sweep would never run.
      if (everySeconds > MOST_SECONDS) {
        throw new RangeError(
          `${name} sweeps every ${everySeconds} s; at most ${MOST_SECONDS} are possible`,
        );
      }
      const runner = makeRunner({
        name,
        work: () => sweep.run(stopping.signal),
        stopping: stopping.signal,
        log: strapi.log,
      });
      runners.set(name, runner);
      strapi.cron.add({
        [name]: {
          task: async () => {
            runner.ask();
            await runner.quiet();
          },
          options: { rule: `*/${String(everySeconds)} * * * * *` },
        },
      });
    },
    nudge(name) {
      runners.get(name)?.ask();
    },
    areWell: () => true,
    async stop() {
      stopping.abort();
      for (const name of runners.keys()) strapi.cron.remove(name);
      await Promise.all(Array.from(runners.values(), (runner) => runner.quiet()));
    },
  };
};
