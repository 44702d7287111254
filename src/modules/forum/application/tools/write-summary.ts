import { succeed } from '../../../../kernel/result';
import type { RenderText } from '../../../moderation';
import { useTool, type ToolAnswer, type ToolCall, type ToolDeps } from './use-tool';

/** Sets a neutral summary of what was said at the head of a thread, in Markdown; an empty one takes it away. */
export type WriteSummary = (call: ToolCall & { readonly text: string }) => ToolAnswer;

/** Builds the use case. The text goes through the same renderer as what citizens write. */
export const makeWriteSummary =
  (deps: ToolDeps & { readonly render: RenderText }): WriteSummary =>
  ({ text, ...call }) =>
    useTool(deps, {
      call,
      tool: { action: 'thread_summary', isModerating: false, isForShown: false },
      work: ({ thread, at }) => {
        if ((thread.summary ?? '') === text) return Promise.resolve(succeed(undefined));
        const { html } = deps.render(text);
        const summary = text === '' ? null : { markdown: text, html, by: call.by.name, at };
        return Promise.resolve(succeed({ changes: { summary } }));
      },
    });
