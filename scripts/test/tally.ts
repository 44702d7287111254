import { z } from 'zod';

/** How many checks passed, failed and were left out. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const ONE_PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const ONE_FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
export const ONE_SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };

const JestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** Files that broke before or outside their tests. */
  numRuntimeErrorTestSuites: z.number(),
});

/** Adds up the tallies of several steps. */
export const sumTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/**
 * Counts a run of jest from the text of its JSON report. Nothing counts as good by accident: a run without a report,
 * without a test that ran, or with a bad exit code and no failed test is one failure.
 */
export const tallyJest = ({
  report,
  exitCode,
}: {
  report: string | undefined;
  exitCode: number;
}): { readonly tally: Tally; readonly note: string } => {
  const parsed = JestReport.safeParse(parseJson(report));
  if (!parsed.success) return { tally: ONE_FAILED, note: 'ended without a report' };
  const counts = parsed.data;
  const tally = {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
  if (tally.failed > 0) return { tally, note: '' };
  if (tally.passed === 0) return { tally: { ...tally, failed: 1 }, note: 'ran no tests' };
  if (exitCode !== 0) {
    return { tally: { ...tally, failed: 1 }, note: `ended with code ${exitCode}` };
  }
  return { tally, note: '' };
};

const parseJson = (text: string | undefined): unknown => {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `12 passed, 0 failed`, and `, 1 skipped` where something was. */
export const describeTally = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
