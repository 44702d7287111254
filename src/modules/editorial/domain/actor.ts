/** Who does something: a member of staff, a program with an API token, a signed-in reader, the hub itself, somebody outside. */
export type ActorKind = 'staff' | 'token' | 'reader' | 'system' | 'outside';

/** One who acts, as it stands on the record. */
export interface Actor {
  readonly kind: ActorKind;
  /** Tells two of one kind apart; a number as text for staff and tokens. */
  readonly id: string;
  /** How people know this one; never a secret, never an e-mail address. */
  readonly name: string;
}

/** The hub itself: the clock, a command, a migration. */
export const SYSTEM: Actor = { kind: 'system', id: 'hub', name: 'Humas Hub' };

/** True where both are the same person or program, whatever name they bore at the time. */
export const isSameActor = (left: Actor, right: Actor): boolean =>
  left.kind === right.kind && left.id === right.id;

/** True where this one is among them. */
export const isAmong = (actor: Actor, others: readonly Actor[]): boolean =>
  others.some((other) => isSameActor(actor, other));

/** The others, and this one once. */
export const withActor = (others: readonly Actor[], actor: Actor): readonly Actor[] =>
  isAmong(actor, others) ? others : [...others, actor];
