import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createBossJobs } from '../../src/platform/jobs/boss-jobs';
import { ChildJobs, JOB_NAMES, JobsWatch, type RunSeen } from '../support/child-jobs';
import { isOnPostgres } from '../support/hub';
import { TEST_TIMING } from '../support/job-timing';
import { createDatabase, dropDatabase } from '../support/postgres';

const SERVER = process.env.DATABASE_URL ?? '';
const { shared: SHARED, everywhere: EVERYWHERE } = JOB_NAMES;

/** Pairs of runs of one sweep that overlapped. */
const overlaps = (seen: readonly RunSeen[], name: string): number => {
  let running = 0;
  let found = 0;
  for (const run of seen.filter((one) => one.name === name).toSorted((a, b) => a.at - b.at)) {
    running += run.says === 'began' ? 1 : -1;
    if (running > 1) found += 1;
  }
  return found;
};

const queuesIn = async (databaseUrl: string): Promise<readonly string[]> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select name from pgboss.queue order by name');
    return rows.map(({ name }) => String(name));
  } finally {
    await client.end();
  }
};

const onPostgres = isOnPostgres ? describe : describe.skip;

onPostgres('background work of several instances', () => {
  let database = '';
  let databaseUrl = '';
  let watch: JobsWatch;
  let instances: ChildJobs[] = [];

  const start = async (everySeconds?: number): Promise<ChildJobs> => {
    const instance = await ChildJobs.start(watch, {
      databaseUrl,
      ...(everySeconds === undefined ? {} : { everySeconds }),
    });
    instances.push(instance);
    return instance;
  };

  /** Two instances that share their sweeps by now. */
  const startTwo = async (): Promise<readonly [ChildJobs, ChildJobs]> => {
    const two = [await start(), await start()] as const;
    await Promise.all(two.map((instance) => instance.untilShared()));
    return two;
  };

  /** Has an instance begin the shared sweep, and keeps it there. */
  const holdAtWork = async (instance: ChildJobs): Promise<void> => {
    instance.tell('hold');
    instance.tell('nudge_shared');
    await watch.until(() => watch.began(SHARED, instance) > 0);
  };

  beforeEach(async () => {
    database = `jobs_${randomBytes(6).toString('hex')}`;
    databaseUrl = await createDatabase(SERVER, database);
    watch = new JobsWatch();
    instances = [];
  });

  afterEach(async () => {
    await Promise.all(instances.map((instance) => instance.kill()));
    await dropDatabase(SERVER, database);
  });

  it('has a shared sweep run by one of them at a time, and once a strike of their clocks', async () => {
    await Promise.all([start(1), start(1)]);
    await watch.until((seen) => seen.filter((run) => run.name === SHARED).length >= 12);
    expect(overlaps(watch.seen, SHARED)).toBe(0);
  });

  it('has a nudge made during a run answered by a run after it, wherever it was made', async () => {
    const [one, other] = await startTwo();
    await holdAtWork(one);
    other.tell('nudge_shared');
    other.tell('nudge_everywhere');
    await watch.until(() => watch.began(EVERYWHERE, other) > 0);
    expect(watch.began(SHARED)).toBe(1);
    one.tell('release');
    await watch.until(() => watch.began(SHARED) > 1);
    expect(overlaps(watch.seen, SHARED)).toBe(0);
  });

  it('has another instance go on where one was killed at work, not before it counts as dead', async () => {
    const [one, other] = await startTwo();
    await holdAtWork(one);
    const began = Date.now();
    await one.kill();
    other.tell('nudge_shared');
    await watch.until(() => watch.began(SHARED, other) > 0);
    expect(Date.now() - began).toBeGreaterThan((TEST_TIMING.expiry - 1) * 1000);
  });

  it('has another instance go on at once where one was ended at work', async () => {
    const [one, other] = await startTwo();
    await holdAtWork(one);
    await one.stop();
    const stopped = Date.now();
    other.tell('nudge_shared');
    await watch.until(() => watch.began(SHARED, other) > 0);
    expect(Date.now() - stopped).toBeLessThan(TEST_TIMING.expiry * 1000);
  });

  it('has a sweep for everyone run by several at once, called by one nudge', async () => {
    const [one, other] = await startTwo();
    one.tell('hold');
    one.tell('nudge_everywhere');
    await watch.until(() => watch.began(EVERYWHERE, other) > 0);
    expect(overlaps(watch.seen, EVERYWHERE)).toBe(1);
  });

  it('works alone, says why, and tries again while the database is away', async () => {
    const log: string[] = [];
    const tell = (message: string) => void log.push(message);
    await dropDatabase(SERVER, database);
    const jobs = createBossJobs({
      databaseUrl,
      log: { debug: tell, error: tell },
      timing: TEST_TIMING,
    });
    const ran = new Promise<void>((resolve) => {
      jobs.add({
        name: SHARED,
        everySeconds: 59,
        run: () => {
          resolve();
          return Promise.resolve();
        },
      });
      jobs.nudge(SHARED);
    });
    await ran;
    while (log.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(log[0]).toContain('pg-boss, which shares background work among instances, cannot use');
    expect(log[0]).toContain('3D000'); // PostgreSQL: there is no such database
    expect(log[0]).not.toContain(new URL(databaseUrl).password);
    await createDatabase(SERVER, database);
    while (
      !(await queuesIn(databaseUrl).then(
        (names) => names.includes(SHARED),
        () => false,
      ))
    ) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await jobs.stop();
  });
});
