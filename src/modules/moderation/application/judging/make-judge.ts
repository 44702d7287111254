import type { Context } from '../../domain/judging/context';
import { withinLimits } from '../../domain/judging/normalise';
import { toPlainRendering } from '../../domain/judging/rendered-text';
import type { Submission } from '../../domain/submission';
import type { Judge } from '../judge-port';
import type { Check } from './check';
import type { HashText } from './judging-ports';
import { runCheck, type RunDeps } from './run-check';

/** What the judge needs. */
export interface JudgeDeps extends RunDeps {
  /** The checks in their order; see `pipeline.ts`. */
  readonly checks: readonly Check[];
  readonly hash: HashText;
}

const begin = (submission: Submission, hash: HashText): Context => {
  const { text } = submission;
  const bounded = withinLimits(submission);
  return {
    ...bounded,
    folded: '',
    textHash: hash(text),
    rendered: toPlainRendering(bounded.submission.text),
    findings: [],
    outcome: 'hold',
  };
};

/**
 * Builds the judge. Every check runs that concerns the text, one after the other, so that moderators see every reason; the
 * last one decides. It does not throw: what fails is a finding.
 */
export const makeJudge =
  ({ checks, hash, alarm, report }: JudgeDeps): Judge =>
  async (submission) => {
    let context = begin(submission, hash);
    for (const check of checks) {
      if (!check.concerns(context)) continue;
      const { findings, change } = await runCheck(check, context, { alarm, report });
      context = { ...context, ...change, findings: [...context.findings, ...findings] };
    }
    const { outcome, findings, textHash, rendered } = context;
    return { outcome, findings, textHash, html: outcome === 'refuse' ? '' : rendered.html };
  };
