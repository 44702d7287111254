import { fail, succeed } from '../../../../kernel/result';
import type { FindPublicRebuttal } from './tool-ports';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Sets a banner with a published rebuttal at the head of a thread; without one, takes it away. Nothing is hidden by it. */
export type LinkRebuttal = (
  call: ToolCall & {
    /** The id of the rebuttal in addresses. */
    readonly rebuttal: string | undefined;
  },
) => ToolAnswer;

/** Builds the use case. A rebuttal that is withdrawn later leaves the banner by itself. */
export const makeLinkRebuttal =
  (deps: ToolDeps & { readonly findRebuttal: FindPublicRebuttal }): LinkRebuttal =>
  ({ rebuttal, ...call }) =>
    useTool(deps, {
      call,
      tool: {
        action: rebuttal === undefined ? 'thread_rebuttal_unlink' : 'thread_rebuttal_link',
        isModerating: false,
        isForShown: false,
      },
      work: async ({ thread }) => {
        const before = thread.rebuttalDocumentId;
        if (before === rebuttal) return succeed(undefined);
        if (rebuttal !== undefined && (await deps.findRebuttal(rebuttal)) === undefined) {
          return fail({ code: 'rebuttal_not_public', field: 'rebuttal' });
        }
        const changes = { rebuttalDocumentId: rebuttal ?? null };
        return succeed({ changes, from: before ?? '', to: rebuttal ?? '' });
      },
    });
