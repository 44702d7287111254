import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { InTransaction } from '../post-ports';
import type { Follows, ThreadToolBook } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';

/** Lets a citizen hear of new posts in a thread, or no more; again, it changes nothing. */
export type FollowThread = (input: {
  readonly citizenId: number;
  /** The id of the thread in addresses. */
  readonly threadId: string;
  readonly isFollowing: boolean;
}) => Promise<Result<{ readonly isFollowing: boolean }, ToolRefusal>>;

interface FollowDeps {
  readonly tools: Pick<ThreadToolBook, 'find'>;
  readonly follows: Follows;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Builds the use case. A thread that readers do not see any more can still be left. */
export const makeFollowThread =
  ({ tools, follows, inTransaction, clock }: FollowDeps): FollowThread =>
  ({ citizenId, threadId, isFollowing }) =>
    inTransaction(async () => {
      const thread = await tools.find(threadId);
      if (thread === undefined || (isFollowing && thread.isHidden)) {
        return fail({ code: 'thread_not_found' });
      }
      const { id, lastNumber: toldNumber } = thread;
      await (isFollowing
        ? follows.add({ threadId: id, citizenId, toldNumber, at: clock.now() })
        : follows.remove(id, citizenId));
      return succeed({ isFollowing });
    });
