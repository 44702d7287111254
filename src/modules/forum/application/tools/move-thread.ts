import { fail, succeed } from '../../../../kernel/result';
import type { MoveCases } from '../../../moderation';
import type { PostBook } from '../post-ports';
import { carryCases } from './carry-cases';
import { countThreads } from './count-threads';
import { leadsCategory } from './may-lead';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Moves a thread to another category, with its counts and its open cases. */
export type MoveThread = (
  call: ToolCall & {
    /** The slug of the category. */
    readonly category: string;
  },
) => ToolAnswer;

interface MoveDeps extends ToolDeps {
  readonly book: Pick<PostBook, 'countIn' | 'findCategory'>;
  readonly moveCases: MoveCases;
}

/**
 * Builds the use case. The address of a thread does not name its category, so that every link goes on leading to it. Who
 * moves it looks after both categories.
 */
export const makeMoveThread =
  (deps: MoveDeps): MoveThread =>
  ({ category: slug, ...call }) =>
    useTool(deps, {
      call,
      tool: { action: 'thread_move', isModerating: true, isForShown: false },
      work: async ({ thread }) => {
        const category = await deps.book.findCategory(slug);
        if (category === undefined) return fail({ code: 'category_not_found', field: 'category' });
        const { id: categoryId } = category;
        if (!leadsCategory(call.by, categoryId)) return fail({ code: 'moderation_not_permitted' });
        if (thread.categoryId === categoryId) return succeed(undefined);
        await countThreads(deps.book, { before: [thread], after: [{ ...thread, categoryId }] });
        await carryCases(deps, { threadId: thread.id, fromNumber: 1, categoryId });
        const from = String(thread.categoryId ?? '');
        return succeed({ changes: { categoryId }, from, to: String(categoryId) });
      },
    });
