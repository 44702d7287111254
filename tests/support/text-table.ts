/**
 * Lines of cells as plain text: each column as wide as its widest cell, two blanks between columns, none at the end of a
 * line. What `isNumber` names, by its column counted from 0, stands to the right.
 */
export const drawTextTable = (
  lines: readonly (readonly string[])[],
  isNumber: (column: number) => boolean,
): string => {
  const widths: number[] = [];
  for (const [column, { length }] of lines.flatMap((line) => [...line.entries()])) {
    widths[column] = Math.max(widths[column] ?? 0, length);
  }
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
  };
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
};
