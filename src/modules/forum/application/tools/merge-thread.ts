import { fail, succeed } from '../../../../kernel/result';
import type { MoveCases, RenameTarget } from '../../../moderation';
import type { PostBook } from '../post-ports';
import { carryCases } from './carry-cases';
import { countThreads } from './count-threads';
import { refuseToLead } from './may-lead';
import type {
  Follows,
  NoteBook,
  PollBook,
  ThreadName,
  ToolChanges,
  ToolThread,
} from './tool-ports';
import type { ToolRefusal } from './tool-refusal';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Puts all posts of a thread at the end of another one, which stands for it from then on; gives the thread that is left. */
export type MergeThread = (
  call: ToolCall & {
    /** The thread that stays. */
    readonly into: ThreadName;
    /** The version of it that was seen. */
    readonly intoVersion: number;
  },
) => ToolAnswer;

interface MergeDeps extends ToolDeps {
  readonly book: Pick<PostBook, 'countIn' | 'lastShownAt' | 'openingOf'>;
  readonly polls: PollBook;
  readonly notes: NoteBook;
  readonly follows: Follows;
  readonly moveCases: MoveCases;
  readonly renameTarget: RenameTarget;
}

interface Pair {
  readonly source: ToolThread;
  readonly target: ToolThread;
  readonly at: Date;
}

const refuse = async (
  deps: MergeDeps,
  { source, target }: Pair,
  call: Parameters<MergeThread>[0],
): Promise<ToolRefusal | undefined> => {
  if (source.id === target.id) return { code: 'merge_into_itself', field: 'into' };
  if (source.hasMaterial) return { code: 'thread_of_office' };
  if (target.movedToThreadId !== undefined) return { code: 'thread_merged', field: 'into' };
  if (source.isHidden || target.isHidden) return { code: 'thread_not_shown' };
  const refusal = refuseToLead(call.by, target, true);
  if (refusal !== undefined) return refusal;
  if (target.version !== call.intoVersion) {
    const [limit, actual] = [target.version, call.intoVersion];
    return { code: 'thread_stale', field: 'into', limit, actual };
  }
  const [one, other] = [await deps.polls.ofThread(source.id), await deps.polls.ofThread(target.id)];
  return one !== undefined && other !== undefined ? { code: 'merge_two_polls' } : undefined;
};

/** What the thread that stays takes over. */
const inherited = ({ source, target }: Pair): ToolChanges => {
  const { officialPostNumber: official, rebuttalDocumentId: rebuttal } = source;
  return {
    ...(target.officialPostNumber === undefined && official !== undefined
      ? { officialPostNumber: official + target.lastNumber }
      : {}),
    ...(target.rebuttalDocumentId === undefined && rebuttal !== undefined
      ? { rebuttalDocumentId: rebuttal }
      : {}),
  };
};

const carryPosts = async (deps: MergeDeps, { source, target, at }: Pair): Promise<void> => {
  const opening = await deps.book.openingOf(source.id);
  const move = {
    ...{ threadId: source.id, fromNumber: 1, toNumber: source.lastNumber, at },
    ...{ newThreadId: target.id, shift: target.lastNumber },
  };
  await deps.tools.movePosts({ ...move, ...(opening && { openingPostId: opening.id }) });
  await deps.follows.move(move);
  await deps.polls.moveTo(source.id, target.id);
  await deps.notes.moveTo(source.id, target.id);
  // From now on the opening post is a post like any other, and so is its case.
  if (opening === undefined) return;
  const [from, to] = [
    { kind: 'thread', id: source.id },
    { kind: 'post', id: opening.id },
  ] as const;
  await deps.renameTarget({ from, to });
};

const merge = async (deps: MergeDeps, pair: Pair): Promise<void> => {
  const { source, target, at } = pair;
  const postCount = target.postCount + source.postCount;
  const base = target.lastNumber;
  await carryPosts(deps, pair);
  await deps.tools.retire({ id: source.id, successorId: target.id, at });
  await deps.tools.save(target.id, {
    ...{ ...inherited(pair), postCount, lastNumber: base + source.lastNumber },
    lastPostAt: (await deps.book.lastShownAt(target.id)) ?? null,
  });
  await countThreads(deps.book, {
    before: [source, target],
    after: [{ ...target, postCount }],
  });
  if (source.categoryId === target.categoryId) return;
  const moved = { threadId: target.id, fromNumber: base + 1, categoryId: target.categoryId };
  await carryCases(deps, moved);
};

/**
 * Builds the use case. The posts of the thread that stays keep their numbers; those that come in get numbers anew, in
 * their order, and are found by their old ones too. A thread that stands for a text of the office is never the one that
 * goes: it follows that text.
 */
export const makeMergeThread =
  (deps: MergeDeps): MergeThread =>
  (call) => {
    const { into, intoVersion: _seen, ...toolCall } = call;
    return deps.inTransaction(async () => {
      const used = await useTool(deps, {
        call: toolCall,
        other: into,
        tool: { action: 'thread_merge', isModerating: true, isForShown: true },
        work: async ({ thread: source, other: target, at }) => {
          if (target === undefined) return fail({ code: 'thread_not_found', field: 'into' });
          const pair = { source, target, at };
          const refusal = await refuse(deps, pair, call);
          if (refusal !== undefined) return fail(refusal);
          await merge(deps, pair);
          return succeed({ changes: {}, from: source.threadId, to: target.threadId });
        },
      });
      if (!used.ok) return used;
      const left = await deps.tools.find(into);
      return left === undefined ? fail({ code: 'thread_not_found' }) : succeed(left);
    });
  };
