import { succeed } from '../../../../kernel/result';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Puts a thread among those that are over, or takes it back: it is read on, and citizens write no more in it. */
export type ArchiveThread = (call: ToolCall & { readonly isArchived: boolean }) => ToolAnswer;

/** Builds the use case. What is over is not pinned any more. */
export const makeArchiveThread =
  (deps: ToolDeps): ArchiveThread =>
  ({ isArchived, ...call }) =>
    useTool(deps, {
      call,
      tool: {
        action: isArchived ? 'thread_archive' : 'thread_unarchive',
        isModerating: true,
        isForShown: false,
      },
      work: ({ thread, at }) => {
        if ((thread.archivedAt !== undefined) === isArchived) {
          return Promise.resolve(succeed(undefined));
        }
        const changes = isArchived ? { archivedAt: at, pinnedUntil: null } : { archivedAt: null };
        return Promise.resolve(succeed({ changes }));
      },
    });
