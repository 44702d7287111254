import type { RevisionState } from '../domain/post-moves';
import type { AuthorKind, Category, Post, ThreadRecord, Wording } from '../domain/post';
import type { StoredMoment } from '../../../platform/statements.sql';

export type { StoredMoment };

/** Booleans are numbers on SQLite. */
export type StoredBoolean = boolean | number | null;

/** A moment as it came from the database. */
export const toDate = (moment: StoredMoment): Date => new Date(moment);

/** A field that is left out where the database has nothing. */
export const optionalDate = <Name extends string>(
  name: Name,
  moment: StoredMoment | null,
): Partial<Record<Name, Date>> =>
  moment === null ? {} : ({ [name]: toDate(moment) } as Record<Name, Date>);

/** A field that is left out where the database has nothing. */
export const optional = <Name extends string, Value>(
  name: Name,
  value: Value | null,
): Partial<Record<Name, Value>> =>
  value === null ? {} : ({ [name]: value } as Record<Name, Value>);

/** The columns of a post without its text, with the state of its newest wording. */
export interface PostRow {
  readonly id: number;
  readonly document_id: string;
  readonly thread_id: number;
  readonly number: number;
  readonly author_kind: AuthorKind;
  readonly author_id: number | null;
  readonly author_name: string;
  readonly is_author_verified: StoredBoolean;
  readonly state: Post['state'];
  readonly public_revision: number;
  readonly latest_revision: number;
  readonly latest_state: RevisionState;
  readonly posted_at: StoredMoment;
  readonly edited_at: StoredMoment | null;
  readonly version: number;
}

export const toPost = (row: PostRow): Post => ({
  id: row.id,
  postId: row.document_id,
  threadId: row.thread_id,
  number: row.number,
  author: {
    kind: row.author_kind,
    id: row.author_id ?? 0,
    name: row.author_name,
    isVerified: Boolean(row.is_author_verified),
  },
  state: row.state,
  publicRevision: row.public_revision,
  latestRevision: row.latest_revision,
  latestState: row.latest_state,
  version: row.version,
  postedAt: toDate(row.posted_at),
  ...optionalDate('editedAt', row.edited_at),
});

/** The columns of a thread that writing needs. */
export interface ThreadRow {
  readonly id: number;
  readonly document_id: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly category_id: number | null;
  readonly author_kind: AuthorKind | null;
  readonly author_id: number | null;
  readonly is_hidden: StoredBoolean;
  readonly post_count: number | null;
  readonly last_number: number | null;
  readonly last_post_at: StoredMoment | null;
  readonly locked_at: StoredMoment | null;
  readonly archived_at: StoredMoment | null;
  readonly pinned_until: StoredMoment | null;
  readonly slow_mode_seconds: number | null;
  readonly moved_to_thread_id: number | null;
}

export const toThreadRecord = (row: ThreadRow): ThreadRecord => ({
  id: row.id,
  threadId: row.document_id,
  slug: row.slug,
  title: row.title,
  language: row.language === 'en' ? 'en' : 'id',
  ...optional('categoryId', row.category_id),
  author: { kind: row.author_kind ?? 'office', id: row.author_id ?? 0 },
  isHidden: Boolean(row.is_hidden),
  postCount: row.post_count ?? 0,
  lastNumber: row.last_number ?? 0,
  ...optionalDate('lastPostAt', row.last_post_at),
  ...optionalDate('lockedAt', row.locked_at),
  ...optionalDate('archivedAt', row.archived_at),
  ...optionalDate('pinnedUntil', row.pinned_until),
  slowModeSeconds: row.slow_mode_seconds ?? 0,
  ...optional('movedToThreadId', row.moved_to_thread_id),
});

/** The columns of a category. */
export interface CategoryRow {
  readonly id: number;
  readonly slug: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly description_id: string | null;
  readonly description_en: string | null;
  readonly position: number;
  readonly is_open: StoredBoolean;
  readonly holds_all: StoredBoolean;
  readonly allows_links: StoredBoolean;
  readonly slow_mode_seconds: number;
  /** Text on SQLite. */
  readonly moderator_ids: string | readonly number[] | null;
  readonly thread_count: number;
  readonly post_count: number;
  readonly version: number;
}

const toNumbers = (stored: CategoryRow['moderator_ids']): readonly number[] => {
  const value: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
};

export const toCategory = (row: CategoryRow): Category => ({
  id: row.id,
  slug: row.slug,
  name: { id: row.name_id, en: row.name_en },
  description: { id: row.description_id ?? '', en: row.description_en ?? '' },
  position: row.position,
  isOpen: Boolean(row.is_open),
  holdsAll: Boolean(row.holds_all),
  allowsLinks: Boolean(row.allows_links),
  slowModeSeconds: row.slow_mode_seconds,
  moderatorIds: toNumbers(row.moderator_ids),
  threadCount: row.thread_count,
  postCount: row.post_count,
  version: row.version,
});

/** The columns of a wording. */
export interface WordingRow {
  readonly number: number;
  readonly state: RevisionState;
  readonly markdown: string | null;
  /** Nothing for what the office wrote: it is made when it is read. */
  readonly html: string | null;
}

/** Makes HTML of a text whose HTML is not stored. */
export type ToHtml = (markdown: string) => string;

export const toWording = (row: WordingRow, toHtml: ToHtml): Wording => ({
  number: row.number,
  state: row.state,
  text: row.markdown ?? '',
  html: row.html ?? toHtml(row.markdown ?? ''),
});
