import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import {
  BUILT_IN_WORDS,
  makeSignals,
  type RenderText,
  type Submission,
} from '../../../src/modules/moderation';
import { makeJudge } from '../../../src/modules/moderation/application/judging/make-judge';
import { buildPipeline } from '../../../src/modules/moderation/application/judging/pipeline';
import type { PastText } from '../../../src/modules/moderation/domain/judging/copies';
import { makeMatchClaims } from '../../../src/modules/moderation/domain/judging/match-claims';
import { foldForComparing } from '../../../src/modules/moderation/domain/judging/normalise';
import { sketchOf } from '../../../src/modules/moderation/domain/judging/sketch';
import { textOf } from './post-text';

const RECENT = 200; // as many as the store gives
const CLAIMS = 100; // some years of an office
const WARM_UP = 500;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const AT = new Date('2026-11-20T03:00:00.000Z');

const toPast = (number: number): PastText => {
  const folded = foldForComparing(textOf(1_000_000 + number));
  return {
    ...{ id: number, byKind: 'citizen', byId: 100 + number, submittedAt: AT },
    ...{ textHash: hash(folded), sketch: sketchOf(folded) },
  };
};

const toSubmission = (number: number): Submission => ({
  ...{ kind: 'post', title: '', text: textOf(number), language: 'id', at: AT },
  author: {
    ...{ kind: 'citizen', id: 7, isVerified: false, isConfirmed: true, mayTakePart: true },
    ...{ rulesVersion: 1, memberSince: new Date(0), approvedPosts: 9, rejectedPosts: 0 },
    ...{ openCases: 0, sanctions: [] },
  },
  place: {
    ...{ threadId: 1, categoryId: 1, isThreadOpen: true, isCategoryOpen: true },
    ...{ slowModeSeconds: 0, holdsAll: false, allowsLinks: true },
  },
  door: { isHoneypotFilled: false },
  ...{ currentRulesVersion: 1, wasNudged: false },
});

const buildJudge = (renderText: RenderText) => {
  const recent = Array.from({ length: RECENT }, (_, number) => toPast(number));
  const past = { own: recent.slice(0, 20), same: [], recent };
  const signals = makeSignals({ entries: BUILT_IN_WORDS });
  const claims = Array.from({ length: CLAIMS }, (_, number) => ({
    rebuttalId: String(number),
    claim: textOf(2_000_000 + number, 10),
  }));
  const matchClaims = makeMatchClaims({ fold: foldForComparing }, claims);
  const checks = buildPipeline({
    ...{ renderText, hash },
    findPastTexts: () => Promise.resolve(past),
    signalsNow: () => Promise.resolve(signals),
    claimsNow: () => Promise.resolve(matchClaims),
    classify: () => Promise.resolve([]),
  });
  const alarm = (milliseconds: number, ring: () => void) => {
    const timer = setTimeout(ring, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  };
  const report = () => {
    throw new Error('A check failed in the bench.');
  };
  return makeJudge({ checks, hash, alarm, report });
};

/** What was measured. */
export interface PipelineFigures {
  readonly perSecond: number;
  /** By the time that the process was at work: what one core does, however busy the machine is. */
  readonly perCoreSecond: number;
  /** How often as much as rendering alone, without which no post can be shown. */
  readonly timesRendering: number;
}

interface Pace {
  readonly seconds: number;
  readonly coreSeconds: number;
}

const pace = async (work: () => Promise<void> | void): Promise<Pace> => {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - start) / 1000,
    coreSeconds: (user + system) / 1_000_000,
  };
};

/**
 * Puts posts of 40 words through every phase, one after the other on one core, against 200 recent texts, 100 rebutted claims
 * and the built-in word lists; without a database. `renderText` is the renderer of the forum.
 */
export const benchPipeline = async ({
  renderText,
  posts,
}: {
  readonly renderText: RenderText;
  readonly posts: number;
}): Promise<PipelineFigures> => {
  const judge = buildJudge(renderText);
  const submissions = Array.from({ length: posts + WARM_UP }, (_, number) => toSubmission(number));
  const measured = submissions.slice(WARM_UP);
  for (const submission of submissions.slice(0, WARM_UP)) await judge(submission);
  const rendering = await pace(() => {
    for (const { text } of measured) renderText(text);
  });
  const judging = await pace(async () => {
    for (const submission of measured) await judge(submission);
  });
  return {
    perSecond: posts / judging.seconds,
    perCoreSecond: posts / judging.coreSeconds,
    timesRendering: judging.coreSeconds / rendering.coreSeconds,
  };
};
