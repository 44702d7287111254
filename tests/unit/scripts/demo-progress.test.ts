import { makeProgress } from '../../../scripts/demo/progress';

const aProgress = () => {
  const lines: string[] = [];
  let now = 1_000;
  const progress = makeProgress({ write: (line) => lines.push(line), now: () => now });
  return {
    lines,
    progress,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
};

describe('the progress of the demo', () => {
  it('shows a step when it begins and how long it took, with the time since the start', async () => {
    const { lines, progress, pass } = aProgress();
    pass(400);
    const result = await progress.step('build', () => {
      pass(12_340);
      return Promise.resolve('built');
    });
    expect(result).toBe('built');
    expect(lines).toEqual(['[   0.4 s] build …', '[  12.7 s] build: done in 12.3 s']);
  });

  it('shows that a long step lives', async () => {
    jest.useFakeTimers();
    const { lines, progress, pass } = aProgress();
    const { promise, resolve } = withResolver();
    const step = progress.step('build', () => promise);
    pass(10_000);
    jest.advanceTimersByTime(10_000);
    resolve();
    await step;
    jest.useRealTimers();
    expect(lines).toContain('[  10.0 s] build … 10.0 s');
  });

  it('lets a failure through and claims no success', async () => {
    const { lines, progress } = aProgress();
    await expect(
      progress.step('build', () => Promise.reject(new Error('no room on the disk'))),
    ).rejects.toThrow('no room on the disk');
    expect(lines).toEqual(['[   0.0 s] build …']);
  });
});

const withResolver = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};
