import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { CitizenBook } from '../../citizens';
import type { SubmissionDoor } from '../../moderation';
import { isThreadOpen, slowModeOf, type Category, type ThreadRecord } from '../domain/post';
import { addPost, findDouble, toWritten, type AddedPost, type WrittenPost } from './add-post';
import { findLastPost, judgeText, type WritingDeps } from './judge-text';
import { lockAuthor } from './lock-author';
import type { Contributor, InTransaction, PostBook } from './post-ports';
import type { ForumRefusal } from './refusal';

/** Answers in a thread. The same text of the same author twice within a minute is one post. */
export type WritePost = (input: {
  readonly by: Contributor;
  /** The id of the thread in addresses. */
  readonly threadId: string;
  /** Markdown. */
  readonly text: string;
  readonly isInsisting: boolean;
  readonly door: SubmissionDoor;
}) => Promise<Result<WrittenPost, ForumRefusal>>;

/** What everything that changes posts needs. */
export interface PostDeps extends WritingDeps {
  readonly book: PostBook;
  readonly citizens: Pick<CitizenBook, 'countPosts' | 'lockName'>;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const slowModeLeft = async (
  { book }: PostDeps,
  { thread, by, at }: AddedPost,
  category: Category | undefined,
): Promise<number> => {
  if (by.kind === 'staff') return 0;
  const slowModeSeconds = slowModeOf(thread, category);
  const last = await findLastPost(book, { threadId: thread.id, by, at, slowModeSeconds });
  if (last === undefined) return 0;
  return Math.ceil(slowModeSeconds - (at.getTime() - last.getTime()) / 1000);
};

/** What the checks saw may have changed while they ran: with the thread locked, it is looked at once more. */
const refuseNow = async (
  deps: PostDeps,
  added: AddedPost,
  category: Category | undefined,
): Promise<ForumRefusal | undefined> => {
  if (added.thread.isHidden) return { code: 'thread_not_found' };
  if (added.by.kind === 'citizen' && !isThreadOpen(added.thread)) return { code: 'thread_closed' };
  const seconds = await slowModeLeft(deps, added, category);
  return seconds > 0 ? { code: 'slow_mode', limit: seconds } : undefined;
};

const write = async (
  deps: PostDeps,
  found: ThreadRecord,
  input: Omit<AddedPost, 'thread'> & { readonly category: Category | undefined },
): Promise<Result<WrittenPost, ForumRefusal>> => {
  const { category, ...judged } = input;
  const locked = await lockAuthor(deps, judged.by, judged.passed);
  if (!locked.ok) return locked;
  const text = { ...judged, passed: locked.value };
  const thread = await deps.book.lockThread(found.id);
  if (thread === undefined) return fail({ code: 'thread_not_found' });
  const double = await findDouble(deps.book, text, { threadId: thread.id });
  if (double !== undefined) return succeed(toWritten(double, thread));
  const refusal = await refuseNow(deps, { ...text, thread }, category);
  return refusal === undefined ? succeed(await addPost(deps, { ...text, thread })) : fail(refusal);
};

/**
 * Builds the use case. The checks run before the transaction, which holds its locks for milliseconds; the number, the
 * counters, the case and the author's standing are written in it, all or nothing.
 */
export const makeWritePost =
  (deps: PostDeps): WritePost =>
  async ({ by, threadId, text, isInsisting, door }) => {
    const at = deps.clock.now();
    const thread = await deps.book.findThread(threadId);
    if (thread === undefined || thread.isHidden) return fail({ code: 'thread_not_found' });
    const category =
      thread.categoryId === undefined ? undefined : await deps.book.categoryOf(thread.categoryId);
    const { language } = thread;
    const writing = { kind: 'post', title: '', text, language, by, isInsisting, door, at } as const;
    const judged = await judgeText(deps, writing, category ? { thread, category } : { thread });
    if (!judged.ok) return judged;
    const passed = judged.value;
    return deps.inTransaction(() => write(deps, thread, { by, text, passed, at, category }));
  };
