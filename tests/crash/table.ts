import { drawTextTable } from '../support/text-table';
import type { MatrixRow } from './matrix';

const ENDS = [
  ...['published', 'withdrawn', 'manual_action'],
  ...['unknown', 'unlinked', 'needs_reconnect', 'failed'],
];
const HEAD = ['deed', 'post', 'fault at the platform', 'runs', 'kills', ...ENDS, 'other', 'faults'];
const NAME_COLUMNS = 3;

const toCells = ({ situation, tolls, faults }: MatrixRow): readonly string[] => {
  const ended = (state: string): number => tolls.filter(({ end }) => end.state === state).length;
  const known = ENDS.map(ended);
  const other = tolls.length - known.reduce((sum, count) => sum + count, 0);
  const kills = tolls.filter(({ wasKilled }) => wasKilled).length;
  const numbers = [tolls.length, kills, ...known, other, faults.length];
  return [situation.deed, situation.kind, situation.knob.name, ...numbers.map(String)];
};

/** The matrix as plain text: where the deliveries of each situation came to rest. */
export const drawMatrix = (rows: readonly MatrixRow[]): string =>
  drawTextTable([HEAD, ...rows.map(toCells)], (column) => column >= NAME_COLUMNS);
