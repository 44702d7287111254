import { Backlog, FIVE_HUNDRED } from '../crash/backlog';
import { CrashHub } from '../crash/crash-hub';
import { openSite, type Site } from '../crash/site';
import { isOnPostgres } from '../support/hub';

const ALL_PUBLISHED = { published: 500 };

// Several processes share a database where it is PostgreSQL; on SQLite there is one.
(isOnPostgres ? describe : describe.skip)('several workers on one database', () => {
  let site: Site;
  const hubs: CrashHub[] = [];

  beforeAll(async () => {
    site = await openSite({ pollsUntilFinished: 0 });
    const first = await CrashHub.start(site.home);
    await first.ask('prepare', {});
    const others = await Promise.all([1, 2, 3].map(() => CrashHub.start(site.home)));
    hubs.push(first, ...others);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(hubs.map((hub) => hub.kill()));
    await site.close();
  });

  const write = async (prefix: string, firstNumber: number): Promise<Backlog> => {
    const backlog = new Backlog(site, prefix);
    const [first] = hubs;
    if (first === undefined) throw new Error('No hub was started.');
    await backlog.write(first, FIVE_HUNDRED, firstNumber);
    return backlog;
  };

  it('deliver each of 500 posts once, where they are two', async () => {
    const backlog = await write('dua', 100);

    const { states, wrong, workedBy } = await backlog.drain(hubs.slice(0, 2));

    expect({ states, wrong }).toEqual({ states: ALL_PUBLISHED, wrong: [] });
    expect(Math.min(...workedBy)).toBeGreaterThan(0);
  }, 240_000);

  it('deliver each of 500 posts once, where they are four', async () => {
    const backlog = await write('empat', 200);

    const { states, wrong, workedBy } = await backlog.drain(hubs);

    expect({ states, wrong }).toEqual({ states: ALL_PUBLISHED, wrong: [] });
    expect(Math.min(...workedBy)).toBeGreaterThan(0);
  }, 240_000);

  it('deliver each of 500 posts once, where one of them is killed half-way', async () => {
    const backlog = await write('mati', 300);
    const victim = hubs.at(-1);
    if (victim === undefined) throw new Error('No hub was started.');
    backlog.killHalfWay(victim);

    const { states, wrong } = await backlog.drain(hubs);

    expect(victim.isAlive).toBe(false);
    // What the victim was sending was found on the channel, or is a person's to look for; nothing else is.
    const left = wrong.filter(({ seen }) => seen > 1);
    expect(left).toEqual([]);
    expect(states).toEqual(ALL_PUBLISHED);
  }, 240_000);
});
