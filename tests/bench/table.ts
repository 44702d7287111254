import { drawTextTable } from '../support/text-table';
import { toFigures, type Figures, type Round } from './figures';
import { describeGoal, GOALS, type Goal } from './goals';
import { ratioOf } from './rounds';

/** Who is asked for the same, in the order in which they are asked. */
export const SERVERS = ['node:http', 'Koa', 'hub hot', 'hub cold', 'vanilla'] as const;

/** One of them. */
export type ServerName = (typeof SERVERS)[number];

/** What each server made of one scenario. */
export interface Measured {
  readonly name: string;
  /** Of one answer of the hub. */
  readonly bytes: number;
  readonly servers: readonly { readonly server: ServerName; readonly rounds: readonly Round[] }[];
}

/** A function that was called over and over. */
export interface MeasuredFunction {
  readonly name: string;
  readonly figures: Figures;
}

const HEAD = [
  ...['', 'kB', 'server', '/s', 'p50 ms', 'p99 ms', 'CPU ms'],
  ...[': node:http', ': Koa', ': vanilla', 'goals'],
];
const NONE = '–';

/** A figure with three digits that count. */
export const digits = (value: number): string => {
  if (Number.isNaN(value)) return NONE;
  const size = Math.abs(value);
  return value.toFixed(size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
};

/** How a server did beside the others, in the same rounds; NaN beside one that was not asked. */
interface Beside {
  readonly toNode: number;
  readonly toKoa: number;
  readonly toVanilla: number;
  /** p99 as a multiple of that of the bare `node:http` server. */
  readonly p99ToNode: number;
}

const besideOthers = ({ servers }: Measured, rounds: readonly Round[]): Beside => {
  const of = (name: ServerName): readonly Round[] =>
    servers.find(({ server }) => server === name)?.rounds ?? [];
  return {
    toNode: ratioOf(rounds, of('node:http')),
    toKoa: ratioOf(rounds, of('Koa')),
    toVanilla: ratioOf(rounds, of('vanilla')),
    p99ToNode: toFigures(rounds).p99Ms / toFigures(of('node:http')).p99Ms,
  };
};

const goalsOf = (server: ServerName, { toNode, toVanilla, p99ToNode }: Beside): readonly Goal[] => {
  if (server === 'hub hot') {
    return [
      { value: toNode, bound: GOALS.hotToNode, is: 'at least', unit: 'node:http' },
      { value: toVanilla, bound: GOALS.hotToVanilla, is: 'at least', unit: 'vanilla' },
      { value: p99ToNode, bound: GOALS.hotP99ToNode, is: 'at most', unit: 'its p99' },
    ];
  }
  return server === 'hub cold'
    ? [{ value: toVanilla, bound: GOALS.coldToVanilla, is: 'at least', unit: 'vanilla' }]
    : [];
};

const serverCells = (
  measured: Measured,
  { server, rounds }: Measured['servers'][number],
): readonly string[] => {
  const figures = toFigures(rounds);
  const beside = besideOthers(measured, rounds);
  const isFirst = server === measured.servers[0]?.server;
  return [
    isFirst ? measured.name : '',
    isFirst ? digits(measured.bytes / 1000) : '',
    server,
    ...[figures.perSecond, figures.p50Ms, figures.p99Ms, figures.processorMsEach].map(digits),
    ...[beside.toNode, beside.toKoa, beside.toVanilla].map(digits),
    goalsOf(server, beside)
      .map(describeGoal)
      .filter((goal) => goal !== '')
      .join('; '),
  ];
};

const functionCells = ({ name, figures }: MeasuredFunction): readonly string[] => [
  ...[name, NONE, 'rules'],
  ...[figures.perSecond, figures.p50Ms, figures.p99Ms].map(digits),
  ...['', '', '', '', ''],
];

/** What was measured as plain text, numbers to the right. */
export const drawTable = (
  reads: readonly Measured[],
  functions: readonly MeasuredFunction[],
): string =>
  drawTextTable(
    [
      HEAD,
      ...reads.flatMap((read) => read.servers.map((server) => serverCells(read, server))),
      ...functions.map(functionCells),
    ],
    (column) => column === 1 || (column > 2 && column < HEAD.length - 1),
  );
