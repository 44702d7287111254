import type { Contributor, NewPost, NewWording, PostBook } from '../application/post-ports';
import type { Post, PostAuthor, Wording } from '../domain/post';
import { hasPublicText, isShownToReaders, type PostStanding } from '../domain/post-moves';
import type { PostRow, StoredMoment } from './forum-rows';
import { strapiColumns, TABLE, type Knex } from './tables.sql';

const POST_COLUMNS = [
  ...['id', 'document_id', 'thread_id', 'number', 'author_kind', 'author_id', 'author_name'],
  ...['is_author_verified', 'state', 'public_revision', 'latest_revision', 'posted_at'],
  ...['edited_at', 'version'],
].map((column) => `p.${column}`);

/** Posts with the state of their newest wording. */
export const postsWithNewest = (trx: Knex) =>
  trx(`${TABLE.posts} as p`)
    .join(`${TABLE.revisions} as n`, function joinNewest() {
      this.on('n.post_id', 'p.id').andOn('n.number', 'p.latest_revision');
    })
    .select([...POST_COLUMNS, 'n.state as latest_state']);

type PostKey =
  | { readonly 'p.id': number }
  | { readonly 'p.document_id': string }
  | { readonly 'p.thread_id': number; readonly 'p.number': number };

export const selectPost = async (trx: Knex, key: PostKey): Promise<PostRow | undefined> =>
  postsWithNewest(trx).where(key).first<PostRow | undefined>();

/** The columns that follow from where a post stands; text that readers may not see is never among them. */
const standingColumns = (
  { state, publicRevision, latestRevision }: PostStanding,
  text: Pick<Wording, 'text' | 'html'> | undefined,
) => ({
  state,
  is_shown: isShownToReaders({ state, publicRevision }),
  public_revision: publicRevision,
  latest_revision: latestRevision,
  markdown: hasPublicText(state) ? (text?.text ?? null) : null,
  html: hasPublicText(state) && text?.html !== '' ? (text?.html ?? null) : null,
});

export const insertPost = async (trx: Knex, documentId: string, post: NewPost): Promise<number> => {
  const [row] = await trx(TABLE.posts)
    .insert({
      ...strapiColumns(documentId, post.postedAt),
      ...standingColumns(post, post),
      thread_id: post.threadId,
      number: post.number,
      author_kind: post.author.kind,
      author_id: post.author.id,
      author_name: post.author.name,
      is_author_verified: post.author.isVerified,
      posted_at: post.postedAt,
      version: 1,
    })
    .returning<{ id: number }[]>('id');
  if (row === undefined) throw new Error('The database gave no row for a post that it took.');
  return row.id;
};

/** Gives how many rows were changed: none where the post has another version by now. */
export const updatePost = (
  trx: Knex,
  {
    before,
    after,
    text,
    editedAt,
  }: {
    readonly before: Pick<Post, 'id' | 'version'>;
    readonly after: PostStanding;
    readonly text: Pick<Wording, 'text' | 'html'> | undefined;
    readonly editedAt: Date | undefined;
  },
): Promise<number> =>
  trx(TABLE.posts)
    .where({ id: before.id, version: before.version })
    .update({
      ...standingColumns(after, text),
      version: before.version + 1,
      ...(editedAt === undefined ? {} : { edited_at: editedAt }),
    });

export const insertWording = async (
  trx: Knex,
  documentId: string,
  wording: NewWording & {
    readonly postId: number;
    readonly number: number;
    readonly state: string;
    readonly by: Pick<PostAuthor, 'kind' | 'id'>;
    readonly at: Date;
  },
): Promise<void> => {
  await trx(TABLE.revisions).insert({
    ...strapiColumns(documentId, wording.at),
    post_id: wording.postId,
    number: wording.number,
    state: wording.state,
    markdown: wording.text,
    html: wording.html === '' ? null : wording.html,
    findings: JSON.stringify(wording.findings),
    text_hash: wording.textHash,
    by_kind: wording.by.kind,
    by_id: wording.by.id,
    submitted_at: wording.at,
  });
};

export const updateWording = async (
  trx: Knex,
  postId: number,
  mark: {
    readonly number: number;
    readonly state: string;
    readonly at: Date;
    readonly reason: string;
  },
): Promise<void> => {
  await trx(TABLE.revisions)
    .where({ post_id: postId, number: mark.number })
    .update({ state: mark.state, decided_at: mark.at, reason: mark.reason });
};

/** Hash, reason, time and who wrote it stay. */
export const wipeWordings = async (trx: Knex, postId: number): Promise<void> => {
  await trx(TABLE.revisions)
    .where({ post_id: postId })
    .update({ state: 'purged', markdown: null, html: null, findings: null });
};

export const forgetAuthorOfPost = async (trx: Knex, id: number, name: string): Promise<void> => {
  await trx(TABLE.posts)
    .where({ id })
    .update({
      ...{ author_kind: 'erased', author_id: null, author_name: name, is_author_verified: false },
    });
};

/** Everything that a citizen wrote, by its index: posts, and the threads that they opened. */
export const renameAuthorOf = async (trx: Knex, citizenId: number, name: string): Promise<void> => {
  const theirs = { author_kind: 'citizen', author_id: citizenId };
  await trx(TABLE.posts).where(theirs).update({ author_name: name });
  await trx(TABLE.threads).where(theirs).update({ opened_by: name });
};

export const forgetAuthorOfWordings = async (trx: Knex, postId: number): Promise<void> => {
  await trx(TABLE.revisions).where({ post_id: postId }).update({ by_kind: 'erased', by_id: null });
};

export const selectPostsBy = async (
  trx: Knex,
  { kind, id }: Contributor,
  { afterId, limit }: { readonly afterId: number; readonly limit: number },
): Promise<readonly PostRow[]> =>
  postsWithNewest(trx)
    .where({ 'p.author_kind': kind, 'p.author_id': id })
    .where('p.id', '>', afterId)
    .orderBy('p.id')
    .limit(limit);

export const selectDouble = async (
  trx: Knex,
  { place, author, text, textHash, since }: Parameters<PostBook['findDouble']>[0],
): Promise<PostRow | undefined> => {
  const query = postsWithNewest(trx)
    .join(`${TABLE.revisions} as r`, 'r.post_id', 'p.id')
    .where({ 'r.text_hash': textHash, 'r.number': 1, 'r.markdown': text })
    .where({ 'r.by_kind': author.kind, 'r.by_id': author.id })
    .where('r.submitted_at', '>=', since);
  if ('threadId' in place) return query.where({ 'p.thread_id': place.threadId }).first<PostRow>();
  return query
    .join(`${TABLE.threads} as t`, 't.id', 'p.thread_id')
    .where({ 'p.number': 1, 't.title': place.title })
    .first<PostRow>();
};

export const selectLastPostBy = async (
  trx: Knex,
  {
    threadId,
    by,
    since,
  }: {
    readonly threadId: number;
    readonly by: Contributor;
    readonly since: Date;
  },
): Promise<StoredMoment | undefined> => {
  const row = await trx(TABLE.posts)
    .where({ author_kind: by.kind, author_id: by.id, thread_id: threadId })
    .where('posted_at', '>', since)
    .orderBy('posted_at', 'desc')
    .first<{ posted_at: StoredMoment } | undefined>('posted_at');
  return row?.posted_at;
};
