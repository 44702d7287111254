import type { Result } from '../../../kernel/result';
import type { Citizen, CitizenRefusal } from '../../citizens';
import type { CaseRefusal } from '../../moderation';
import type { DoorRefusal } from '../domain/door-refusal';
import type { ForumRefusal } from './refusal';
import type { ToolRefusal } from './tools/tool-refusal';

/** Who sends a request, as far as the door knows. */
export interface Visitor {
  /** The end user of users-permissions who signed in. */
  readonly userId?: number;
  /** The citizen behind the end user, where the sign-in has read it already. */
  readonly citizen?: Citizen;
  /** The network that the request comes from. It is kept nowhere. */
  readonly address: string;
  readonly language: 'id' | 'en';
}

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
