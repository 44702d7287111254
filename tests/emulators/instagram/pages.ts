import { type Result, succeed } from '../../../src/kernel/result';
import type { GraphFailure } from './errors';
import type { GraphNode } from './fields';
import type { Parameters } from './parameters';

/** A list of the Graph API: one page of it, and where the next one begins. */
export interface GraphList {
  readonly data: readonly GraphNode[];
  readonly paging?: {
    readonly cursors: { readonly before: string; readonly after: string };
    readonly next?: string;
  };
}

/** How long pages are, and where the list can be asked for. */
export interface Paging {
  readonly parameters: Parameters;
  readonly usualSize: number;
  readonly largestSize: number;
  /** The address of the list, without a query. */
  readonly address: string;
}

const toNext = ({ parameters, address }: Paging, after: string, limit: number): string => {
  const query = new URLSearchParams({ fields: parameters.text('fields'), limit: String(limit) });
  query.set('after', after);
  return `${address}?${query.toString()}`;
};

/** One page of `all`, by `limit` and `after`. Ids of the items serve as cursors. */
export const pageOf = <Item extends { readonly id: string }>(
  all: readonly Item[],
  show: (item: Item) => Result<GraphNode, GraphFailure>,
  paging: Paging,
): Result<GraphList, GraphFailure> => {
  const { parameters, usualSize, largestSize } = paging;
  const size = Math.min(Number(parameters.text('limit')) || usualSize, largestSize);
  const start = all.findIndex(({ id }) => id === parameters.text('after')) + 1;
  const page = all.slice(start, start + size);
  const data: GraphNode[] = [];
  for (const item of page) {
    const shown = show(item);
    if (!shown.ok) return shown;
    data.push(shown.value);
  }
  const first = page[0];
  const last = page.at(-1);
  if (first === undefined || last === undefined) return succeed({ data });
  const cursors = { before: first.id, after: last.id };
  const hasMore = start + size < all.length;
  const next = hasMore ? { next: toNext(paging, last.id, size) } : {};
  return succeed({ data, paging: { cursors, ...next } });
};
