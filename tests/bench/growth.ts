import { statSync } from 'node:fs';
import { z } from 'zod';
import { drawTextTable } from '../support/text-table';
import { fetchAnswer } from './answers';
import { COLD, copyPlace, seedPlace, type Bench } from './bench';
import { BenchFailure } from './failure';
import { toFigures, type Figures, type Round } from './figures';
import { describeGoal, GOALS } from './goals';
import { loadServer } from './load';
import { planTurns, ratioOf, shareSeconds } from './rounds';
import { ARTICLES, GROWTH_SCENARIOS, slugOf } from './scenarios';
import { databaseOf, startHub, type Place, type Server } from './servers';
import { shapeOf } from './shape';
import { digits } from './table';

const MANY = 10_000;
const ROUNDS = 5;
const TURN_SECONDS = { least: 0.5, most: 2 };
const RESERVE_SECONDS = 20;
const SIZES = ['few', 'many'] as const;
const HEAD = [
  ...['', `${ARTICLES}: /s`, 'p99 ms', 'CPU ms', `${MANY}: /s`, 'p99 ms', 'CPU ms'],
  ...['cost', 'cost in CPU', 'goal'],
];

type Size = (typeof SIZES)[number];

const Found = z.object({ data: z.array(z.unknown()).length(1) });

const articleShape = async (origin: string, index: number): Promise<string> => {
  const path = `/api/articles?filters[slug][$eq]=${slugOf(index)}&populate=*`;
  const { body } = await fetchAnswer(origin, {
    request: { method: 'GET', path, headers: {} },
    check: () => undefined,
  });
  return JSON.stringify(shapeOf(Found.parse(JSON.parse(body)).data[0]));
};

/** @throws BenchFailure where a copied article is answered in another shape than one that was published */
const checkCopies = async (origin: string): Promise<void> => {
  const published = 7; // far enough from the first that it has something to point to
  const shape = await articleShape(origin, published);
  for (const copy of [MANY / 2 + published, MANY - 1]) {
    if ((await articleShape(origin, copy)) !== shape) {
      throw new BenchFailure(`Article ${copy}, a copy, is not answered as a published one.`);
    }
  }
};

const measureSizes = async (
  bench: Bench,
  servers: Readonly<Record<Size, Server>>,
): Promise<ReadonlyMap<string, readonly Round[]>> => {
  const turns = planTurns({
    ...{ rounds: ROUNDS, scenarios: GROWTH_SCENARIOS.length, servers: SIZES },
    answers: () => true,
  });
  const left = bench.secondsLeft() - RESERVE_SECONDS;
  const seconds = shareSeconds({ left, turns: turns.length, ...TURN_SECONDS });
  const measured = new Map<string, Round[]>();
  for (const { scenario, server } of turns) {
    const { request } = GROWTH_SCENARIOS[scenario] ?? {};
    if (request === undefined) continue;
    const key = `${scenario} ${server}`;
    const round = await loadServer(servers[server], request, seconds);
    measured.set(key, [...(measured.get(key) ?? []), round]);
  }
  return measured;
};

const toLine = (name: string, few: readonly Round[], many: readonly Round[]): readonly string[] => {
  const cost = ratioOf(few, many);
  const [before, after] = [toFigures(few), toFigures(many)];
  const cells = ({ perSecond, p99Ms, processorMsEach }: Figures): readonly string[] =>
    [perSecond, p99Ms, processorMsEach].map(digits);
  return [
    ...[name, ...cells(before), ...cells(after), digits(cost)],
    digits(after.processorMsEach / before.processorMsEach),
    describeGoal({ value: cost, bound: GOALS.growth, is: 'at most', unit: `of ${ARTICLES}` }),
  ];
};

const megabytes = (place: Place): string =>
  (statSync(databaseOf(place)).size / 1024 / 1024).toFixed(0);

/** What a read that nothing has kept costs with many articles beside few: a hub of each, without the cache, in turn. */
export const measureGrowth = async (bench: Bench): Promise<string> => {
  const { processes, progress } = bench;
  const places = { few: await seedPlace(bench, ARTICLES), many: await seedPlace(bench, MANY) };
  const sizes = `${megabytes(places.few)} MB, ${megabytes(places.many)} MB`;
  const servers = await progress.step('hubs', async () => {
    const startCold = async (size: Size): Promise<Server> =>
      startHub(
        processes,
        await copyPlace(bench, { name: `cold-${size}`, from: places[size], settings: COLD }),
      );
    return { few: await startCold('few'), many: await startCold('many') };
  });
  await checkCopies(servers.many.url);
  for (const scenario of GROWTH_SCENARIOS) {
    for (const size of SIZES) await fetchAnswer(servers[size].url, scenario);
  }
  const measured = await progress.step('reads', () => measureSizes(bench, servers));
  const lines = GROWTH_SCENARIOS.map(({ name }, index) => {
    const of = (size: Size): readonly Round[] => measured.get(`${index} ${size}`) ?? [];
    return toLine(name, of('few'), of('many'));
  });
  return [
    drawTextTable([HEAD, ...lines], (column) => column > 0 && column < HEAD.length - 1),
    '',
    `Without the cache; ${ROUNDS} rounds, one size right after the other. Files of the databases: ${sizes}.`,
  ].join('\n');
};
