import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../../kernel/clock';
import type { Jobs } from '../../../../platform/jobs';
import type {
  Alarm,
  CheckFailure,
  SignalsNow,
  TakeRoom,
} from '../../application/judging/judging-ports';
import { makeJudge } from '../../application/judging/make-judge';
import { buildPipeline } from '../../application/judging/pipeline';
import type { Judge, RenderText } from '../../application/judge-port';
import { makeProofOfWork, type ProofOfWork } from '../proof-of-work';
import { deleteSpentProofs } from '../spent-proofs.sql';
import { httpClassifier } from './classifier-client';
import { knexPastTexts } from './past-texts';
import { strapiPublishedClaims } from './published-claims';
import { clearRateLimits, knexRateLimits } from './rate-limits.sql';

/** What judging needs of the other rooms and of the settings. */
export interface JudgingOptions {
  readonly clock: Clock;
  readonly renderText: RenderText;
  readonly signalsNow: SignalsNow;
  /** `ENCRYPTION_KEY`: keys of their own are derived from it. */
  readonly secret: string;
  /** Absent where the office uses none. */
  readonly classifier?: { readonly url: string; readonly secret: string } | undefined;
}

/** What the doors of the forum ask for. */
export interface Judging {
  readonly judge: Judge;
  readonly takeRoom: TakeRoom;
  readonly proofOfWork: ProofOfWork;
  /** Forgets spent proofs and counts that have expired. */
  readonly sweep: () => Promise<void>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const alarm: Alarm = (milliseconds, ring) => {
  const timer = setTimeout(ring, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** Kind and code of an error: its message may hold the text that was judged. */
const nameError = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  const name = 'name' in error && typeof error.name === 'string' ? error.name : 'Error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `: ${name}${code}`;
};

const reportIn =
  (strapi: Core.Strapi) =>
  ({ check, why, error }: CheckFailure): void => {
    strapi.log.warn(`Moderation: the check ${check} ${why}${nameError(error)}.`);
  };

/** Builds the judge and what stands before it. */
export const buildJudging = (strapi: Core.Strapi, options: JudgingOptions): Judging => {
  const { clock, renderText, signalsNow, secret, classifier } = options;
  const checks = buildPipeline({
    ...{ renderText, signalsNow, hash },
    findPastTexts: knexPastTexts(strapi),
    claimsNow: strapiPublishedClaims(strapi, { clock }),
    classify: classifier && httpClassifier({ ...classifier, clock }),
  });
  return {
    judge: makeJudge({ checks, hash, alarm, report: reportIn(strapi) }),
    takeRoom: knexRateLimits(strapi, { secret }),
    proofOfWork: makeProofOfWork(strapi, { secret, clock }),
    async sweep() {
      await deleteSpentProofs(strapi, clock.now());
      await clearRateLimits(strapi, clock.now());
    },
  };
};

const SWEEP = 'hub.moderation-gate';
const SWEEP_SECONDS = 58; // what it deletes is expired by index, and mostly nothing

/** Starts what runs beside the requests. */
export const startJudging = (jobs: Jobs, { sweep }: Pick<Judging, 'sweep'>): void => {
  jobs.add({ name: SWEEP, everySeconds: SWEEP_SECONDS, run: sweep });
};
