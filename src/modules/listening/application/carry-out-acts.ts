import type { DeliveryFailure } from '../../../channels/contract';
import type { StoredComment } from '../domain/comment';
import { answersWith, findAnswer } from '../domain/find-answer';
import {
  postponed,
  refused,
  sending,
  stillUnclear,
  unclear,
  type PendingActs,
  type PendingAnswer,
  type PendingVisibility,
} from '../domain/pending';
import type { OpenedAccount, Post } from './ports';
import { readPost, type ReadDeps } from './read-comments';
import { settleAnswer } from './settle-answer';

interface CarryOutDeps extends ReadDeps {
  /** Told of what nobody foresaw; what was begun is found again when its lease has run out. */
  readonly onSurprise: (commentId: number, error: unknown) => void;
}

/** Does what people asked for; gives how many comments it worked on. Begins with none once `stopping` is aborted. */
export type CarryOutActs = (stopping?: AbortSignal) => Promise<number>;

interface Task {
  readonly comment: StoredComment;
  readonly post: Post;
}

const BATCH = 50;
const SECONDS_WHILE_CLOSED = 60; // until an account that is on hold is looked at again

const WORKER_DIED = 'The hub stopped while it was being sent.';

const toReason = ({ class: kind, message, retryAfterSeconds }: DeliveryFailure) => ({
  kind,
  message,
  retryAfterSeconds,
});

/** Writes a step; gives the comment as it is then, and undefined where somebody was faster. */
const write = async (
  deps: CarryOutDeps,
  comment: StoredComment,
  pending: PendingActs,
  outcome?: { readonly isHidden: boolean },
): Promise<StoredComment | undefined> =>
  (await deps.comments.writePending(comment, pending, outcome))
    ? { ...comment, pending, pendingNo: comment.pendingNo + 1 }
    : undefined;

const asUnclear =
  (deps: CarryOutDeps, { id }: StoredComment) =>
  (error: unknown) => {
    deps.onSurprise(id, error);
    return { kind: 'unclear' as const, message: '' };
  };

const sendAnswer = async (
  deps: CarryOutDeps,
  { comment, post }: Task,
  { answer, account }: { answer: PendingAnswer; account: OpenedAccount },
): Promise<void> => {
  const { clock } = deps;
  const among = await deps.comments.ofPost(post.deliveryId);
  const alike = answersWith({ comment, text: answer.text, among });
  const knownIds = alike.map(({ remoteId }) => remoteId);
  const begun = sending({ ...answer, knownIds }, clock.now());
  const held = await write(deps, comment, { ...comment.pending, answer: begun });
  if (held === undefined) return;
  const { desk, access } = account;
  // Whatever is thrown counts as unclear: the words may be out.
  const outcome = await desk
    .answer(access, { commentRemoteId: comment.remoteId, text: answer.text })
    .catch(asUnclear(deps, comment));
  const now = clock.now();
  if (outcome.kind === 'done') {
    const { remoteId } = outcome.value;
    const parentRemoteId = comment.remoteId;
    // The next reading brings the name under which the channel shows it.
    const about = { authorName: '', text: answer.text, writtenAt: now };
    const seen = { remoteId, parentRemoteId, ...about, isHidden: false, isOurs: true };
    await settleAnswer(deps, { comment: held, post, answer: seen });
    return;
  }
  const next =
    outcome.kind === 'failed'
      ? refused(begun, now, toReason(outcome.failure))
      : unclear(begun, now, outcome.message);
  await write(deps, held, { ...held.pending, answer: next });
};

/** Reads the comments under the post; what is not found there is never sent again by the hub itself. */
const lookForAnswer = async (
  deps: CarryOutDeps,
  { comment, post }: Task,
  answer: PendingAnswer,
): Promise<void> => {
  const read = await readPost(deps, post);
  const found = read.ok ? findAnswer({ comment, answer, among: read.value }) : undefined;
  if (found !== undefined) {
    await settleAnswer(deps, { comment, post, answer: found });
    return;
  }
  const next = stillUnclear(answer, deps.clock.now());
  await write(deps, comment, { ...comment.pending, answer: next });
};

