import { drawTextTable } from '../../support/text-table';
import {
  CASES,
  CONNECTIONS,
  CROWD_SECONDS,
  MODERATORS,
  POSTERS,
  POSTS,
  type ForumFigures,
  type Measured,
} from './figures';
import type { PipelineFigures } from './pipeline';

const SMALL = 10;
const digits = (value: number): string => value.toFixed(value < SMALL ? 2 : 0);

const goalOf = (name: string): string => (name.includes('page') ? '<= 15 ms' : '<= 25 ms');

const measuredRow = ({ name, wallMs, processorMs, timesBare }: Measured): readonly string[] => [
  `${name} (${name.includes('page') ? `${POSTS} posts` : `${CASES} cases`})`,
  `${digits(wallMs)} ms`,
  `${digits(processorMs)} ms`,
  `${digits(timesBare)} bare reads`,
  name.startsWith('desk') ? '' : goalOf(name),
];

const postingRow = ({ posting }: ForumFigures): readonly string[] => [
  `posts over HTTP (${CONNECTIONS} connections)`,
  `${digits(posting.perSecond)}/s, p50 ${digits(posting.p50Ms)} ms, p99 ${digits(posting.p99Ms)} ms`,
  `${digits(posting.processorMs)} ms, ${digits(posting.statements)} statements`,
  `${digits(1000 / posting.perSecond / posting.bareMs)} bare writes`,
  '>= 100/s',
];

const crowdRows = ({ crowd, drifts, recountMs }: ForumFigures): readonly (readonly string[])[] => [
  [
    `crowd (${POSTERS} posters, ${MODERATORS} moderators, ${CROWD_SECONDS} s)`,
    `${digits((crowd.posts + crowd.edits) / crowd.seconds)} texts/s, ${crowd.decisions} decisions`,
    ...['', '', ''],
  ],
  ['lost, doubled', `${crowd.lost}, ${crowd.doubled}`, '', '', '0, 0'],
  ['drifts of a recount', `${drifts} in ${digits(recountMs)} ms`, '', '', '0'],
];

const spreadRow = (pages: readonly Measured[]): readonly string[] => {
  const walls = pages.map(({ wallMs }) => wallMs);
  const spread = Math.max(...walls) / Math.min(...walls);
  return ['slowest page to quickest', digits(spread), '', '', '<= 1.20'];
};

const rowsOf = (database: string, figures: ForumFigures): readonly (readonly string[])[] => [
  [`${database}, seeded in ${digits(figures.seedSeconds)} s`, '', '', '', ''],
  ...figures.pages.map(measuredRow),
  spreadRow(figures.pages),
  ...figures.queue.map(measuredRow),
  postingRow(figures),
  ...crowdRows(figures),
];

const HEAD = ['', 'median', 'processor of the hub', 'as much as', 'goal'];

/** The figures of each database as one table. */
export const drawFigures = (databases: Readonly<Record<string, ForumFigures>>): string => {
  const rows = Object.entries(databases).flatMap(([name, figures]) => rowsOf(name, figures));
  return drawTextTable([HEAD, ...rows], () => false);
};

/** What the checks take, in one line. */
export const describePipeline = (figures: PipelineFigures): string =>
  `The checks alone: ${digits(figures.perCoreSecond)} posts of 40 words in a second of one core (${digits(figures.perSecond)} by the clock), ` +
  `${digits(figures.timesRendering)} times as long as rendering them (goal >= 1000).`;
