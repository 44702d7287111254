import { checkPlainLanguage } from '../../src/modules/audiences';
import { makeComposePlans, makePreviewPlans } from '../../src/modules/delivery';
import type { AccountStore } from '../../src/modules/delivery/application/ports';
import type { DocumentSnapshot, SnapshotPlan } from '../../src/modules/editorial';
import { BenchFailure } from './failure';
import { toFigures, type Figures, type Round } from './figures';
import { someBlocks } from './texts';

const WORDS = 600;
const CALLS_UNTIL_PAUSE = 50; // lets a signal in

/** Work without I/O that the hub does while an editor writes. */
export interface PureFunction {
  readonly name: string;
  readonly run: () => unknown;
}

const text = (start: number) => ({
  title: 'Loket buka lebih pagi mulai Senin',
  summary: 'Mulai Senin, 5 Januari 2026, loket buka pukul 07.30.',
  body: someBlocks({ language: 'id', words: WORDS, start }),
});

const aPlan = (channel: string, audience: string): SnapshotPlan => ({
  channel,
  audience,
  accountKey: 'kantor',
  textOverride: '',
  hashtags: 'LayananPublik LoketPagi',
  images: [],
  videoId: 'contohvideo',
  notBefore: '',
  notAfter: '',
});

/** A document with one post for each channel. */
export const BENCH_DOCUMENT: DocumentSnapshot = {
  kind: 'article',
  documentId: 'contoh',
  locale: 'id',
  slug: 'loket-buka-lebih-pagi',
  ...text(0),
  variants: [{ audience: 'senior', hashtags: '', ...text(3) }],
  images: [
    {
      field: 'cover',
      fileId: 1,
      url: '/uploads/loket.jpg',
      alternativeText: 'Loket pelayanan pada pagi hari',
      width: 1200,
      height: 1500,
    },
  ],
  relationCounts: {},
  plans: [aPlan('instagram', 'general'), aPlan('youtube', 'general'), aPlan('forum', 'senior')],
};

const SETTINGS: Readonly<Record<string, unknown>> = {
  instagram: { igUserId: '17841400000000001', username: 'contoh' },
  youtube: { channelTitle: 'Kantor contoh' },
  forum: { displayName: 'Kantor contoh' },
};

const ACCOUNTS = Object.entries(SETTINGS).map(([channel, settings], index) => ({
  ...{ id: index + 1, channel, settings },
  ...{ key: 'kantor', name: 'Kantor contoh', state: 'live' as const, mode: 'live' as const },
}));

/** One live account on each channel. */
export const BENCH_ACCOUNTS: AccountStore = {
  list: () => Promise.resolve(ACCOUNTS),
  find: ({ channel }) => Promise.resolve(ACCOUNTS.find((each) => each.channel === channel)),
  openCredentials: () => Promise.resolve(undefined),
  setState: () => Promise.resolve(),
};

/** An outbox in which no place is taken. */
export const BENCH_OUTBOX = { inPlaces: () => Promise.resolve([]) };

const makePreview = () => {
  const composePlans = makeComposePlans({
    accounts: BENCH_ACCOUNTS,
    outbox: BENCH_OUTBOX,
    office: {
      timeZone: 'Asia/Jakarta',
      siteUrl: 'https://kantor.example/{type}/{slug}',
    },
    settingsDefaults: {},
  });
  return makePreviewPlans({ composePlans });
};

/** What is measured. @throws BenchFailure where a plan would not be sent: writing none is quick */
export const makePureFunctions = async (): Promise<readonly PureFunction[]> => {
  const preview = makePreview();
  const broken = (await preview(BENCH_DOCUMENT)).filter(
    (plan) =>
      plan.preview === undefined || plan.issues.some(({ severity }) => severity === 'error'),
  );
  if (broken.length > 0) {
    throw new BenchFailure(`Plans of the bench are refused: ${JSON.stringify(broken)}`);
  }
  const general = text(0);
  const variant = text(3);
  return [
    {
      name: `plain language, ${WORDS} words, general`,
      run: () => checkPlainLanguage({ audience: 'general', locale: 'id', general }),
    },
    {
      name: `plain language, ${WORDS} words, senior`,
      run: () => checkPlainLanguage({ audience: 'senior', locale: 'id', general, variant }),
    },
    { name: 'three plans: compose, validate, preview', run: () => preview(BENCH_DOCUMENT) },
  ];
};

const callFor = async (run: () => unknown, seconds: number): Promise<Round> => {
  const latenciesMs: number[] = [];
  const start = performance.now();
  let now = start;
  while (now - start < seconds * 1000) {
    await run();
    const end = performance.now();
    latenciesMs.push(end - now);
    now = end;
    if (latenciesMs.length % CALLS_UNTIL_PAUSE === 0) {
      await new Promise((resume) => setImmediate(resume));
      now = performance.now();
    }
  }
  return { perSecond: (latenciesMs.length * 1000) / (now - start), latenciesMs };
};

/** Calls a function over and over: once to warm up, then in rounds of so many seconds. */
export const measureFunction = async ({
  run,
  rounds,
  seconds,
}: {
  readonly run: () => unknown;
  readonly rounds: number;
  readonly seconds: number;
}): Promise<Figures> => {
  await callFor(run, seconds / 2);
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) done.push(await callFor(run, seconds));
  return toFigures(done);
};
