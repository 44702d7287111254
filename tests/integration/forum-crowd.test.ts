import { verifyRecord } from '../../src/modules/editorial/strapi/audit-log.sql';
import { buildRecount } from '../../src/modules/forum/strapi/install';
import { countBooks, findCaseFaults } from '../support/crowd/check-cases';
import { findPostFaults, findStandingFaults } from '../support/crowd/check-posts';
import { Flights, runForumCrowd, type CrowdRun } from '../support/crowd/run-crowd';
import { bootHub, type BootedHub } from '../support/hub';

// Short where every change is tested, whatever the machine; `npm run test:crowd` lets them go on for a minute.
const { HUB_CROWD_SECONDS: asked } = process.env;
const LIMITS =
  asked === undefined
    ? { seconds: 120, most: 1000 }
    : { seconds: Number(asked), most: Number.POSITIVE_INFINITY };
const SETTING_UP_MS = 240_000; // on a machine that is busy with other things too

describe('fifty people who write at once, while others report and staff moderate', () => {
  const flights = new Flights();
  let booted: BootedHub;
  let run: CrowdRun;

  beforeAll(
    async () => {
      booted = await bootHub({}, flights.watch);
      run = await runForumCrowd(booted, { flights, ...LIMITS });
      if (asked === undefined) return;
      const { tally, requests } = run.ledger;
      const answers = Object.fromEntries([...tally].toSorted());
      const books = await countBooks(booted.strapi);
      const figures = { seconds: Math.round(run.seconds), requests, answers, books };
      process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
    },
    LIMITS.seconds * 1000 + SETTING_UP_MS,
  );

  afterAll(() => booted.stop());

  it('get an answer each, and never that of a fault', () => {
    expect(run.ledger.faults).toEqual([]);
  });

  it('lose no post and double none', async () => {
    expect(await findPostFaults(booted.strapi, run.ledger)).toEqual([]);
  });

  it('lose no report, and decide on everything once, on the record', async () => {
    expect(await findCaseFaults(booted.strapi, run.ledger)).toEqual([]);
    expect((await verifyRecord(booted.strapi)).broken).toBeUndefined();
  });

  it('leave counters that a recount confirms', async () => {
    expect(await findStandingFaults(booted.strapi, run.citizens)).toEqual([]);
    const { strapi, clock } = booted;
    clock.toNextNight();
    const recount = buildRecount(strapi, { clock, timeZone: 'Asia/Jakarta' });
    expect((await recount())?.drifts).toEqual([]);
  });

  it('got around: posts, edits, reports, decisions, undos and appeals were carried out', async () => {
    // Whether a decision meets an edit, and lapses, is chance.
    const { lapsed: _lapsed, ...counts } = await countBooks(booted.strapi);
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
  });
});
