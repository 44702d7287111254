import type { ClassifierLabel } from '../../domain/judging/classify';
import type { PastTexts } from '../../domain/judging/copies';
import type { MatchClaims } from '../../domain/judging/match-claims';
import type { LimitedAct } from '../../domain/judging/rate-limits';
import type { Signals } from '../../domain/signals/make-signals';
import type { Submission, SubmissionAuthor } from '../../domain/submission';

/** Finds the wordings that a text is compared with, by index and in bounded number. */
export type FindPastTexts = (query: {
  readonly author: Pick<SubmissionAuthor, 'kind' | 'id'>;
  readonly textHash: string;
  readonly at: Date;
  /** The post that is edited: its own wordings are no copies. */
  readonly exceptPostId: number | undefined;
}) => Promise<PastTexts>;

/** The signals by the word lists as they are now. */
export type SignalsNow = () => Promise<Signals>;

/** The search for claims that were rebutted in public, as they are now. */
export type ClaimsNow = () => Promise<MatchClaims>;

/** Asks a classifier outside of the hub. Rejects where it does not answer as agreed; `signal` ends the request. */
export type Classify = (
  text: Pick<Submission, 'kind' | 'language' | 'title' | 'text'>,
  signal: AbortSignal,
) => Promise<readonly ClassifierLabel[]>;

/** Rings once after so many milliseconds; what it gives calls it off. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void;

/** A check that did not do its work. */
export interface CheckFailure {
  readonly check: string;
  readonly why: 'threw' | 'hung';
  /** What was thrown; it may hold anything, so that who writes it down chooses what of it. */
  readonly error?: unknown;
}

/** Tells whoever runs the hub; called once for each failure. */
export type ReportCheckFailure = (failure: CheckFailure) => void;

/** SHA-256 in hexadecimal. */
export type HashText = (text: string) => string;

/**
 * Takes room for an act of somebody (`citizen:12`, an address); gives the seconds after which there is room again, undefined
 * where there was some. Outside of any transaction.
 */
export type TakeRoom = (input: {
  readonly act: LimitedAct;
  readonly who: string;
}) => Promise<number | undefined>;

/** What became of a proof of work; a good one is spent by asking. */
export type ProofState = 'valid' | 'missing' | 'invalid' | 'expired' | 'replayed';

/** Looks at the proof that a client sent, and spends it. Never throws for what a client sent. */
export type SpendProof = (proof: unknown) => Promise<ProofState>;
