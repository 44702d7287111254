import type { Context } from 'koa';
import type { Result } from '../../../../kernel/result';
import type { AdminRoute } from '../../../../platform/admin-routes';
import { parseInput } from '../../../../platform/http-errors';
import { ACTION } from '../../../../platform/permissions';
import type { Moderator } from '../../../moderation';
import type { ToolRefusal } from '../../application/tools/tool-refusal';
import type { ThreadName } from '../../application/tools/tool-ports';
import type { ToolCall } from '../../application/tools/use-tool';
import {
  ActionSchema,
  AddressSchema,
  NoteSchema,
  SubjectSchema,
  type ThreadAction,
} from './tool-input';
import type { ThreadTools, ThreadVoices } from './install-tools';

/** What the routes need beside the tools. */
export interface ToolRouteDeps {
  readonly tools: ThreadTools;
  readonly voices: Pick<ThreadVoices, 'answerThread'>;
  /** Who asks, as the moderation knows them; throws where they are nobody there. */
  readonly staffOf: (context: Context) => Promise<Moderator>;
  readonly toRefusalError: (refusal: ToolRefusal) => Error;
}

type Answer = Promise<Result<unknown, ToolRefusal>>;

/** One tool after the other, by the name of the action. */
const use = (
  { tools, voices }: ToolRouteDeps,
  { by, thread, asked }: { by: Moderator; thread: ThreadName; asked: ThreadAction },
): Answer => {
  if (asked.action === 'answer') return voices.answerThread({ by, thread, text: asked.text });
  const call: ToolCall = { by, thread, version: asked.version, reason: asked.reason };
  switch (asked.action) {
    case 'lock':
    case 'unlock':
      return tools.lockThread({ ...call, isLocked: asked.action === 'lock' });
    case 'archive':
    case 'unarchive':
      return tools.archiveThread({ ...call, isArchived: asked.action === 'archive' });
    case 'pin':
      return tools.pinThread({ ...call, until: asked.until });
    case 'unpin':
      return tools.pinThread({ ...call, until: undefined });
    case 'slow_mode':
      return tools.slowThread({ ...call, seconds: asked.seconds });
    case 'move':
      return tools.moveThread({ ...call, category: asked.category });
    case 'split': {
      const { fromNumber, title, text } = asked;
      return tools.splitThread({ ...call, fromNumber, title, text });
    }
    case 'merge':
      return tools.mergeThread({ ...call, into: asked.into, intoVersion: asked.intoVersion });
    default:
      return annotate(tools, call, asked);
  }
};

type Annotation = Extract<
  ThreadAction,
  {
    readonly action:
      'official_answer' | 'summary' | 'link_rebuttal' | 'make_faq' | 'open_poll' | 'close_poll';
  }
>;

/** What adds to a thread, and takes nothing from it. */
const annotate = (tools: ThreadTools, call: ToolCall, asked: Annotation): Answer => {
  switch (asked.action) {
    case 'official_answer':
      return tools.markOfficialAnswer({ ...call, number: asked.number ?? undefined });
    case 'summary':
      return tools.writeSummary({ ...call, text: asked.text });
    case 'link_rebuttal':
      return tools.linkRebuttal({ ...call, rebuttal: asked.rebuttal ?? undefined });
    case 'make_faq':
      return tools.makeFaq(call);
    case 'open_poll': {
      const { question, options, closesAt } = asked;
      return tools.openPoll({ ...call, question, options, closesAt });
    }
    case 'close_poll':
      return tools.closePoll(call);
  }
};

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};

const makeHandlers = (deps: ToolRouteDeps) => {
  const { tools, staffOf, toRefusalError } = deps;
  const valueOf = <Value>(result: Result<Value, ToolRefusal>): Value => {
    if (result.ok) return result.value;
    throw toRefusalError(result.failure);
  };
  const threadOf = (context: Context) => parseInput(AddressSchema, context.params).id;
  return {
    show: async (context: Context): Promise<void> => {
      const asked = { by: await staffOf(context), thread: threadOf(context) };
      context.body = { data: valueOf(await tools.showThread(asked)) };
    },
    act: async (context: Context): Promise<void> => {
      const thread = threadOf(context);
      const asked = parseInput(ActionSchema, bodyOf(context));
      const by = await staffOf(context);
      context.body = { data: valueOf(await use(deps, { by, thread, asked })) };
    },
    listNotes: async (context: Context): Promise<void> => {
      const subject = parseInput(SubjectSchema, context.query);
      const notes = valueOf(await tools.listNotes({ by: await staffOf(context), subject }));
      context.body = { data: notes };
    },
    writeNote: async (context: Context): Promise<void> => {
      const { text, ...subject } = parseInput(NoteSchema, bodyOf(context));
      const by = await staffOf(context);
      context.body = { data: valueOf(await tools.writeNote({ by, subject, text })) };
    },
  };
};

/** The tools of threads and the notes among staff, below `/hub/forum`. */
export const toolRoutes = (deps: ToolRouteDeps): readonly AdminRoute[] => {
  const { show, act, listNotes, writeNote } = makeHandlers(deps);
  const reading = { method: 'GET', action: ACTION.moderationRead } as const;
  const acting = { method: 'POST', action: ACTION.moderationDecide } as const;
  return [
    { ...reading, path: '/forum/threads/:id', handler: show },
    { ...acting, path: '/forum/threads/:id/actions', handler: act },
    { ...reading, path: '/forum/notes', handler: listNotes },
    { ...acting, path: '/forum/notes', handler: writeNote },
  ];
};
