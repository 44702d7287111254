/** A place in the posts of one thread: just before, or just after, the post of this number. */
export interface PostCursor {
  readonly threadId: string;
  readonly number: number;
}

/** A place in the threads of one category, by the time of their newest post. */
export interface ThreadCursor {
  readonly category: string;
  readonly lastPostAt: Date;
  readonly id: number;
}

/** A place in the posts of one citizen: just before this one. */
export interface OwnCursor {
  readonly postedAt: Date;
  readonly id: number;
}

/** Why a cursor leads nowhere. */
export type CursorFault = 'cursor_malformed' | 'cursor_of_another_list';

const POST_CURSOR = /^([a-z0-9]{1,64})\.(\d{1,9})$/;
const THREAD_CURSOR = /^([a-z0-9-]{1,100})\.(\d{1,15})\.(\d{1,9})$/;

/** A cursor as clients carry it. It names its list, so that it is of no use in another. */
export const toPostCursor = ({ threadId, number }: PostCursor): string =>
  `${threadId}.${String(number)}`;

/** The number behind a cursor of this thread. */
export const readPostCursor = (
  cursor: string,
  threadId: string,
): { readonly number: number } | CursorFault => {
  const [, place, number] = POST_CURSOR.exec(cursor) ?? [];
  if (place === undefined || number === undefined) return 'cursor_malformed';
  return place === threadId ? { number: Number(number) } : 'cursor_of_another_list';
};

/** A cursor as clients carry it. */
export const toThreadCursor = ({ category, lastPostAt, id }: ThreadCursor): string =>
  `${category}.${String(lastPostAt.getTime())}.${String(id)}`;

/** The place behind a cursor of this category. */
export const readThreadCursor = (
  cursor: string,
  category: string,
): Omit<ThreadCursor, 'category'> | CursorFault => {
  const [, place, at, id] = THREAD_CURSOR.exec(cursor) ?? [];
  if (place === undefined || at === undefined || id === undefined) return 'cursor_malformed';
  return place === category
    ? { lastPostAt: new Date(Number(at)), id: Number(id) }
    : 'cursor_of_another_list';
};

const SEARCH_CURSOR = /^cari\.(\d{1,9})$/;

/** A cursor of a search: posts with a smaller id follow. */
export const toSearchCursor = ({ id }: { readonly id: number }): string => `cari.${String(id)}`;

/** The place behind a cursor of a search. */
export const readSearchCursor = (cursor: string): { readonly id: number } | CursorFault => {
  const [, id] = SEARCH_CURSOR.exec(cursor) ?? [];
  return id === undefined ? 'cursor_malformed' : { id: Number(id) };
};

const OWN_CURSOR = /^milik\.(\d{1,15})\.(\d{1,9})$/;

/** A cursor of one's own posts. */
export const toOwnCursor = ({ postedAt, id }: OwnCursor): string =>
  `milik.${String(postedAt.getTime())}.${String(id)}`;

/** The place behind a cursor of one's own posts. */
export const readOwnCursor = (cursor: string): OwnCursor | CursorFault => {
  const [, at, id] = OWN_CURSOR.exec(cursor) ?? [];
  if (at === undefined || id === undefined) return 'cursor_malformed';
  return { postedAt: new Date(Number(at)), id: Number(id) };
};
