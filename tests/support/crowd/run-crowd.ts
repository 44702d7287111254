import type { Core } from '@strapi/strapi';
import type { WholeHub } from '../../../src/hub';
import { clearRateLimits } from '../../../src/modules/moderation/strapi/judging/rate-limits.sql';
import { foundHub } from '../../../src/platform/hub-container';
import type { BootedHub } from '../hub';
import { randomFrom } from '../random';
import type { Crowd } from './crowd';
import { crowdClient } from './crowd-client';
import { CrowdLedger } from './crowd-ledger';
import { actAsLead, actAsModerator, answerAppeals } from './crowd-moderators';
import { crowdCitizens, crowdStaff, type CrowdCitizen } from './crowd-people';
import { actAsPoster, appealOnce, openPlace } from './crowd-posters';
import { actAsReporter, actAsVisitor } from './crowd-reporters';

const POSTERS = 50;
const REPORTERS = 10;
const VISITORS = 4;
const MODERATORS = 10;
const LEADS = 2;
const FIRST_THREADS = 4;

const DAY_SECONDS = 24 * 3600;
const CLOCK_RUNS_FASTER = 2; // a short run sees several times ten seconds pass, after which a decision takes effect
const SWEEPERS = 2; // as in two processes of one hub

/** How many requests the hub works on, those included whose sender has hung up. */
export class Flights {
  private count = 0;

  /** To be called before the routes are mounted. */
  readonly watch = (strapi: Core.Strapi): void => {
    strapi.server.use(async (_context, next) => {
      this.count += 1;
      try {
        await next();
      } finally {
        this.count -= 1;
      }
    });
  };

  async landed(): Promise<void> {
    while (this.count > 0) await aTurn();
  }
}

const aTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

type Moderation = WholeHub['discussion']['moderation'];

const moderationOf = ({ strapi }: BootedHub): Moderation =>
  (foundHub(strapi) as WholeHub).discussion.moderation;

const sweepOnce = async (moderation: Moderation): Promise<number> =>
  (await moderation.applyDueDecisions()) +
  (await moderation.freeExpiredClaims()) +
  (await moderation.runClocks()) +
  (await moderation.finishCases());

/** Does what the jobs do, again and again, and makes room for those who write faster than people. */
const sweep = async (booted: BootedHub, goesOn: () => boolean): Promise<void> => {
  const { strapi, clock } = booted;
  const moderation = moderationOf(booted);
  let last = performance.now();
  while (goesOn()) {
    const passed = (performance.now() - last) / 1000;
    last = performance.now();
    clock.advance((passed * (CLOCK_RUNS_FASTER - 1)) / SWEEPERS);
    await clearRateLimits(strapi, new Date(Date.now() + 2 * DAY_SECONDS * 1000));
    await sweepOnce(moderation);
    await aTurn();
  }
};

const settle = async (booted: BootedHub, flights: Flights): Promise<void> => {
  await flights.landed();
  booted.clock.advance(11);
  const moderation = moderationOf(booted);
  while ((await sweepOnce(moderation)) > 0) await aTurn();
};

/** When a crowd goes home: after so many seconds, or requests. */
export interface CrowdLimits {
  readonly seconds: number;
  readonly most: number;
}

/** What a crowd leaves behind. */
export interface CrowdRun {
  readonly ledger: CrowdLedger;
  readonly citizens: readonly CrowdCitizen[];
  readonly seconds: number;
}

/**
 * Fifty people who post, edit and take back, others and visitors who report, and staff who moderate and answer appeals,
 * all at once over HTTP for so many seconds, while the sweeps run; waits until everything that they began has ended.
 */
export const runForumCrowd = async (
  booted: BootedHub,
  { flights, seconds, most }: { readonly flights: Flights } & CrowdLimits,
): Promise<CrowdRun> => {
  const ledger = new CrowdLedger();
  const ask = crowdClient(await booted.listen(), ledger);
  const verified = { count: REPORTERS, isVerified: true };
  const posters = await crowdCitizens(booted, { count: POSTERS, isVerified: false });
  const reporters = await crowdCitizens(booted, verified);
  const moderators = await crowdStaff(booted, { role: 'hub-moderator', count: MODERATORS });
  const leads = await crowdStaff(booted, { role: 'hub-lead', count: LEADS });
  let end = Infinity;
  const goesOn = () => performance.now() < end && ledger.requests < most;
  const crowd: Crowd = { ask, ledger, random: randomFrom(20_261_122), threads: [], goesOn };
  // Threads of verified citizens stand at once.
  for (const citizen of reporters.slice(0, FIRST_THREADS)) await openPlace(crowd, citizen);
  const start = performance.now();
  end = start + seconds * 1000;
  await Promise.all([
    ...posters.map((citizen) => actAsPoster(crowd, citizen)),
    ...reporters.map((citizen) => actAsReporter(crowd, citizen)),
    ...Array.from({ length: VISITORS }, () => actAsVisitor(crowd)),
    ...moderators.map((staff) => actAsModerator(crowd, staff)),
    ...leads.map((staff) => actAsLead(crowd, staff)),
    ...Array.from({ length: SWEEPERS }, () => sweep(booted, goesOn)),
  ]);
  const taken = (performance.now() - start) / 1000;
  await settle(booted, flights);
  // Whoever has not heard of a decision yet hears of it now, and every appeal is answered.
  await Promise.all(posters.map((citizen) => appealOnce(crowd, citizen)));
  await Promise.all(leads.map((staff) => answerAppeals(crowd, staff)));
  await settle(booted, flights);
  return { ledger, citizens: [...posters, ...reporters], seconds: taken };
};
