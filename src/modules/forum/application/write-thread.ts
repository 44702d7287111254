import { fail, succeed, type Result } from '../../../kernel/result';
import type { SubmissionDoor } from '../../moderation';
import type { Category } from '../domain/post';
import { threadSlug } from '../domain/thread';
import { addPost, findDouble, toWritten, type AddedPost, type WrittenPost } from './add-post';
import { judgeText } from './judge-text';
import { lockAuthor } from './lock-author';
import type { Contributor } from './post-ports';
import type { ForumRefusal } from './refusal';
import type { PostDeps } from './write-post';

/** Opens a thread in a category, with its opening post. */
export type WriteThread = (input: {
  readonly by: Contributor;
  /** The slug of the category. */
  readonly category: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly language: 'id' | 'en';
  readonly isInsisting: boolean;
  readonly door: SubmissionDoor;
}) => Promise<Result<WrittenPost, ForumRefusal>>;

interface WriteThreadDeps extends PostDeps {
  /** A new key of 24 small letters and digits. */
  readonly newId: () => string;
}

type Opened = Omit<AddedPost, 'thread'> & {
  readonly category: Category;
  readonly title: string;
  readonly language: 'id' | 'en';
};

const write = async (
  deps: WriteThreadDeps,
  input: Opened,
): Promise<Result<WrittenPost, ForumRefusal>> => {
  const { category, title, language, ...judged } = input;
  const { by, at } = judged;
  const locked = await lockAuthor(deps, by, judged.passed);
  if (!locked.ok) return locked;
  const passed = locked.value;
  const text = { ...judged, passed };
  // Locks the category: two clicks at once come one after the other, and the second finds the thread of the first.
  await deps.book.countIn(category.id, { threads: 0, posts: 0 });
  const double = await findDouble(deps.book, text, { title });
  const known = double && (await deps.book.threadOf(double.threadId));
  if (double !== undefined && known !== undefined) return succeed(toWritten(double, known));
  const key = deps.newId();
  const thread = await deps.book.addThread({
    ...{ title, language, key, slug: threadSlug({ title, key }), openedAt: at },
    categoryId: category.id,
    author: { ...by, ...passed.author },
  });
  return succeed(await addPost(deps, { ...text, thread }));
};

/** Builds the use case. A thread whose opening post is held is hidden until somebody approves it. */
export const makeWriteThread =
  (deps: WriteThreadDeps): WriteThread =>
  async ({ category: slug, ...input }) => {
    const at = deps.clock.now();
    const category = await deps.book.findCategory(slug);
    if (category === undefined) return fail({ code: 'category_not_found' });
    if (!category.isOpen && input.by.kind === 'citizen') return fail({ code: 'category_closed' });
    const judged = await judgeText(deps, { ...input, kind: 'thread', at }, { category });
    if (!judged.ok) return judged;
    const { by, title, text, language } = input;
    const opened = { by, title, text, language, category, at, passed: judged.value };
    return deps.inTransaction(() => write(deps, opened));
  };
