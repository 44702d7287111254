import { fail, succeed, type Result } from '../../../kernel/result';
import type { SubmissionDoor } from '../../moderation';
import { isThreadOpen, type Post, type ThreadRecord } from '../domain/post';
import { movePost } from '../domain/post-moves';
import { toWritten, type WrittenPost } from './add-post';
import { changePost } from './change-post';
import { findOwnPost } from './find-own-post';
import { judgeText, type PassedText } from './judge-text';
import { lockAuthor } from './lock-author';
import { lockPost } from './lock-post';
import type { Contributor } from './post-ports';
import type { ForumRefusal } from './refusal';
import { tellModerators } from './tell-moderators';
import type { PostDeps } from './write-post';

/** Gives one's own post another wording. Readers see the former one until the new one has passed. */
export type EditPost = (input: {
  readonly by: Contributor;
  /** The id of the post in addresses. */
  readonly postId: string;
  /** The version that the author saw. */
  readonly version: number;
  /** Markdown. */
  readonly text: string;
  readonly isInsisting: boolean;
  readonly door: SubmissionDoor;
}) => Promise<Result<WrittenPost, ForumRefusal>>;

interface Edit {
  readonly by: Contributor;
  readonly text: string;
  readonly passed: PassedText;
  readonly at: Date;
  readonly version: number;
}

const writeWording = async (
  { book }: PostDeps,
  post: Post,
  { text, passed, at }: Edit,
  after: { readonly latestRevision: number; readonly latestState: 'held' | 'visible' },
): Promise<void> => {
  if (post.latestState === 'held') {
    const mark = {
      number: post.latestRevision,
      state: 'superseded',
      at,
      reason: 'edited',
    } as const;
    await book.markWording(post.id, mark);
  }
  const { html, textHash, findings } = passed.judged;
  const [number, state] = [after.latestRevision, after.latestState];
  await book.addWording(post, { text, html, textHash, findings, number, state, at });
};

const write = async (
  deps: PostDeps,
  found: Post,
  edit: Edit,
): Promise<Result<WrittenPost, ForumRefusal>> => {
  const author = await lockAuthor(deps, edit.by, edit.passed);
  if (!author.ok) return author;
  const locked = await lockPost(deps.book, found);
  if (locked === undefined) return fail({ code: 'forum_post_not_found' });
  const { thread, post } = locked;
  if (post.version !== edit.version) {
    return fail({ code: 'stale_post', limit: post.version, actual: edit.version });
  }
  if (edit.by.kind === 'citizen' && !isThreadOpen(thread)) return fail({ code: 'thread_closed' });
  return writeLocked(deps, { thread, post, edit });
};

const writeLocked = async (
  deps: PostDeps,
  {
    thread,
    post,
    edit,
  }: { readonly thread: ThreadRecord; readonly post: Post; readonly edit: Edit },
): Promise<Result<WrittenPost, ForumRefusal>> => {
  const { passed, text, at } = edit;
  const after = movePost(post, passed.isPassed ? 'edit_passed' : 'edit_held');
  if (after === undefined) return fail({ code: 'post_not_editable' });
  const latestState = after.latestState === 'visible' ? 'visible' : 'held';
  await writeWording(deps, post, edit, { latestRevision: after.latestRevision, latestState });
  const isPublic = after.publicRevision === after.latestRevision;
  const written = { text, html: passed.judged.html };
  const changed = await changePost(deps, {
    ...{ thread, before: post, after, written },
    ...(isPublic ? { editedAt: at } : {}),
  });
  const [inPlace] = await deps.book.inPlace({ posts: [post.id], threads: [] });
  if (inPlace !== undefined) await tellModerators(deps, { inPlace, passed, at });
  return succeed(toWritten(changed, thread));
};

const isSameText = async ({ book }: PostDeps, post: Post, text: string): Promise<boolean> =>
  (await book.wordingOf(post.id, post.latestRevision))?.text === text;

/**
 * Builds the use case. An edit is a wording of its own and goes through every check; it never shows what is hidden, and
 * what is held goes on waiting. The same text again changes nothing.
 */
export const makeEditPost =
  (deps: PostDeps): EditPost =>
  async ({ by, postId, version, text, isInsisting, door }) => {
    const found = await findOwnPost(deps.book, { by, postId, version });
    if (!found.ok) return found;
    const { post, thread } = found.value;
    if (movePost(post, 'edit_held') === undefined) return fail({ code: 'post_not_editable' });
    if (await isSameText(deps, post, text)) return succeed(toWritten(post, thread));
    const category =
      thread.categoryId === undefined ? undefined : await deps.book.categoryOf(thread.categoryId);
    const at = deps.clock.now();
    const { language } = thread;
    const writing = { kind: 'edit', title: '', text, language, by, isInsisting, door, at } as const;
    const judged = await judgeText(deps, writing, category ? { thread, category } : { thread });
    if (!judged.ok) return judged;
    const edit = { by, text, at, version, passed: judged.value };
    return deps.inTransaction(() => write(deps, post, edit));
  };
