import { describeIssue } from '../../../kernel/describe-issue';
import type { Language } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { CommentView } from '../../delivery';
import type { StoredComment } from '../domain/comment';
import { LISTENING_ISSUE_TEXTS } from '../domain/issue-texts';
import type { PendingAct, PendingActs } from '../domain/pending';
import type { ListeningRefusal } from '../domain/refusal';
import type { CommentStore, PostBook } from './ports';

/** The comments under the post of a delivery, as a person sees them: the oldest first, without those that are gone. */
export type ShowComments = (input: {
  readonly deliveryId: number;
  readonly language: Language;
}) => Promise<Result<readonly CommentView[], ListeningRefusal>>;

type Shown = NonNullable<CommentView['pending']>;

const codeOf = ({ step, reason }: PendingAct): string => {
  if (step === 'unclear') return 'pending_unclear';
  if (step === 'sending') return 'pending_sending';
  if (step === 'queued' && reason?.kind === 'closed') return 'pending_waits';
  if (step === 'queued') return reason === null ? 'pending_sending' : 'pending_again';
  const own = `pending_failed_${reason?.kind ?? ''}`;
  return own in LISTENING_ISSUE_TEXTS ? own : 'pending_failed';
};

const STATES: Readonly<Record<PendingAct['step'], Shown['state']>> = {
  queued: 'sending',
  sending: 'sending',
  unclear: 'unknown',
  failed: 'failed',
};

const toShown = (act: PendingAct, language: Language): Shown => {
  const issue = {
    code: codeOf(act),
    field: '',
    severity: 'error' as const,
    details: { message: act.reason?.message ?? '' },
  };
  return {
    state: STATES[act.step],
    message: describeIssue(issue, LISTENING_ISSUE_TEXTS, language),
  };
};

// What a person has to look at comes first.
const URGENCY: readonly PendingAct['step'][] = ['unclear', 'failed', 'sending', 'queued'];

const mostUrgent = ({ answer, visibility }: PendingActs): PendingAct | undefined =>
  [answer, visibility]
    .filter((act) => act !== undefined)
    .toSorted((one, other) => URGENCY.indexOf(one.step) - URGENCY.indexOf(other.step))[0];

const toView = (
  comment: StoredComment,
  { idOf, language }: { idOf: ReadonlyMap<string, number>; language: Language },
): CommentView => {
  const act = mostUrgent(comment.pending);
  return {
    id: comment.id,
    authorName: comment.authorName,
    text: comment.text,
    writtenAt: comment.writtenAt.toISOString(),
    isHidden: comment.isHidden,
    isOurs: comment.isOurs,
    parentId: idOf.get(comment.parentRemoteId) ?? null,
    pending: act === undefined ? null : toShown(act, language),
  };
};

/** Builds the query. */
export const makeShowComments =
  ({
    posts,
    comments,
  }: {
    readonly posts: Pick<PostBook, 'exists'>;
    readonly comments: Pick<CommentStore, 'ofPost'>;
  }): ShowComments =>
  async ({ deliveryId, language }) => {
    if (!(await posts.exists(deliveryId))) return fail({ code: 'delivery_not_found' });
    const all = (await comments.ofPost(deliveryId)).filter(({ isGone }) => !isGone);
    const idOf = new Map(all.map(({ remoteId, id }) => [remoteId, id]));
    return succeed(all.map((comment) => toView(comment, { idOf, language })));
  };
