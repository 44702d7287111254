import type { Ask, Row } from '../read-together.sql';
import { HOLDER, selectHeld, selectOne, selectPage, selectSiblings } from './entries.sql';
import type { EntryShape } from './entry-shape';
import type { Page, PlainQuestion } from './plain-question';
import { findConnections, type Sought } from './sought.sql';
import type { Held } from './type-plan';

/** One entry as readers get it. */
export type Answered = Readonly<Record<string, unknown>>;

/** Where a page stands in all of them, as Strapi says it. */
export interface Pagination {
  readonly page: number;
  readonly pageSize: number;
  readonly pageCount?: number;
  readonly total?: number;
}

/** The public fields of a row, in the order of its columns. */
const toEntry = (shape: EntryShape, row: Row): Record<string, unknown> => {
  const entry: Record<string, unknown> = {};
  for (const [column, stored] of Object.entries(row)) {
    const field = shape.byColumn.get(column);
    if (field !== undefined) entry[field.name] = stored === null ? null : field.toValue(stored);
  }
  return entry;
};

type ByHolder = ReadonlyMap<unknown, readonly Answered[]>;

/** What many hold is made once: a section, a tag. Nobody changes an entry after that. */
const byHolder = ({ target }: Held, rows: readonly Row[]): ByHolder => {
  const made = new Map<unknown, Answered>();
  const found = new Map<unknown, Answered[]>();
  for (const row of rows) {
    const entry = made.get(row.id) ?? toEntry(target, row);
    made.set(row.id, entry);
    const before = found.get(row[HOLDER]);
    if (before === undefined) found.set(row[HOLDER], [entry]);
    else before.push(entry);
  }
  return found;
};

const findHeld = async (
  ask: Ask,
  held: Held,
  rows: readonly { readonly id: number; readonly documentId: string }[],
): Promise<(row: { readonly id: number; readonly documentId: string }) => unknown> => {
  const ids = rows.map(({ id }) => id);
  const { link } = held;
  if (link === undefined) {
    const documentIds = rows.map(({ documentId }) => documentId);
    const found = byHolder(held, await selectSiblings(ask, { held, documentIds, ids }));
    return ({ documentId }) => found.get(documentId) ?? [];
  }
  const found = byHolder(held, await selectHeld(ask, { held, link, ids }));
  return ({ id }) => (held.isMany ? (found.get(id) ?? []) : (found.get(id)?.[0] ?? null));
};

const toEntries = async (
  ask: Ask,
  {
    sought,
    question,
    rows,
  }: { readonly sought: Sought; readonly question: PlainQuestion; readonly rows: readonly Row[] },
): Promise<readonly Answered[]> => {
  if (rows.length === 0) return [];
  const named = rows.map((row) => ({ id: Number(row.id), documentId: String(row.document_id) }));
  const held = await Promise.all(
    question.held.map(async (one) => [one.name, await findHeld(ask, one, named)] as const),
  );
  return rows.map((row, index) => {
    const entry = toEntry(sought.plan.shape, row);
    const who = named[index];
    if (who !== undefined) for (const [name, of] of held) entry[name] = of(who);
    return entry;
  });
};

const toPagination = ({ start, limit }: Page, total: number | undefined): Pagination => ({
  page: Math.floor(start / limit) + 1,
  pageSize: limit,
  ...(total === undefined ? {} : { pageCount: Math.ceil(total / limit), total }),
});

/** Counts all that is looked for. */
type Count = (sought: Sought) => Promise<number>;

/** Where a page has room left, it says itself how many there are. */
const countAll = (
  count: Count,
  { sought, page, found }: { readonly sought: Sought; readonly page: Page; readonly found: number },
): Promise<number> => {
  const isLast = found < page.limit && (found > 0 || page.start === 0);
  return isLast ? Promise.resolve(page.start + found) : count(sought);
};

/**
 * Answers a list: one statement for the entries, one for each name that they are asked for, one for each relation that
 * the question goes through, one for the count.
 */
export const answerList = async (
  ask: Ask,
  {
    wanted,
    question,
    count,
  }: {
    readonly wanted: Omit<Sought, 'connections'>;
    readonly question: PlainQuestion;
    readonly count: Count;
  },
): Promise<{ readonly data: readonly Answered[]; readonly pagination: Pagination }> => {
  const { page } = question;
  const sought = { ...wanted, connections: await findConnections(ask, wanted) };
  const rows = await selectPage(ask, { sought, question, page });
  const data = await toEntries(ask, { sought, question, rows });
  const total = page.withCount
    ? await countAll(count, { sought, page, found: rows.length })
    : undefined;
  return { data, pagination: toPagination(page, total) };
};

/** Answers one entry, undefined where there is none. */
export const answerOne = async (
  ask: Ask,
  { sought, question }: { readonly sought: Sought; readonly question: PlainQuestion },
): Promise<Answered | undefined> => {
  const rows = await selectOne(ask, { sought, question });
  const [entry] = await toEntries(ask, { sought, question, rows });
  return entry;
};
