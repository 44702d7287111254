import { succeed } from '../../../../kernel/result';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Closes a thread for citizens, or opens it again. Staff may write in it all the same: a last word, an explanation. */
export type LockThread = (call: ToolCall & { readonly isLocked: boolean }) => ToolAnswer;

/** Builds the use case. */
export const makeLockThread =
  (deps: ToolDeps): LockThread =>
  ({ isLocked, ...call }) =>
    useTool(deps, {
      call,
      tool: {
        action: isLocked ? 'thread_lock' : 'thread_unlock',
        isModerating: true,
        isForShown: false,
      },
      work: ({ thread, at }) =>
        Promise.resolve(
          succeed(
            (thread.lockedAt !== undefined) === isLocked
              ? undefined
              : { changes: { lockedAt: isLocked ? at : null } },
          ),
        ),
    });