const goOnWithAnswer = async (
  deps: CarryOutDeps,
  task: Task,
  answer: PendingAnswer,
): Promise<void> => {
  const { comment } = task;
  const now = deps.clock.now();
  if (answer.step === 'unclear') return lookForAnswer(deps, task, answer);
  if (answer.step === 'sending') {
    // Its lease has run out: whoever sent it died, before the request or after it.
    const lost = unclear(answer, now, WORKER_DIED);
    const held = await write(deps, comment, { ...comment.pending, answer: lost });
    return held && lookForAnswer(deps, { ...task, comment: held }, lost);
  }
  const { channel, accountKey } = comment;
  const opened = await deps.openAccount({ channel, accountKey, purpose: 'write' });
  if (opened.ok) return sendAnswer(deps, task, { answer, account: opened.account });
  const waiting = postponed(answer, now, SECONDS_WHILE_CLOSED);
  await write(deps, comment, { ...comment.pending, answer: waiting });
};

/** To hide or show a comment may be repeated: what is unclear is simply asked for again. */
const goOnWithVisibility = async (
  deps: CarryOutDeps,
  { comment }: Task,
  visibility: PendingVisibility,
): Promise<void> => {
  const { clock } = deps;
  const { channel, accountKey } = comment;
  const opened = await deps.openAccount({ channel, accountKey, purpose: 'write' });
  if (!opened.ok) {
    const waiting = postponed(visibility, clock.now(), SECONDS_WHILE_CLOSED);
    await write(deps, comment, { ...comment.pending, visibility: waiting });
    return;
  }
  const begun = sending(visibility, clock.now());
  const held = await write(deps, comment, { ...comment.pending, visibility: begun });
  if (held === undefined) return;
  const { desk, access } = opened.account;
  const { isHidden } = visibility;
  const outcome = await desk
    .setHidden(access, { commentRemoteId: comment.remoteId, isHidden })
    .catch(asUnclear(deps, comment));
  if (outcome.kind === 'done') {
    const { visibility: _done, ...left } = held.pending;
    await write(deps, held, left, { isHidden });
    return;
  }
  const why =
    outcome.kind === 'failed'
      ? toReason(outcome.failure)
      : { kind: 'retryable', message: outcome.message };
  const next = refused(begun, clock.now(), why);
  await write(deps, held, { ...held.pending, visibility: next });
};

const isDue = (dueAt: string | null | undefined, now: Date): boolean =>
  typeof dueAt === 'string' && Date.parse(dueAt) <= now.getTime();

const goOn = async (deps: CarryOutDeps, comment: StoredComment): Promise<void> => {
  const post = await deps.posts.find(comment.deliveryId);
  if (post === undefined) throw new Error('A comment has no post.');
  const { visibility, answer } = comment.pending;
  const now = deps.clock.now();
  // Hiding first: an abusive comment does not wait for an answer. The other one follows in the next sweep.
  if (visibility !== undefined && isDue(visibility.dueAt, now)) {
    await goOnWithVisibility(deps, { comment, post }, visibility);
  } else if (answer !== undefined && isDue(answer.dueAt, now)) {
    await goOnWithAnswer(deps, { comment, post }, answer);
  }
};

/**
 * Builds the sweep that does what people asked for. An answer is sent once: its row says so before the request, and after
 * an unclear one, or a worker that died, the hub only looks. Two workers never hold one comment, since each step is
 * written on condition that nobody has written another.
 */
export const makeCarryOutActs =
  (deps: CarryOutDeps): CarryOutActs =>
  async (stopping) => {
    let worked = 0;
    for (const comment of await deps.comments.withDueActs(deps.clock.now(), BATCH)) {
      if (stopping?.aborted === true) break;
      worked += 1;
      try {
        await goOn(deps, comment);
      } catch (error) {
        deps.onSurprise(comment.id, error);
      }
    }
    return worked;
  };
