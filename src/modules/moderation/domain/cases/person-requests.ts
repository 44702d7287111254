import type { CaseRefusal } from './refusal';

/** What is asked for: the e-mail address of a citizen, or that the text of a post is wiped for good. */
export const REQUEST_KINDS = ['reveal', 'purge'] as const;

/** What is asked for. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** State of a request. */
export type RequestState = 'asked' | 'granted' | 'denied';

/** Hours in which an address that was granted is shown to who asked for it. */
export const REVEAL_HOURS = 24;

/** A request about a person's data, with its reason on the record. */
export interface PersonRequest {
  readonly id: number;
  readonly documentId: string;
  readonly kind: RequestKind;
  readonly subjectKind: 'citizen' | 'post' | 'thread';
  readonly subjectId: number;
  readonly reason: string;
  readonly state: RequestState;
  readonly askedById: number;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly decidedById?: number;
  readonly decidedByName?: string;
  readonly decidedAt?: Date;
}

/** Why somebody may not decide on a request; undefined where they may. Nobody grants their own. */
export const refuseGrant = (
  { askedById, state }: PersonRequest,
  decider: { readonly id: number; readonly mayReveal: boolean },
): CaseRefusal | undefined => {
  if (!decider.mayReveal) return { code: 'moderation_not_permitted' };
  if (askedById === decider.id) return { code: 'request_own' };
  return state === 'asked' ? undefined : { code: 'request_decided' };
};

const HOUR_MS = 60 * 60 * 1000;

/** Whether the address is shown to this person now: to who asked, for a day after it was granted. */
export const isRevealedTo = (
  { kind, state, askedById, decidedAt }: PersonRequest,
  readerId: number,
  now: Date,
): boolean =>
  kind === 'reveal' &&
  state === 'granted' &&
  askedById === readerId &&
  decidedAt !== undefined &&
  now.getTime() < decidedAt.getTime() + REVEAL_HOURS * HOUR_MS;
