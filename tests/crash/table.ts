import type { MatrixRow } from './matrix';

const ENDS = ['published', 'unknown', 'unlinked', 'needs_reconnect', 'failed'] as const;
const HEAD = ['post', 'fault at the platform', 'runs', 'kills', ...ENDS, 'other', 'faults'];

const toCells = ({ situation, tolls, faults }: MatrixRow): readonly string[] => {
  const ended = (state: string): number => tolls.filter(({ end }) => end.state === state).length;
  const known = ENDS.map(ended);
  const other = tolls.length - known.reduce((sum, count) => sum + count, 0);
  const kills = tolls.filter(({ wasKilled }) => wasKilled).length;
  const numbers = [tolls.length, kills, ...known, other, faults.length];
  return [situation.kind, situation.knob.name, ...numbers.map(String)];
};

/** The matrix as plain text: where the deliveries of each situation came to rest, numbers to the right. */
export const drawMatrix = (rows: readonly MatrixRow[]): string => {
  const lines = [HEAD, ...rows.map(toCells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const pad = (cell: string, column: number): string =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
};
