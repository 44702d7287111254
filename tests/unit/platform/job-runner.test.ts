import { makeRunner } from '../../../src/platform/jobs/runner';

/** Work that a test ends itself. */
const heldWork = () => {
  const ends: (() => void)[] = [];
  return {
    ends,
    work: () => new Promise<void>((resolve) => ends.push(resolve)),
  };
};

const build = (work: () => Promise<void>) => {
  const stopping = new AbortController();
  const log: string[] = [];
  const runner = makeRunner({
    name: 'uji',
    work,
    stopping: stopping.signal,
    log: { debug: () => undefined, error: (message) => void log.push(message) },
  });
  return { runner, stopping, log };
};

describe('a runner', () => {
  it('follows a run during which it was asked, once however often, by another', async () => {
    const { ends, work } = heldWork();
    const { runner } = build(work);
    runner.ask();
    runner.ask();
    runner.ask();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await runner.quiet();
    expect(runner.isBusy()).toBe(false);
    expect(ends).toHaveLength(2);
  });

  it('begins nothing any more once it is to stop, and waits for what runs', async () => {
    const { ends, work } = heldWork();
    const { runner, stopping } = build(work);
    runner.ask();
    runner.ask();
    stopping.abort();
    ends[0]?.();
    await runner.quiet();
    runner.ask();
    expect(ends).toHaveLength(1);
  });

  it('logs what breaks off, the same no more than once a minute, and runs again when it is asked', async () => {
    let runs = 0;
    const { runner, log } = build(() => {
      runs += 1;
      return Promise.reject(new TypeError(runs < 3 ? 'kabel putus' : 'meja penuh'));
    });
    for (let asked = 0; asked < 3; asked += 1) {
      runner.ask();
      await runner.quiet();
    }
    expect(runs).toBe(3);
    expect(log).toEqual([
      'Sweep "uji" broke off: TypeError: kabel putus',
      'Sweep "uji" broke off: TypeError: meja penuh',
    ]);
  });
});
