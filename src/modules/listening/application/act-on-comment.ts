import { fail, succeed, type Result } from '../../../kernel/result';
import { countCodePoints, truncateGraphemes } from '../../../kernel/text';
import type { Actor } from '../../editorial';
import type { StoredComment } from '../domain/comment';
import { findAnswer } from '../domain/find-answer';
import {
  isUnderWay,
  queued,
  type CommentAction,
  type PendingActs,
  type PendingAnswer,
} from '../domain/pending';
import { MAX_ANSWER_CHARACTERS, type ListeningRefusal } from '../domain/refusal';
import type { Post, RecordDeed } from './ports';
import { readPost, type ReadDeps } from './read-comments';
import { settleAnswer } from './settle-answer';

interface ActDeps extends ReadDeps {
  readonly record: RecordDeed;
  /** How long an answer of which nobody knows may still appear: before, nobody sends another. */
  readonly settleSeconds: number;
  /** Runs once the intent is durable. */
  readonly afterCommit: () => void;
}

/** What a person asks for. */
export interface CommentCommand {
  readonly commentId: number;
  readonly action: CommentAction;
  /** The answer; empty for the other actions. */
  readonly text: string;
  readonly by: Actor;
}

/** Writes down what is to be done with a comment; gives the delivery it belongs to. The hub does it right afterwards. */
export type ActOnComment = (
  command: CommentCommand,
) => Promise<Result<{ readonly deliveryId: number }, ListeningRefusal>>;

const WORDS_ON_RECORD = 200;

const refuseText = ({ action, text }: CommentCommand): ListeningRefusal | undefined => {
  if (action !== 'answer') return undefined;
  const actual = countCodePoints(text);
  if (actual === 0) return { code: 'answer_empty' };
  return actual > MAX_ANSWER_CHARACTERS
    ? { code: 'answer_too_long', limit: MAX_ANSWER_CHARACTERS, actual }
    : undefined;
};

/** Where an earlier answer may be out, the comments are read before another is written down. */
const refuseSecondAnswer = async (
  deps: ActDeps,
  { comment, post, before }: { comment: StoredComment; post: Post; before: PendingAnswer },
): Promise<ListeningRefusal | undefined> => {
  const waited = (deps.clock.now().getTime() - Date.parse(before.sentAt)) / 1000;
  if (waited < deps.settleSeconds) {
    return { code: 'answer_unclear_yet', limit: deps.settleSeconds };
  }
  const read = await readPost(deps, post);
  if (!read.ok) return { code: 'answer_unclear_unread' };
  const found = findAnswer({ comment, answer: before, among: read.value });
  if (found === undefined) return undefined;
  await settleAnswer(deps, { comment, post, answer: found });
  return { code: 'answer_found' };
};

const withAct = (comment: StoredComment, command: CommentCommand, now: Date): PendingActs =>
  command.action === 'answer'
    ? { ...comment.pending, answer: { ...queued(now), text: command.text, knownIds: [] } }
    : {
        ...comment.pending,
        visibility: { ...queued(now), isHidden: command.action === 'hide' },
      };

const refuseComment = async (
  deps: ActDeps,
  comment: StoredComment,
  { action }: CommentCommand,
): Promise<ListeningRefusal | undefined> => {
  if (comment.isGone) return { code: 'comment_gone' };
  const { answer, visibility } = comment.pending;
  if (isUnderWay(action === 'answer' ? answer : visibility)) return { code: 'act_under_way' };
  const { channel, accountKey } = comment;
  const opened = await deps.openAccount({ channel, accountKey, purpose: 'write' });
  return opened.ok ? undefined : { code: opened.why };
};

const writeDown = async (
  deps: ActDeps,
  command: CommentCommand,
  { comment, post }: { comment: StoredComment; post: Post },
): Promise<boolean> => {
  const { action, text, by } = command;
  const at = deps.clock.now();
  return deps.inTransaction(async () => {
    if (!(await deps.comments.writePending(comment, withAct(comment, command, at)))) return false;
    const words = action === 'answer' ? text : truncateGraphemes(comment.text, WORDS_ON_RECORD);
    // Last: it locks the record until the transaction ends.
    await deps.record({ post, at, by, action: `comment_${action}`, words });
    return true;
  });
};

/**
 * Builds the use case. What a person asks for is durable, with their name on the record, before anything is sent; nothing
 * is sent here. An answer of which nobody knows what came is looked for before another may follow it.
 */
export const makeActOnComment =
  (deps: ActDeps): ActOnComment =>
  async (given) => {
    const command = { ...given, text: given.text.trim() };
    const comment = await deps.comments.get(command.commentId);
    const post = comment && (await deps.posts.find(comment.deliveryId));
    if (comment === undefined || post === undefined) return fail({ code: 'comment_not_found' });
    const refusal = refuseText(command) ?? (await refuseComment(deps, comment, command));
    if (refusal !== undefined) return fail(refusal);
    const before = comment.pending.answer;
    if (command.action === 'answer' && before?.step === 'unclear') {
      const second = await refuseSecondAnswer(deps, { comment, post, before });
      if (second !== undefined) return fail(second);
    }
    const isWritten = await writeDown(deps, command, { comment, post });
    if (!isWritten) return fail({ code: 'act_under_way' });
    deps.afterCommit();
    return succeed({ deliveryId: post.deliveryId });
  };
