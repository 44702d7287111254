/** A line that stayed, came or went. */
export interface LineChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly line: string;
}

/** How far the longest common run of lines reaches from each pair of places. */
const commonLengths = (before: readonly string[], after: readonly string[]): number[][] => {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    Array<number>(after.length + 1).fill(0),
  );
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (line === undefined) continue;
      line[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return lengths;
};

/** Shows line by line how one text became another. A description has at most some thousand lines. */
export const lineChanges = (before: string, after: string): readonly LineChange[] => {
  const old = before.split('\n');
  const fresh = after.split('\n');
  const lengths = commonLengths(old, fresh);
  const changes: LineChange[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const gone = old[row];
    const come = fresh[column];
    const isSame = gone !== undefined && gone === come;
    const isGone =
      come === undefined ||
      (gone !== undefined &&
        (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0));
    if (isSame) changes.push({ kind: 'same', line: gone });
    else
      changes.push(isGone ? { kind: 'removed', line: gone ?? '' } : { kind: 'added', line: come });
    if (isSame || isGone) row += 1;
    if (isSame || !isGone) column += 1;
  }
  return changes;
};
