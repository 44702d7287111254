import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Moderator } from '../../../moderation';
import { toResult, type PollResult } from '../../domain/tools/poll';
import type { Category } from '../../domain/post';
import type { PostBook } from '../post-ports';
import { leadsCategory, refuseToLead } from './may-lead';
import type { PollBook, ThreadName, ThreadToolBook, ToolThread } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';

/** A thread for those who lead it: where it stands, and which tools are theirs. */
export interface ThreadForStaff extends ToolThread {
  readonly category?: Pick<Category, 'slug' | 'name'>;
  readonly poll?: PollResult;
  /** False for a thread of one's own: it is for a colleague to lock, split, … */
  readonly mayModerate: boolean;
}

/** Shows a thread to a member of staff. */
export type ShowThread = (input: {
  readonly by: Moderator;
  readonly thread: ThreadName;
}) => Promise<Result<ThreadForStaff, ToolRefusal>>;

/** Builds the use case. */
export const makeShowThread =
  (deps: {
    readonly tools: Pick<ThreadToolBook, 'find'>;
    readonly polls: PollBook;
    readonly book: Pick<PostBook, 'categoryOf'>;
    readonly clock: Clock;
  }): ShowThread =>
  async ({ by, thread: name }) => {
    const thread = await deps.tools.find(name);
    if (thread === undefined) return fail({ code: 'thread_not_found' });
    if (!leadsCategory(by, thread.categoryId)) return fail({ code: 'moderation_not_permitted' });
    const { categoryId } = thread;
    const category = categoryId === undefined ? undefined : await deps.book.categoryOf(categoryId);
    const poll = await deps.polls.ofThread(thread.id);
    const counts = poll && (await deps.polls.counts(poll.id));
    return succeed({
      ...thread,
      mayModerate: refuseToLead(by, thread, true) === undefined,
      ...(category && { category: { slug: category.slug, name: category.name } }),
      ...(poll && counts && { poll: toResult(poll, counts, deps.clock.now()) }),
    });
  };
