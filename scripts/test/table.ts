import { drawTextTable } from '../../tests/support/text-table';
import type { Tally } from './tally';

/** One line of the closing table. */
export interface Row {
  readonly id: string;
  readonly seconds: number;
  readonly tally: Tally;
  readonly note: string;
}

/** One word for a tally: a step with a failure failed, a step that ran nothing was skipped. */
export const verdictOf = ({ passed, failed }: Tally): 'passed' | 'failed' | 'skipped' => {
  if (failed > 0) return 'failed';
  return passed > 0 ? 'passed' : 'skipped';
};

const HEAD = ['step', 'result', 'seconds', 'passed', 'failed', 'skipped', ''];

const toCells = ({ id, seconds, tally, note }: Row): string[] => [
  id,
  verdictOf(tally),
  seconds.toFixed(1),
  String(tally.passed),
  String(tally.failed),
  String(tally.skipped),
  note.split('\n')[0] ?? '',
];

const isNumberColumn = (column: number): boolean => column >= 2 && column <= 5;

/** The steps as a table of plain text, numbers to the right. */
export const drawTable = (rows: readonly Row[]): string =>
  drawTextTable([HEAD, ...rows.map(toCells)], isNumberColumn);
