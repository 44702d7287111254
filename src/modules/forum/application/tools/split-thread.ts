import { fail, succeed, type Result } from '../../../../kernel/result';
import type { RenderText } from '../../../moderation';
import type { PostAuthor } from '../../domain/post';
import { firstStanding } from '../../domain/post-moves';
import { threadSlug } from '../../domain/thread';
import { isThreadHidden } from '../../domain/thread-counts';
import { SPLIT_OPENED_BY, SPLIT_OPENING } from '../../domain/tools/split-texts';
import type { PostBook } from '../post-ports';
import { countThreads } from './count-threads';
import type { Follows, ToolThread } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';
import { useTool, type Deed, type ToolCall, type ToolDeps } from './use-tool';

/** Puts the posts of a thread from a number on into a thread of their own; gives both threads. */
export type SplitThread = (
  call: ToolCall & {
    /** From 2 on: the opening post stays. */
    readonly fromNumber: number;
    readonly title: string;
    /** Markdown of the opening post of the new thread; empty for a sentence of the hub. */
    readonly text: string;
  },
) => Promise<Result<{ readonly thread: ToolThread; readonly added: ToolThread }, ToolRefusal>>;

interface SplitDeps extends ToolDeps {
  readonly book: PostBook;
  readonly follows: Follows;
  readonly render: RenderText;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: (text: string) => string;
  /** A new key of 24 small letters and digits. */
  readonly newId: () => string;
}

interface Wanted {
  readonly thread: ToolThread;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
  readonly fromNumber: number;
}

const openThread = async (
  { book, render, hash, newId }: SplitDeps,
  { thread, at, title, text: written }: Wanted,
): Promise<{ readonly id: number; readonly text: string }> => {
  const { language } = thread;
  const key = newId();
  const name = SPLIT_OPENED_BY[language];
  const author: PostAuthor = { kind: 'office', id: 0, name, isVerified: true };
  const added = await book.addThread({
    ...{ title, key, slug: threadSlug({ title, key }), language, author, openedAt: at },
    ...(thread.categoryId === undefined ? {} : { categoryId: thread.categoryId }),
  });
  const text = written === '' ? SPLIT_OPENING[language] : written;
  await book.addPost({
    ...{ ...firstStanding(true), threadId: added.id, number: 1, author, postedAt: at },
    ...{ text, html: render(text).html, textHash: hash(text), findings: [] },
  });
  return { id: added.id, text };
};

const orNothing = (moment: Date | undefined): Date | null => moment ?? null;

const settle = async (
  { book, tools }: SplitDeps,
  { thread, fromNumber }: Wanted,
  added: { readonly id: number; readonly text: string; readonly shown: number },
): Promise<Deed> => {
  const { categoryId } = thread;
  const postCount = thread.postCount - added.shown;
  const opening = await book.openingOf(thread.id);
  const isHidden = isThreadHidden({
    ...{ openingState: opening?.state ?? 'purged', postCount, isMoved: false },
  });
  const newCount = added.shown + 1;
  await tools.save(added.id, {
    ...{ isHidden: false, postCount: newCount, text: added.text },
    lastNumber: thread.lastNumber + 2 - fromNumber,
    lastPostAt: orNothing(await book.lastShownAt(added.id)),
  });
  const place = categoryId === undefined ? {} : { categoryId };
  await countThreads(book, {
    before: [thread],
    after: [
      { ...place, isHidden, postCount },
      { ...place, isHidden: false, postCount: newCount },
    ],
  });
  const { officialPostNumber } = thread;
  const isOfficialGone = officialPostNumber !== undefined && officialPostNumber >= fromNumber;
  if (isOfficialGone) {
    await tools.save(added.id, { officialPostNumber: officialPostNumber + 2 - fromNumber });
  }
  const lastPostAt = orNothing(await book.lastShownAt(thread.id));
  const official = isOfficialGone ? { officialPostNumber: null } : {};
  return { changes: { postCount, isHidden, lastPostAt, ...official } };
};

const split = async (
  deps: SplitDeps,
  wanted: Wanted,
): Promise<Result<{ readonly deed: Deed; readonly addedId: number }, ToolRefusal>> => {
  const { thread, fromNumber, at } = wanted;
  const { all, shown } = await deps.tools.countFrom(thread.id, fromNumber);
  if (fromNumber < 2 || all === 0) {
    const limit = thread.lastNumber;
    return fail({ code: 'split_number_unfit', field: 'fromNumber', limit, actual: fromNumber });
  }
  const added = await openThread(deps, wanted);
  const move = {
    ...{ threadId: thread.id, fromNumber, toNumber: thread.lastNumber, newThreadId: added.id },
    ...{ shift: 2 - fromNumber, at },
  };
  await deps.tools.movePosts(move);
  await deps.follows.copy(move);
  const deed = await settle(deps, wanted, { ...added, shown });
  const [from, to] = [String(fromNumber), String(added.id)];
  return succeed({ deed: { ...deed, from, to }, addedId: added.id });
};

/**
 * Builds the use case. The new thread opens with a post of the office; those that moved keep their ids, their states and
 * their order, get numbers anew, and are found by their old numbers too.
 */
export const makeSplitThread =
  (deps: SplitDeps): SplitThread =>
  ({ fromNumber, title, text, ...call }) =>
    deps.inTransaction(async () => {
      let addedId = 0;
      const used = await useTool(deps, {
        call,
        tool: { action: 'thread_split', isModerating: true, isForShown: true },
        work: async ({ thread, at }) => {
          const done = await split(deps, { thread, at, title, text, fromNumber });
          if (!done.ok) return done;
          ({ addedId } = done.value);
          return succeed(done.value.deed);
        },
      });
      if (!used.ok) return used;
      const added = await deps.tools.find(addedId);
      if (added === undefined) throw new Error('The thread that was split off is not there.');
      return succeed({ thread: used.value, added });
    });
