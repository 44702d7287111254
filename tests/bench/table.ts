import { drawTextTable } from '../support/text-table';
import type { Figures } from './figures';

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly figures: Figures;
  /** Only what is read over HTTP has a reference. */
  readonly beside?: {
    readonly reference: Figures;
    /** The median over the rounds of hub to reference, in requests a second. */
    readonly ratio: number;
    /** Of one answer. */
    readonly bytes: number;
  };
}

const HEAD = [
  ...['', 'kB', 'reference/s', 'hub/s', 'hub:reference'],
  ...['ref p50 ms', 'ref p99 ms', 'hub p50 ms', 'hub p99 ms'],
];
const NONE = '–';

const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const toCells = ({ name, figures, beside }: Row): readonly string[] => [
  name,
  beside === undefined ? NONE : digits(beside.bytes / 1000),
  beside === undefined ? NONE : digits(beside.reference.perSecond),
  digits(figures.perSecond),
  beside === undefined ? NONE : beside.ratio.toFixed(4),
  beside === undefined ? NONE : digits(beside.reference.p50Ms),
  beside === undefined ? NONE : digits(beside.reference.p99Ms),
  digits(figures.p50Ms),
  digits(figures.p99Ms),
];

/** The rows as plain text, numbers to the right. */
export const drawTable = (rows: readonly Row[]): string =>
  drawTextTable([HEAD, ...rows.map(toCells)], (column) => column > 0);
