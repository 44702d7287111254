import { fail, succeed, type Result } from '../../../../kernel/result';
import { toFaqDraft } from '../../domain/tools/faq-draft';
import type { WriteFaqDraft } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';
import { useTool, type ToolCall, type ToolDeps } from './use-tool';

/** Makes the question of a thread the draft of an FAQ, linked back; gives the id of the draft in addresses. */
export type MakeFaq = (
  call: ToolCall,
) => Promise<Result<{ readonly documentId: string; readonly version: number }, ToolRefusal>>;

interface FaqDeps extends ToolDeps {
  readonly writeFaqDraft: WriteFaqDraft;
  /** The page of a thread. */
  readonly threadUrl: (slug: string) => string;
}

/** Builds the use case. It writes a draft and nothing else: the workflow alone publishes. */
export const makeMakeFaq =
  (deps: FaqDeps): MakeFaq =>
  async (call) => {
    let documentId = '';
    const used = await useTool(deps, {
      call,
      tool: { action: 'thread_to_faq', isModerating: false, isForShown: true },
      work: async ({ thread }) => {
        const { title, language, officialPostNumber: number } = thread;
        const post = number === undefined ? undefined : await deps.tools.postAt(thread.id, number);
        const url = deps.threadUrl(thread.slug);
        const officialAnswer = post?.markdown ?? '';
        const draft = toFaqDraft({ title, language, url, officialAnswer });
        ({ documentId } = await deps.writeFaqDraft(draft));
        return succeed({ changes: {}, to: documentId });
      },
    });
    return used.ok ? succeed({ documentId, version: used.value.version }) : fail(used.failure);
  };
