/** An instance of the hub that has nothing but its background work: does what child-jobs.ts asks. */
import { once } from 'node:events';
import { createBossJobs } from '../../src/platform/jobs/boss-jobs';
import { JOB_NAMES, type JobsOrder, type JobsSaying } from './child-jobs';
import { TEST_TIMING } from './job-timing';

const say = (saying: JobsSaying): void => {
  process.send?.(saying);
};

const url = process.env.DATABASE_URL ?? '';
const tell = (message: string) => say({ says: 'log', message });
const jobs = createBossJobs({
  databaseUrl: url,
  log: { debug: tell, error: tell },
  timing: TEST_TIMING,
});

let isHolding = false;
const released = new EventTarget();

/** Works until it is told to end, or at once where it is not held. */
const run = (name: string) => async (stopping: AbortSignal) => {
  say({ says: 'began', name, at: Date.now() });
  if (isHolding && !stopping.aborted) {
    const signal = AbortSignal.any([stopping]);
    await Promise.race([once(signal, 'abort'), once(released, 'release')]);
  }
  say({ says: 'ended', name, at: Date.now() });
};

const HANDLERS: { readonly [Name in JobsOrder['order']]: () => unknown } = {
  nudge_shared: () => jobs.nudge(JOB_NAMES.shared),
  nudge_everywhere: () => jobs.nudge(JOB_NAMES.everywhere),
  hold: () => {
    isHolding = true;
  },
  release: () => {
    isHolding = false;
    released.dispatchEvent(new Event('release'));
  },
  stop: async () => {
    await jobs.stop();
    process.disconnect();
  },
};

process.on('message', ({ order }: JobsOrder) => {
  void HANDLERS[order]();
});
// Whoever started this process has gone.
process.on('disconnect', () => process.exit());

const everySeconds = Number(process.env.EVERY_SECONDS);
jobs.add({ name: JOB_NAMES.shared, everySeconds, run: run(JOB_NAMES.shared) });
jobs.add({
  name: JOB_NAMES.everywhere,
  everySeconds,
  runsOn: 'every_instance',
  run: run(JOB_NAMES.everywhere),
});
say({ says: 'ready' });
