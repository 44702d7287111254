import type { ToolChanges } from '../../application/tools/tool-ports';
import type { PostMoveRange, PostPlace } from '../../domain/tools/moved-posts';
import type { ThreadRow } from '../forum-rows';
import { strapiColumns, TABLE, type Knex } from '../tables.sql';

/** The columns of a thread that its tools need. */
export interface ToolThreadRow extends ThreadRow {
  readonly version: number | null;
  readonly material_type: string | null;
  readonly official_post_number: number | null;
  readonly summary: string | null;
  readonly rebuttal_document_id: string | null;
}

const COLUMNS = [
  ...['id', 'document_id', 'slug', 'title', 'language', 'category_id', 'author_kind', 'author_id'],
  ...['is_hidden', 'post_count', 'last_number', 'last_post_at', 'locked_at', 'archived_at'],
  ...['pinned_until', 'slow_mode_seconds', 'moved_to_thread_id', 'version', 'material_type'],
  ...['official_post_number', 'summary', 'rebuttal_document_id'],
];

export const selectToolThread = async (
  trx: Knex,
  key: { readonly id: number } | { readonly document_id: string },
): Promise<ToolThreadRow | undefined> =>
  trx(TABLE.threads).where(key).first<ToolThreadRow | undefined>(COLUMNS);

/** Locked until the transaction ends; SQLite has one writer anyway. */
export const selectToolThreadLocked = async (
  trx: Knex,
  id: number,
): Promise<ToolThreadRow | undefined> =>
  trx(TABLE.threads).where({ id }).forUpdate().first<ToolThreadRow | undefined>(COLUMNS);

const summaryColumns = ({ summary }: ToolChanges) =>
  summary === undefined
    ? {}
    : {
        summary: summary?.markdown ?? null,
        summary_html: summary?.html ?? null,
        summary_by: summary?.by ?? null,
        summary_at: summary?.at ?? null,
      };

const COLUMN_OF = {
  lockedAt: 'locked_at',
  archivedAt: 'archived_at',
  pinnedUntil: 'pinned_until',
  slowModeSeconds: 'slow_mode_seconds',
  categoryId: 'category_id',
  officialPostNumber: 'official_post_number',
  rebuttalDocumentId: 'rebuttal_document_id',
  isHidden: 'is_hidden',
  postCount: 'post_count',
  lastNumber: 'last_number',
  lastPostAt: 'last_post_at',
  text: 'text',
} as const satisfies Partial<Record<keyof ToolChanges, string>>;

export const updateToolThread = async (
  trx: Knex,
  id: number,
  changes: ToolChanges,
): Promise<void> => {
  const names = Object.keys(COLUMN_OF) as readonly (keyof typeof COLUMN_OF)[];
  const named = names.filter((name) => changes[name] !== undefined);
  await trx(TABLE.threads)
    .where({ id })
    .update({
      ...Object.fromEntries(named.map((name) => [COLUMN_OF[name], changes[name]])),
      ...summaryColumns(changes),
      version: trx.raw('coalesce(??, 1) + 1', ['version']),
    });
};

/** One statement, however many posts: no number of the new thread is among those that they get. */
export const updatePlaces = async (
  trx: Knex,
  { threadId, fromNumber, toNumber, newThreadId, shift }: PostMoveRange,
): Promise<void> => {
  await trx(TABLE.posts)
    .where({ thread_id: threadId })
    .whereBetween('number', [fromNumber, toNumber])
    .update({ thread_id: newThreadId, number: trx.raw('?? + ?', ['number', shift]) });
};

export const insertMove = async (
  trx: Knex,
  documentId: string,
  move: PostMoveRange & { readonly openingPostId?: number; readonly at: Date },
): Promise<void> => {
  await trx(TABLE.moves).insert({
    ...strapiColumns(documentId, move.at),
    thread_id: move.threadId,
    from_number: move.fromNumber,
    to_number: move.toNumber,
    new_thread_id: move.newThreadId,
    shift: move.shift,
    opening_post_id: move.openingPostId ?? null,
    moved_at: move.at,
  });
};

/** The oldest move that covers a number: later ones found its post gone already, since no number is given twice. */
export const selectMoveOf = async (
  trx: Knex,
  { threadId, number }: PostPlace,
): Promise<PostMoveRange | undefined> =>
  trx(TABLE.moves)
    .where({ thread_id: threadId })
    .where('from_number', '<=', number)
    .where('to_number', '>=', number)
    .orderBy('id')
    .first<PostMoveRange | undefined>({
      threadId: 'thread_id',
      fromNumber: 'from_number',
      toNumber: 'to_number',
      newThreadId: 'new_thread_id',
      shift: 'shift',
    });

export const countPostsFrom = async (
  trx: Knex,
  threadId: number,
  number: number,
): Promise<{ readonly all: number; readonly shown: number }> => {
  const rows = await trx(TABLE.posts)
    .where({ thread_id: threadId })
    .where('number', '>=', number)
    .groupBy('state')
    .select<{ state: string; posts: number | string }[]>('state')
    .count({ posts: 'id' });
  const counts = rows as unknown as readonly { state: string; posts: number | string }[];
  const sum = (states: typeof counts) =>
    states.reduce((total, { posts }) => total + Number(posts), 0);
  const shown = counts.filter(({ state }) => state === 'visible' || state === 'locked');
  return { all: sum(counts), shown: sum(shown) };
};

export const selectPostsAfter = async (
  trx: Knex,
  threadId: number,
  { number, limit }: { readonly number: number; readonly limit: number },
): Promise<readonly { readonly id: number; readonly number: number }[]> =>
  trx(TABLE.posts)
    .where({ thread_id: threadId })
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .select<{ id: number; number: number }[]>('id', 'number');

export const selectPostAt = async (
  trx: Knex,
  threadId: number,
  number: number,
): Promise<
  | { readonly state: string; readonly author_kind: string; readonly markdown: string | null }
  | undefined
> =>
  trx(TABLE.posts)
    .where({ thread_id: threadId, number })
    .first<{ state: string; author_kind: string; markdown: string | null } | undefined>(
      'state',
      'author_kind',
      'markdown',
    );

/** What a signpost keeps: nothing of what somebody wrote, and nobody's name. */
export const retireThread = async (
  trx: Knex,
  { id, documentId, successorId }: { id: number; documentId: string; successorId: number },
): Promise<void> => {
  await trx(TABLE.threads)
    .where({ id })
    .update({
      ...{ moved_to_thread_id: successorId, is_hidden: true, post_count: 0, last_post_at: null },
      ...{ title: '', text: '', slug: documentId, opened_by: '' },
      ...{ author_kind: 'erased', author_id: null, pinned_until: null },
      ...{ summary: null, summary_html: null, summary_by: null, summary_at: null },
      ...{ official_post_number: null, rebuttal_document_id: null },
    });
};

/** Threads that led here lead on at once: no chain of signposts grows. */
export const redirectMerged = async (
  trx: Knex,
  { id, successorId }: { readonly id: number; readonly successorId: number },
): Promise<void> => {
  await trx(TABLE.threads)
    .where({ moved_to_thread_id: id })
    .update({ moved_to_thread_id: successorId });
};

export const insertAddress = async (
  trx: Knex,
  documentId: string,
  { slug, threadId, at }: { readonly slug: string; readonly threadId: number; readonly at: Date },
): Promise<void> => {
  await trx(TABLE.addresses).insert({
    ...strapiColumns(documentId, at),
    ...{ slug, thread_id: threadId, retired_at: at },
  });
};
