import { describeTally, sumTallies, tallyJest } from '../../../scripts/test/tally';

const aReport = (counts: Readonly<Record<string, number>>): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    ...counts,
  });

describe('the count of a run of jest', () => {
  it('adds up what passed and what was left out', () => {
    const report = aReport({ numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 });
    expect(tallyJest({ report, exitCode: 0 })).toEqual({
      tally: { passed: 7, failed: 0, skipped: 3 },
      note: '',
    });
  });

  it('counts a file that broke before its tests as one failure', () => {
    const report = aReport({ numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 1 });
    expect(tallyJest({ report, exitCode: 1 }).tally).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it.each([
    ['no report', undefined],
    ['half a report', '{"numPassedTests": 7'],
    ['a report of another shape', '{}'],
  ])('takes %s for a failure', (_, report) => {
    expect(tallyJest({ report, exitCode: 0 })).toEqual({
      tally: { passed: 0, failed: 1, skipped: 0 },
      note: 'ended without a report',
    });
  });

  it('takes a run without a test for a failure', () => {
    const report = aReport({ numPendingTests: 2 });
    expect(tallyJest({ report, exitCode: 0 })).toEqual({
      tally: { passed: 0, failed: 1, skipped: 2 },
      note: 'ran no tests',
    });
  });

  it('takes a bad exit code for a failure though every test passed', () => {
    const report = aReport({ numPassedTests: 7 });
    expect(tallyJest({ report, exitCode: 9 })).toEqual({
      tally: { passed: 7, failed: 1, skipped: 0 },
      note: 'ended with code 9',
    });
  });
});

describe('the last line', () => {
  it('sums over the steps', () => {
    const total = sumTallies([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 0 },
    ]);
    expect(describeTally(total)).toBe('41 passed, 2 failed');
  });

  it('names what was skipped', () => {
    expect(describeTally({ passed: 1, failed: 0, skipped: 3 })).toBe(
      '1 passed, 0 failed, 3 skipped',
    );
  });
});
