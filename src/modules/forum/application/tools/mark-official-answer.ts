import { fail, succeed } from '../../../../kernel/result';
import { hasPublicText } from '../../domain/post-moves';
import type { PostState } from '../../../../kernel/post-words';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Marks an answer of the office as the official one; without a number, none is marked any more. */
export type MarkOfficialAnswer = (
  call: ToolCall & { readonly number: number | undefined },
) => ToolAnswer;

const isOfOffice = (authorKind: string): boolean =>
  authorKind === 'staff' || authorKind === 'office';

/** Builds the use case. The opening post is a question, not an answer. */
export const makeMarkOfficialAnswer =
  (deps: ToolDeps): MarkOfficialAnswer =>
  ({ number, ...call }) =>
    useTool(deps, {
      call,
      tool: { action: 'thread_official_answer', isModerating: false, isForShown: true },
      work: async ({ thread }) => {
        const before = thread.officialPostNumber;
        if (before === number) return succeed(undefined);
        const post = number === undefined ? undefined : await deps.tools.postAt(thread.id, number);
        const isFit =
          post !== undefined &&
          isOfOffice(post.authorKind) &&
          hasPublicText(post.state as PostState);
        if (number !== undefined && (number === 1 || !isFit)) {
          return fail({ code: 'official_post_unfit', field: 'number', actual: number });
        }
        const told = (known: number | undefined) => (known === undefined ? '' : String(known));
        const changes = { officialPostNumber: number ?? null };
        return succeed({ changes, from: told(before), to: told(number) });
      },
    });
