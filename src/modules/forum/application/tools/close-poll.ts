import { fail, succeed } from '../../../../kernel/result';
import { isPollOpen } from '../../domain/tools/poll';
import type { PollBook } from './tool-ports';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Ends a poll now; its votes stay where readers see them. One that has ended stays as it is. */
export type ClosePoll = (call: ToolCall) => ToolAnswer;

/** Builds the use case. */
export const makeClosePoll =
  (deps: ToolDeps & { readonly polls: PollBook }): ClosePoll =>
  (call) =>
    useTool(deps, {
      call,
      tool: { action: 'thread_poll_close', isModerating: false, isForShown: false },
      work: async ({ thread, at }) => {
        const poll = await deps.polls.ofThread(thread.id);
        if (poll === undefined) return fail({ code: 'poll_not_found' });
        if (!isPollOpen(poll, at)) return succeed(undefined);
        await deps.polls.close(poll.id, at);
        return succeed({ changes: {} });
      },
    });
