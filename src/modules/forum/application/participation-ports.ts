import type { Result } from '../../../kernel/result';
import type { CitizenRefusal } from '../../citizens';
import type { CaseRefusal } from '../../moderation';
import type { DoorRefusal } from '../domain/door-refusal';
import type { ForumRefusal } from './refusal';
import type { ToolRefusal } from './tools/tool-refusal';

/** Who sends a request, as far as the door knows. */
export interface Visitor {
  /** The end user of users-permissions who signed in. */
  readonly userId?: number;
  /** Where the request comes from. It is kept nowhere. */
  readonly address: string;
  readonly language: 'id' | 'en';
}

/** Something that there may be too much of. */
export type DoorAct =
  | 'post'
  | 'thread'
  | 'edit'
  | 'report'
  | 'visitor_report'
  | 'appeal'
  | 'small_act'
  | 'search'
  | 'proof';

/** Takes room for an act; gives the seconds after which there is room again, undefined where there was some. */
export type TakeRoom = (input: {
  readonly act: DoorAct;
  readonly who: string;
}) => Promise<number | undefined>;

/** What became of a proof of work; a good one is spent by asking. */
export type SpendProof = (
  proof: unknown,
) => Promise<'valid' | 'missing' | 'invalid' | 'expired' | 'replayed'>;

/** A keyed hash, by which two visitors are told apart and nobody is found. */
export type HashVisitor = (address: string) => string;

/** There is no citizen behind a request. The accounts have the words for it. */
export interface NobodyRefusal {
  readonly code: Extract<CitizenRefusal['code'], 'sign_in_needed' | 'profile_needed'>;
}

/** Why a request of a citizen or a visitor is not carried out. */
export type ParticipationRefusal =
  CaseRefusal | DoorRefusal | ForumRefusal | NobodyRefusal | ToolRefusal;

/** The answer to a request of a citizen or a visitor. */
export type Answered<Value> = Promise<Result<Value, ParticipationRefusal>>;
