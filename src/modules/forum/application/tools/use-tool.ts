import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { AuditLog } from '../../../editorial';
import type { Moderator } from '../../../moderation';
import type { InTransaction } from '../post-ports';
import { refuseToLead } from './may-lead';
import type { ThreadName, ThreadToolBook, ToolChanges, ToolThread } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';

/** Something that a member of staff wants to do with a thread as a whole. */
export interface ToolCall {
  readonly by: Moderator;
  readonly thread: ThreadName;
  /** The version that they saw. */
  readonly version: number;
  /** Why, for the record; may be empty. */
  readonly reason?: string;
}

/** Answer of every tool: the thread as it is then. */
export type ToolAnswer = Promise<Result<ToolThread, ToolRefusal>>;

/** What every tool needs. */
export interface ToolDeps {
  readonly tools: ThreadToolBook;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** The content type of threads, as it stands on the record. */
  readonly recordedAs: string;
}

/** A tool, apart from what it does. */
export interface Tool {
  /** As it stands on the record. */
  readonly action: string;
  /** It moderates, and is not for one's own thread. */
  readonly isModerating: boolean;
  /** It is for threads that readers see: nothing hidden comes to light by it. */
  readonly isForShown: boolean;
}

/** What a tool comes to. */
export interface Deed {
  readonly changes: ToolChanges;
  /** For the record: what stood there, and what stands there now. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * What a tool does with the locked thread. It refuses before it writes anything; undefined says that all is as it should
 * be already. `other` is the second thread, locked too.
 */
export type Work = (input: {
  readonly thread: ToolThread;
  readonly other: ToolThread | undefined;
  readonly at: Date;
}) => Promise<Result<Deed | undefined, ToolRefusal>>;

interface Use {
  readonly call: ToolCall;
  readonly tool: Tool;
  readonly work: Work;
  /** A second thread that the tool changes. */
  readonly other?: ThreadName;
}

const refuse = ({ call, tool }: Use, thread: ToolThread): ToolRefusal | undefined => {
  const refusal = refuseToLead(call.by, thread, tool.isModerating);
  if (refusal !== undefined) return refusal;
  if (thread.movedToThreadId !== undefined) return { code: 'thread_merged' };
  if (tool.isForShown && thread.isHidden) return { code: 'thread_not_shown' };
  return thread.version === call.version
    ? undefined
    : { code: 'thread_stale', limit: thread.version, actual: call.version };
};

/** The lower number first: two who want the same two threads never wait for each other. */
const lockBoth = async (
  { tools }: ToolDeps,
  { call, other }: Use,
): Promise<readonly [ToolThread | undefined, ToolThread | undefined]> => {
  const first = await tools.find(call.thread);
  const second = other === undefined ? undefined : await tools.find(other);
  const locked = new Map<number, ToolThread | undefined>();
  const ids = [first?.id, second?.id].filter((id) => id !== undefined);
  for (const id of ids.toSorted((one, two) => one - two)) locked.set(id, await tools.lock(id));
  const at = (known: ToolThread | undefined) => (known ? locked.get(known.id) : undefined);
  return [at(first), at(second)];
};

interface Line extends Pick<Deed, 'from' | 'to'> {
  readonly thread: ToolThread;
  readonly at: Date;
  /** Why nothing was done; absent where it was. */
  readonly code?: ToolRefusal['code'];
}

const putOnRecord = (
  { audit, recordedAs }: ToolDeps,
  { call, tool }: Use,
  { thread, at, from = '', to = '', code }: Line,
): Promise<void> =>
  audit.append({
    ...{ contentType: recordedAs, documentId: thread.threadId, locale: '', at },
    by: { kind: 'staff', id: String(call.by.id), name: call.by.name },
    ...{ action: tool.action, from, to, hash: '', reason: call.reason ?? '' },
    ...(code === undefined
      ? { version: thread.version + 1, outcome: 'done', code: '' }
      : { version: thread.version, outcome: 'refused', code }),
  });

const attempt = async (use: Use, seen: Parameters<Work>[0]): ReturnType<Work> => {
  const refusal = refuse(use, seen.thread);
  return refusal === undefined ? use.work(seen) : fail(refusal);
};

/**
 * Uses a tool on a thread: who may, in which version, what it does, and one line on the record as the last thing in the
 * transaction, also where it was refused. What stood already as it was wanted leaves none.
 */
export const useTool = (deps: ToolDeps, use: Use): ToolAnswer =>
  deps.inTransaction(async () => {
    const [thread, other] = await lockBoth(deps, use);
    if (thread === undefined) return fail({ code: 'thread_not_found' });
    const at = deps.clock.now();
    const done = await attempt(use, { thread, other, at });
    if (!done.ok) {
      await putOnRecord(deps, use, { thread, at, code: done.failure.code });
      return done;
    }
    if (done.value === undefined) return succeed(thread);
    const { changes, ...fromTo } = done.value;
    await deps.tools.save(thread.id, changes);
    await putOnRecord(deps, use, { ...fromTo, thread, at });
    return succeed((await deps.tools.find(thread.id)) ?? thread);
  });
