/** What a person can do with a comment. */
export const COMMENT_ACTIONS = ['answer', 'hide', 'show'] as const;

/** What a person can do with a comment. */
export type CommentAction = (typeof COMMENT_ACTIONS)[number];

/**
 * Where something that a person asked for stands. `queued`: the hub will do it; `sending`: it is being done, or whoever
 * did it died; `unclear`: sent, and nobody knows what came of it; `failed`: it was clearly not done. What is done is no
 * longer pending.
 */
export const PENDING_STEPS = ['queued', 'sending', 'unclear', 'failed'] as const;

/** Where something that a person asked for stands. */
export type PendingStep = (typeof PENDING_STEPS)[number];

/** Why it stands there. */
export interface PendingReason {
  /** Kind of failure, as the channel's client tells it; `unclear` where nobody knows, `closed` where nothing is sent now. */
  readonly kind: string;
  /** One sentence of the channel without secrets; may be empty. */
  readonly message: string;
}

/** Something that a person asked for and that is not done. */
export interface PendingAct {
  readonly step: PendingStep;
  /** Tries that clearly failed, or looks at what came of an unclear one. */
  readonly tries: number;
  /** When the hub goes on with it, an ISO 8601 instant; null where a person has to. */
  readonly dueAt: string | null;
  /** Just before the request was sent, an ISO 8601 instant; empty while none was. */
  readonly sentAt: string;
  readonly reason: PendingReason | null;
}

/** An answer on its way. */
export interface PendingAnswer extends PendingAct {
  readonly text: string;
  /** Ids of the office's answers with the same words that were there when it was sent: none of them is this one. */
  readonly knownIds: readonly string[];
}

/** A comment that is to be hidden or shown. */
export interface PendingVisibility extends PendingAct {
  readonly isHidden: boolean;
}

/** What is on its way for one comment: an answer never keeps an abusive comment from being hidden. */
export interface PendingActs {
  readonly answer?: PendingAnswer;
  readonly visibility?: PendingVisibility;
}

/** Which of both. */
export type PendingKind = keyof PendingActs;

/** The moment at which the hub goes on with any of them; undefined where there is nothing for it to do. */
export const nextDue = ({ answer, visibility }: PendingActs): Date | undefined => {
  const moments = [answer?.dueAt, visibility?.dueAt]
    .filter((at) => typeof at === 'string')
    .map((at) => Date.parse(at));
  return moments.length === 0 ? undefined : new Date(Math.min(...moments));
};

/** True while the hub is about to do it or does it: nothing else may be asked for meanwhile. */
export const isUnderWay = (act: PendingAct | undefined): boolean =>
  act?.step === 'queued' || act?.step === 'sending';

/** Seconds after which whoever sends counts as dead: the longest request is given up after 60 s. */
export const SEND_LEASE_SECONDS = 120;

/** Seconds to wait after the first and second clear failure; a third is final. */
const RETRY_SECONDS = [30, 300] as const;

/** Seconds between an unclear request and the looks at what came of it; then a person has to look. */
const LOOK_SECONDS = [15, 60, 300, 1_800, 7_200, 21_600] as const;

/** A moment so many seconds later, as it is stored. */
export const later = (now: Date, seconds: number): string =>
  new Date(now.getTime() + seconds * 1000).toISOString();

/** Something that was just asked for. */
export const queued = (now: Date): PendingAct => ({
  step: 'queued',
  tries: 0,
  dueAt: now.toISOString(),
  sentAt: '',
  reason: null,
});

/** The last word before the request: what is found in this step later was sent, or may have been. */
export const sending = <Act extends PendingAct>(act: Act, now: Date): Act => ({
  ...act,
  step: 'sending',
  sentAt: now.toISOString(),
  dueAt: later(now, SEND_LEASE_SECONDS),
});

/** Kinds of failure after which the same request may succeed by itself. */
const PASSING_KINDS: readonly string[] = ['rate_limited', 'retryable'];

/** After a request that clearly did nothing: again a little later, or never without a person. */
export const refused = <Act extends PendingAct>(
  act: Act,
  now: Date,
  failure: PendingReason & { readonly retryAfterSeconds?: number | undefined },
): Act => {
  const { kind, message, retryAfterSeconds = 0 } = failure;
  const pause = RETRY_SECONDS[act.tries];
  const isOver = pause === undefined || !PASSING_KINDS.includes(kind);
  return {
    ...act,
    step: isOver ? 'failed' : 'queued',
    tries: act.tries + 1,
    dueAt: isOver ? null : later(now, Math.max(pause, retryAfterSeconds)),
    sentAt: '',
    reason: { kind, message },
  };
};

/** After a request of which nobody knows what came, or whoever sent it died. */
export const unclear = <Act extends PendingAct>(act: Act, now: Date, message: string): Act => ({
  ...act,
  step: 'unclear',
  tries: 0,
  dueAt: later(now, LOOK_SECONDS[0]),
  reason: { kind: 'unclear', message },
});

/** After a look that did not show what came of it. */
export const stillUnclear = <Act extends PendingAct>(act: Act, now: Date): Act => {
  const pause = LOOK_SECONDS[act.tries + 1];
  return {
    ...act,
    tries: act.tries + 1,
    dueAt: pause === undefined ? null : later(now, pause),
  };
};

/** Nothing can be sent at present: it waits without using up a try. */
export const postponed = <Act extends PendingAct>(act: Act, now: Date, seconds: number): Act => ({
  ...act,
  dueAt: later(now, seconds),
  reason: { kind: 'closed', message: '' },
});
