import { succeed } from '../../../../kernel/result';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Sets how long everybody waits between two posts in a thread: 0 (not at all) to `MAX_SLOW_MODE_SECONDS`. */
export type SlowThread = (call: ToolCall & { readonly seconds: number }) => ToolAnswer;

/** Builds the use case. Where the category has a longer wait, that one holds. */
export const makeSlowThread =
  (deps: ToolDeps): SlowThread =>
  ({ seconds, ...call }) =>
    useTool(deps, {
      call,
      tool: { action: 'thread_slow_mode', isModerating: true, isForShown: false },
      work: ({ thread: { slowModeSeconds: before } }) =>
        Promise.resolve(
          succeed(
            before === seconds
              ? undefined
              : {
                  changes: { slowModeSeconds: seconds },
                  ...{ from: String(before), to: String(seconds) },
                },
          ),
        ),
    });
