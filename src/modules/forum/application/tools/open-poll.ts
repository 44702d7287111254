import { fail, succeed } from '../../../../kernel/result';
import { toOptions } from '../../domain/tools/poll';
import { refuseEnd } from '../../domain/tools/tool-limits';
import type { PollBook } from './tool-ports';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Asks the readers of a thread a question, once. */
export type OpenPoll = (
  call: ToolCall & {
    readonly question: string;
    /** What there is to choose: 2 to 10 different labels. */
    readonly options: readonly string[];
    /** At most a year ahead; absent: until somebody closes it. */
    readonly closesAt: Date | undefined;
  },
) => ToolAnswer;

/** Builds the use case. */
export const makeOpenPoll =
  (deps: ToolDeps & { readonly polls: PollBook }): OpenPoll =>
  ({ question, options: labels, closesAt, ...call }) =>
    useTool(deps, {
      call,
      tool: { action: 'thread_poll_open', isModerating: false, isForShown: true },
      work: async ({ thread, at }) => {
        const refusal = closesAt && refuseEnd(closesAt, at);
        if (refusal !== undefined) return fail({ ...refusal, field: 'closesAt' });
        const options = toOptions(labels);
        if (options === undefined) return fail({ code: 'poll_options_alike', field: 'options' });
        const poll = { question, options, closesAt, byName: call.by.name, openedAt: at };
        const isAdded = await deps.polls.add({ ...poll, threadId: thread.id });
        return isAdded ? succeed({ changes: {} }) : fail({ code: 'poll_exists' });
      },
    });
