/**
 * Works on one item after the other, each for itself: one that throws keeps no other waiting. Begins with none once
 * `stopping` is aborted. Gives the sum of what the work gave.
 * @throws Error once all had their turn, where some threw: how many, with what the first threw as its cause
 */
export const workThrough = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<number>,
  stopping?: AbortSignal,
): Promise<number> => {
  let worked = 0;
  const thrown: unknown[] = [];
  for (const item of items) {
    if (stopping?.aborted === true) break;
    try {
      worked += await work(item);
    } catch (error) {
      thrown.push(error);
    }
  }
  if (thrown.length === 0) return worked;
  const [cause] = thrown;
  const first = cause instanceof Error ? cause.message : String(cause);
  throw new Error(
    `${String(thrown.length)} of ${String(items.length)} failed; the first: ${first}`,
    {
      cause,
    },
  );
};
