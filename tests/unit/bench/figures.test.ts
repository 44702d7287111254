import { median, toFigures } from '../../bench/figures';
import { ratioOf } from '../../bench/rounds';

const aRound = (perSecond: number, latenciesMs: readonly number[] = [1]) => ({
  perSecond,
  latenciesMs,
});

describe('the figures of rounds', () => {
  it('are the middle of the rounds, so that one bad round counts for nothing', () => {
    expect(median([100, 1, 101])).toBe(100);
    expect(median([1, 3])).toBe(2);
    expect(median([])).toBeNaN();
  });

  it('take percentiles over the answers of all rounds', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    const figures = toFigures([aRound(10, hundred.slice(50)), aRound(20, hundred.slice(0, 50))]);
    expect(figures).toMatchObject({ perSecond: 15, p50Ms: 50, p99Ms: 99 });
  });

  it('know no processor time where the system told none', () => {
    expect(toFigures([aRound(1)]).processorMsEach).toBeNaN();
    const told = { ...aRound(1), processorMsEach: 3 };
    expect(toFigures([told, aRound(1)]).processorMsEach).toBe(3);
  });
});

describe('a ratio', () => {
  it('compares rounds that were neighbours, so that a slow minute slows down both', () => {
    const subject = [aRound(50), aRound(5), aRound(90)];
    const reference = [aRound(100), aRound(10), aRound(30)];
    expect(ratioOf(subject, reference)).toBe(0.5);
  });

  it('is none beside a server that was not asked', () => {
    expect(ratioOf([aRound(1)], [])).toBeNaN();
  });
});
