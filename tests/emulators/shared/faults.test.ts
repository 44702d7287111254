import { type Fault, type FaultAnswers, makeFaultyLine, type Seen } from './faults';
import { jsonReply, type Reply } from './http';
import { makeMovableClock } from './movable-clock';

type Operation = 'read' | 'write';

const done = jsonReply(200, 'done');
const answers: FaultAnswers<string> = {
  serverError: (error = 'fault') => jsonReply(500, error),
  refuse: (error) => jsonReply(400, error),
  notVisible: () => jsonReply(404, 'gone'),
  endToken: () => undefined,
};

/** A line on which `write` adds to a counter. */
const aLine = () => {
  const clock = makeMovableClock();
  const line = makeFaultyLine<Operation, string>(clock);
  let effects = 0;
  const handle = (): Promise<Reply> => {
    effects += 1;
    return Promise.resolve(done);
  };
  return {
    clock,
    line,
    add: (fault: Omit<Fault<Operation, string>, 'on'>) =>
      line.faults.add({ on: 'write', ...fault }),
    run: (operation: Operation = 'write') => line.run({ operation, handle, answers }),
    effects: () => effects,
  };
};

describe('a fault', () => {
  it.each([
    ['drop_before', 'dropped', 0],
    ['drop_after', 'dropped', 1],
    ['error_but_done', jsonReply(500, 'fault'), 1],
    ['server_error', jsonReply(500, 'fault'), 0],
    ['not_visible', jsonReply(404, 'gone'), 0],
  ] as const)('of the kind %s strikes once', async (kind, answered, effects) => {
    const { add, run, effects: made } = aLine();
    const fault = add({ kind });
    expect(await run()).toEqual(answered);
    expect(made()).toBe(effects);
    expect(await run()).toBe(done);
    expect(fault.struck()).toBe(1);
  });

  it('tells the error that it was given', async () => {
    const { add, run, effects } = aLine();
    add({ kind: 'refuse', error: 'limit' });
    add({ kind: 'error_but_done', error: 'spam' });
    expect([await run(), await run()]).toEqual([jsonReply(400, 'limit'), jsonReply(500, 'spam')]);
    expect(effects()).toBe(1);
  });

  it('is refused where it does not say enough', () => {
    const { add } = aLine();
    expect(() => add({ kind: 'refuse' })).toThrow('with which error');
    expect(() => add({ kind: 'meanwhile' })).toThrow('what happens');
  });

  it('leaves other requests alone', async () => {
    const { add, run } = aLine();
    add({ kind: 'drop_before' });
    expect(await run('read')).toBe(done);
    expect(await run('write')).toBe('dropped');
  });

  it('lets some pass and strikes as often as it is told', async () => {
    const { add, run } = aLine();
    add({ kind: 'drop_before', skip: 1, times: 2 });
    const seen = [await run(), await run(), await run(), await run()];
    expect(seen).toEqual([done, 'dropped', 'dropped', done]);
  });

  it('waits for its turn behind an older one that breaks the same request', async () => {
    const { add, run } = aLine();
    add({ kind: 'drop_before' });
    add({ kind: 'server_error' });
    expect([await run(), await run(), await run()]).toEqual([
      'dropped',
      jsonReply(500, 'fault'),
      done,
    ]);
  });

  it('is gone when all are cleared', async () => {
    const { add, line, run } = aLine();
    add({ kind: 'drop_before', times: Infinity });
    line.faults.clear();
    expect(await run()).toBe(done);
  });

  it('never hides what the platform refuses by itself', async () => {
    const { line, add } = aLine();
    add({ kind: 'error_but_done' });
    const refused = jsonReply(400, 'no');
    const handle = () => Promise.resolve(refused);
    expect(await line.run({ operation: 'write', handle, answers })).toBe(refused);
  });
});

describe('a slow answer', () => {
  it('comes when the clock says so, together with another fault', async () => {
    const { add, run, clock, effects } = aLine();
    add({ kind: 'slow', milliseconds: 3_600_000 });
    add({ kind: 'drop_after' });
    const running = run();
    await Promise.resolve();
    expect(effects()).toBe(0);
    clock.advance(3_599_000);
    await Promise.resolve();
    expect(effects()).toBe(0);
    clock.advance(1_000);
    expect(await running).toBe('dropped');
    expect(effects()).toBe(1);
  });

  it('never comes, and does nothing, when the emulator closes', async () => {
    const { add, run, clock, effects } = aLine();
    add({ kind: 'slow', milliseconds: 3_600_000 });
    const running = run();
    await Promise.resolve();
    clock.stop();
    expect(await running).toBe('dropped');
    expect(effects()).toBe(0);
  });

  it('comes by itself', async () => {
    const { add, run } = aLine();
    add({ kind: 'slow', milliseconds: 5 });
    expect(await run()).toBe(done);
  });
});

describe('a watcher', () => {
  it('is told before and after each request, with its number, and waited for', async () => {
    const { line, run, effects } = aLine();
    const seen: (Seen<Operation> & { effects: number })[] = [];
    const stop = line.watch(async (entry) => {
      await Promise.resolve();
      seen.push({ ...entry, effects: effects() });
    });
    await run();
    await run('read');
    await run();
    stop();
    await run();
    expect(seen).toEqual([
      { operation: 'write', phase: 'before', number: 1, effects: 0 },
      { operation: 'write', phase: 'after', number: 1, effects: 1 },
      { operation: 'read', phase: 'before', number: 1, effects: 1 },
      { operation: 'read', phase: 'after', number: 1, effects: 2 },
      { operation: 'write', phase: 'before', number: 2, effects: 2 },
      { operation: 'write', phase: 'after', number: 2, effects: 3 },
    ]);
  });

  it('may set a fault for the very request that it is told of', async () => {
    const { line, add, run } = aLine();
    line.watch(({ phase }) => {
      if (phase === 'before') add({ kind: 'drop_before' });
    });
    expect(await run()).toBe('dropped');
  });
});
