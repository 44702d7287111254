import { fail, succeed } from '../../../../kernel/result';
import { refuseEnd } from '../../domain/tools/tool-limits';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Sets a thread above the others of its category until a moment at most a year ahead; without one, no more. */
export type PinThread = (call: ToolCall & { readonly until: Date | undefined }) => ToolAnswer;

const told = (until: Date | undefined): string => until?.toISOString() ?? '';

/** Builds the use case. */
export const makePinThread =
  (deps: ToolDeps): PinThread =>
  ({ until, ...call }) =>
    useTool(deps, {
      call,
      tool: {
        action: until === undefined ? 'thread_unpin' : 'thread_pin',
        isModerating: true,
        isForShown: false,
      },
      work: ({ thread, at }) => {
        const refusal = until && refuseEnd(until, at);
        if (refusal !== undefined) return Promise.resolve(fail({ ...refusal, field: 'until' }));
        const before = thread.pinnedUntil;
        if (before?.getTime() === until?.getTime()) return Promise.resolve(succeed(undefined));
        const changes = { pinnedUntil: until ?? null };
        return Promise.resolve(succeed({ changes, from: told(before), to: told(until) }));
      },
    });
