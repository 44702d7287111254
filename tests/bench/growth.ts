import { statSync } from 'node:fs';
import { z } from 'zod';
import { drawTextTable } from '../support/text-table';
import { fetchAnswer } from './answers';
import { COLD, seedPlace, type Bench } from './bench';
import { BenchFailure } from './failure';
import { toFigures, type Round } from './figures';
import { describeGoal, GOALS } from './goals';
import { loadServer } from './load';
import { planTurns, ratioOf, shareSeconds } from './rounds';
import { ARTICLES, GROWTH_SCENARIOS, slugOf } from './scenarios';
import { databaseOf, startHub, type Place, type Server } from './servers';
import { shapeOf } from './shape';
import { digits } from './table';
import { withWriter, WRITES_A_SECOND } from './write-beside';

// As in the goal, and a hundred times as many as at first.
const SIZES = [ARTICLES, 10_000, 100 * ARTICLES];
const [, MANY = NaN] = SIZES;
const ROUNDS = 5;
const TURN_SECONDS = { least: 0.5, most: 1.5 };
const RESERVE_SECONDS = 20;
const HEAD = [
  ...['', 'articles', '/s', 'p50 ms', 'p99 ms', 'CPU ms'],
  ...['cost', 'cost in CPU', 'goal'],
];

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
const checkCopies = async (origin: string, articles: number): Promise<void> => {
  const published = 7; // far enough from the first that it has something to point to
  const shape = await articleShape(origin, published);
  for (const copy of [articles / 2 + published, articles - 1]) {
    if ((await articleShape(origin, copy)) !== shape) {
      throw new BenchFailure(`Article ${copy}, a copy, is not answered as a published one.`);
    }
  }
};

type Servers = ReadonlyMap<number, Server & { readonly file: string }>;

const measureSizes = async (
  bench: Bench,
  servers: Servers,
): Promise<ReadonlyMap<string, readonly Round[]>> => {
  const turns = planTurns({
    ...{ rounds: ROUNDS, scenarios: GROWTH_SCENARIOS.length, servers: SIZES },
    answers: () => true,
  });
  const left = bench.secondsLeft() - RESERVE_SECONDS;
  const seconds = shareSeconds({ left, turns: turns.length, ...TURN_SECONDS });
  const measured = new Map<string, Round[]>();
  for (const { scenario, server: size } of turns) {
    const { request } = GROWTH_SCENARIOS[scenario] ?? {};
    const server = servers.get(size);
    if (request === undefined || server === undefined) continue;
    const key = `${scenario} ${size}`;
    const round = await withWriter(server.file, () => loadServer(server, request, seconds));
    measured.set(key, [...(measured.get(key) ?? []), round]);
  }
  return measured;
};

const toLine = (
  name: string,
  { size, rounds, few }: { size: number; rounds: readonly Round[]; few: readonly Round[] },
): readonly string[] => {
  const cost = ratioOf(few, rounds);
  const { perSecond, p50Ms, p99Ms, processorMsEach } = toFigures(rounds);
  return [
    ...[size === ARTICLES ? name : '', String(size)],
    ...[perSecond, p50Ms, p99Ms, processorMsEach, cost].map(digits),
    digits(processorMsEach / toFigures(few).processorMsEach),
    size === MANY
      ? describeGoal({ value: cost, bound: GOALS.growth, is: 'at most', unit: `of ${ARTICLES}` })
      : '',
  ];
};

const megabytes = (place: Place): string =>
  (statSync(databaseOf(place)).size / 1024 / 1024).toFixed(0);

const startSizes = async (
  bench: Bench,
): Promise<{ readonly servers: Servers; readonly files: readonly string[] }> => {
  const files: string[] = [];
  const servers = new Map<number, Server & { readonly file: string }>();
  for (const size of SIZES) {
    const place = await seedPlace(bench, size, COLD);
    files.push(`${megabytes(place)} MB`);
    const server = await startHub(bench.processes, place);
    servers.set(size, { ...server, file: databaseOf(place) });
  }
  return { servers, files };
};

/** What a read that nothing has kept costs with many articles beside few: a hub of each, without the cache, in turn. */
export const measureGrowth = async (bench: Bench): Promise<string> => {
  const { servers, files } = await startSizes(bench);
  for (const [size, { url }] of servers) {
    if (size !== ARTICLES) await checkCopies(url, size);
    for (const scenario of GROWTH_SCENARIOS) await fetchAnswer(url, scenario);
  }
  const measured = await bench.progress.step('reads', () => measureSizes(bench, servers));
  const lines = GROWTH_SCENARIOS.flatMap(({ name }, index) => {
    const of = (size: number): readonly Round[] => measured.get(`${index} ${size}`) ?? [];
    return SIZES.map((size) => toLine(name, { size, rounds: of(size), few: of(ARTICLES) }));
  });
  return [
    drawTextTable([HEAD, ...lines], (column) => column > 0 && column < HEAD.length - 1),
    '',
    `Without the cache, ${WRITES_A_SECOND} writes a second meanwhile; ${ROUNDS} rounds, one size right after the other. Cost: how many times as long as with ${ARTICLES}, the median over the rounds. Files of the databases: ${files.join(', ')}.`,
  ].join('\n');
};
