import { fail, type Result } from '../../../../kernel/result';
import type { Moderator } from '../../../moderation';
import type { WrittenPost } from '../add-post';
import type { ForumRefusal } from '../refusal';
import type { WritePost } from '../write-post';
import { leadsCategory } from './may-lead';
import type { ThreadName, ThreadToolBook } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';

/** Answers in a thread as a member of staff. The text goes through the checks, as everybody's does. */
export type AnswerThread = (input: {
  readonly by: Moderator;
  readonly thread: ThreadName;
  /** Markdown. */
  readonly text: string;
}) => Promise<Result<WrittenPost, ToolRefusal | ForumRefusal>>;

/** Builds the use case. A thread that is locked takes the words of staff still. */
export const makeAnswerThread =
  (deps: {
    readonly tools: Pick<ThreadToolBook, 'find'>;
    readonly writePost: WritePost;
  }): AnswerThread =>
  async ({ by, thread: name, text }) => {
    const thread = await deps.tools.find(name);
    if (thread === undefined) return fail({ code: 'thread_not_found' });
    if (!leadsCategory(by, thread.categoryId)) return fail({ code: 'moderation_not_permitted' });
    return deps.writePost({
      ...{ by: { kind: 'staff', id: by.id }, threadId: thread.threadId, text },
      ...{ isInsisting: true, door: { isHoneypotFilled: false } },
    });
  };
