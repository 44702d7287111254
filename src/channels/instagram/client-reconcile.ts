import type { Candidate, DeliveryFailure, ReconcileOutcome } from '../contract';
import { readQuota } from './client-account-reads';
import { readAnswer } from './client-answers';
import { containerSchema, readContainer } from './client-containers';
import { readNewMedia, type Search } from './client-new-media';
import { NO_INQUIRY, type Inquiry } from './client-progress';

/** What finding out about an unclear commit works with. */
export interface Case extends Search {
  readonly now: Date;
  /** Seconds for which a state must last before it is believed. */
  readonly settleSeconds: number;
  /** Seconds until a look is repeated that could not be read. */
  readonly pollSeconds: number;
}

const MOST_LOOKS = 5; // as many as Meta asks for while a container is processed
const MOST_UNREADABLE = 8; // with a growing pause about half an hour: the length of most outages
const MOST_RECOMMITS = 2; // design, rule 9

/** Failures of the account, which pass or are mended; they say nothing about the post. */
const ACCOUNT_FAILURES: ReadonlySet<DeliveryFailure['class']> = new Set([
  'auth',
  'rate_limited',
  'account_restricted',
]);

const waitFor = (of: Case, seconds: number, found: Partial<Inquiry>): ReconcileOutcome => ({
  kind: 'wait',
  checkpoint: {
    ...of.progress,
    inquiry: { ...of.progress.inquiry, unreadable: 0, ...found },
  },
  seconds,
});

const unknown = (message: string): ReconcileOutcome => ({ kind: 'unknown', message });
const unlinked = (candidates: readonly Candidate[]): ReconcileOutcome => ({
  kind: 'unlinked',
  candidates,
});

/** Looks again after a while, a bounded number of times; `end` is what it came to then. */
const lookAgain = (of: Case, end: ReconcileOutcome): ReconcileOutcome => {
  const looks = of.progress.inquiry.looks + 1;
  return looks >= MOST_LOOKS ? end : waitFor(of, of.settleSeconds, { looks });
};

const unreadable = (of: Case, failure: DeliveryFailure): ReconcileOutcome => {
  if (ACCOUNT_FAILURES.has(failure.class)) {
    return { kind: 'failed', checkpoint: of.progress, failure };
  }
  const times = of.progress.inquiry.unreadable + 1;
  if (times < MOST_UNREADABLE) return waitFor(of, of.pollSeconds * times, { unreadable: times });
  return unknown(`Instagram does not show what became of the post. ${failure.message}`);
};

/** Seconds for which a state has still to last; the whole time where it is new. */
const secondsToSettle = (of: Case, foundAs: Inquiry['foundAs']): number => {
  const { inquiry } = of.progress;
  if (inquiry.foundAs !== foundAs) return of.settleSeconds;
  const passed = (of.now.getTime() - Date.parse(inquiry.foundAt)) / 1000;
  return Math.max(0, Math.ceil(of.settleSeconds - passed));
};

const settle = (of: Case, foundAs: Inquiry['foundAs'], seconds: number): ReconcileOutcome => {
  const isFirst = of.progress.inquiry.foundAs !== foundAs;
  return waitFor(of, seconds, isFirst ? { foundAs, foundAt: of.now.toISOString() } : {});
};

/** The container was published: the post is what is new; where that is not exactly one, a person picks. */
const findPost = async (of: Case): Promise<ReconcileOutcome> => {
  const found = await readNewMedia(of);
  if (!found.ok) return unreadable(of, found.failure.failure);
  const { possible, matching } = found.value;
  const [only, ...others] = matching;
  // Not listed yet, or with a caption that Meta wrote differently: never guessed.
  if (only === undefined) return lookAgain(of, unlinked(possible));
  if (others.length > 0) return unlinked(matching);
  return { kind: 'published', ref: { remoteId: only.remoteId, permalink: only.permalink } };
};

/** Posts that Meta counts now against those before the commit, or the outcome where that cannot be told. */
type Comparison =
  | { readonly kind: 'same' | 'fewer' | 'more' }
  | { readonly kind: 'ended'; readonly outcome: ReconcileOutcome };

const compareQuota = async (of: Case): Promise<Comparison> => {
  const before = of.progress.baseline?.quotaUsed;
  if (before === undefined) {
    return {
      kind: 'ended',
      outcome: unknown('It is not known how many posts the account had before this one.'),
    };
  }
  const quota = await readQuota(of);
  if (!quota.ok) return { kind: 'ended', outcome: unreadable(of, quota.failure.failure) };
  const { used } = quota.value;
  if (used === before) return { kind: 'same' };
  return { kind: used > before ? 'more' : 'fewer' };
};

const COUNTED_BUT_NOT_SHOWN = unknown(
  'Instagram counts its posts differently than before, and shows none that is new.',
);

/** The container is still unpublished: the same one goes again, once it is sure that the first was in vain. */
const weighFinished = async (of: Case): Promise<ReconcileOutcome> => {
  const seconds = secondsToSettle(of, 'finished');
  if (seconds > 0) return settle(of, 'finished', seconds);
  const found = await readNewMedia(of);
  if (!found.ok) return unreadable(of, found.failure.failure);
  if (found.value.possible.length > 0) return lookAgain(of, unlinked(found.value.possible));
  const count = await compareQuota(of);
  if (count.kind === 'ended') return count.outcome;
  // Fewer: an older post left the window of a day, and may hide ours in the number.
  if (count.kind !== 'same') return lookAgain(of, COUNTED_BUT_NOT_SHOWN);
  const { recommits } = of.progress;
  if (recommits >= MOST_RECOMMITS) {
    return unknown('Instagram took the post several times and never published it.');
  }
  return {
    kind: 'not_published',
    checkpoint: {
      ...of.progress,
      seen: 'nothing',
      recommits: recommits + 1,
      inquiry: NO_INQUIRY,
    },
  };
};

/** The container is gone. What is new may still be ours; with nothing new everything is prepared anew. */
const weighGone = async (of: Case): Promise<ReconcileOutcome> => {
  const found = await readNewMedia(of);
  if (!found.ok) return unreadable(of, found.failure.failure);
  if (found.value.possible.length > 0) return unlinked(found.value.possible);
  const seconds = secondsToSettle(of, 'gone');
  if (seconds > 0) return settle(of, 'gone', seconds);
  const count = await compareQuota(of);
  if (count.kind === 'ended') return count.outcome;
  // A container expires after a day, in which older posts leave the count.
  return count.kind === 'more'
    ? lookAgain(of, COUNTED_BUT_NOT_SHOWN)
    : { kind: 'not_published', checkpoint: {} };
};

/**
 * Finds out what became of a post whose commit had no clear answer; one look, reads only. The container decides, since
 * it alone is surely ours; the posts of the account then say which one it became. Nothing is called unpublished before
 * three signs agree: the container, the list of posts and the quota.
 */
export const reconcile = async (of: Case): Promise<ReconcileOutcome> => {
  // A commit sends nothing without a container.
  if (of.progress.container === '') return { kind: 'not_published', checkpoint: {} };
  const read = readAnswer(await readContainer(of.call, of.progress.container), containerSchema);
  if (!read.ok) return unreadable(of, read.failure.failure);
  switch (read.value.status_code) {
    case 'PUBLISHED':
      return findPost(of);
    case 'FINISHED':
      return weighFinished(of);
    case 'IN_PROGRESS':
      return lookAgain(of, unknown('Instagram has been publishing the post for minutes.'));
    case 'ERROR':
    case 'EXPIRED':
      return weighGone(of);
  }
};
