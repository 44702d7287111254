import { drawTextTable } from '../support/text-table';
import { copyPlace, seedPlace, type Bench } from './bench';
import { describeGoal, GOALS } from './goals';
import { flood, readAndCount, sendAll, type Met } from './load';
import { restingMb } from './memory';
import { residentMb } from './process-figures';
import { ARTICLES, randomPath, readerRequests } from './scenarios';
import { startHub, type Place, type Server } from './servers';
import { digits } from './table';

const CACHE_MB = 16; // small, so that the flood would be over it in seconds
const REAL_ARTICLES = 30; // whose addresses readers ask for, in each audience, beside lists
const READERS = 4;
const SECONDS = 30;
const SAMPLE_MS = 200;
const NONE = '–';

interface Flooded {
  readonly met: Met;
  readonly noise: number;
  readonly beforeMb: number;
  readonly peakMb: number;
  readonly afterMb: number;
}

/** The largest resident memory of a server until `stop` is called. */
const watchPeak = ({ pid }: Server): { readonly stop: () => number } => {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(pid) ?? 0);
  }, SAMPLE_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
};

const floodHub = async ({ processes, progress }: Bench, place: Place): Promise<Flooded> => {
  const server = await startHub(processes, place);
  const requests = readerRequests(REAL_ARTICLES);
  // Twice: what has been read once is kept.
  await sendAll({ origin: server.url, requests, amount: 2 * requests.length });
  const beforeMb = await restingMb(server);
  const peak = watchPeak(server);
  const [met, noise] = await progress.step(place.name, () =>
    Promise.all([
      readAndCount({ origin: server.url, requests, connections: READERS, seconds: SECONDS }),
      flood({ origin: server.url, nextPath: () => randomPath(Math.random), seconds: SECONDS }),
    ]),
  );
  const peakMb = peak.stop();
  const afterMb = await restingMb(server);
  await server.stop();
  return { met, noise, beforeMb, peakMb, afterMb };
};

const toLine = (name: string, { met, noise, ...memory }: Flooded): readonly string[] => [
  name,
  String(noise),
  String(met.answers),
  met.hits === undefined ? NONE : `${((met.hits / met.answers) * 100).toFixed(2)} %`,
  ...[memory.beforeMb, memory.peakMb, memory.afterMb].map(digits),
];

/** Random addresses beside those of readers, at a hub with a small cache and at one without: what readers meet, and memory. */
export const measureFlood = async (bench: Bench): Promise<string> => {
  const seeded = await seedPlace(bench, ARTICLES);
  const hubWith = (megabytes: number): Promise<Place> =>
    copyPlace(bench, {
      name: `cache of ${megabytes} MB`,
      from: seeded,
      settings: { HUB_ANSWER_CACHE_MB: String(megabytes) },
    });
  const none = await floodHub(bench, await hubWith(0));
  const small = await floodHub(bench, await hubWith(CACHE_MB));
  const head = [
    ...['', 'random answers', 'real answers', 'from cache'],
    ...['before MB', 'peak MB', 'after MB'],
  ];
  const lines = [head, toLine('without cache', none), toLine(`cache of ${CACHE_MB} MB`, small)];
  const { hits, answers } = small.met;
  const hitRate = hits === undefined ? NaN : hits / answers;
  // What computing answers takes for a while is much more than the cache: it stands on both sides.
  const more = small.peakMb - none.peakMb;
  const goals = [
    describeGoal({ value: hitRate, bound: GOALS.hitRate, is: 'at least', unit: 'hits' }),
    describeGoal({
      value: more,
      bound: CACHE_MB,
      is: 'at most',
      unit: 'MB above the peak without cache',
    }),
  ];
  return [
    drawTextTable(lines, (column) => column > 0),
    '',
    `Goals: ${goals.filter((goal) => goal !== '').join('; ')}.`,
    `The peak differs by ${digits(more)} MB from that without a cache. ${SECONDS} s of random addresses on 10 connections beside ${READERS} readers of ${readerRequests(REAL_ARTICLES).length} addresses.`,
    ...(hits === undefined ? ['No answer said whether it came from the cache.'] : []),
  ].join('\n');
};
