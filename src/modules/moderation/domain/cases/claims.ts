import type { Claim, ModerationCase } from './case';
import { isWaiting } from './case';
import { nextCaseState } from './case-moves';
import type { CaseRefusal } from './refusal';
import type { Moderator } from './who-may';

/** Longer than it takes to read a thread and to write a sentence; renewed while the case is open on somebody's screen. */
export const CLAIM_LEASE_MINUTES = 15;

const LEASE_MS = CLAIM_LEASE_MINUTES * 60 * 1000;

/** Who holds a case now. At 15:00 minutes exactly nobody does any more. */
export const holderOf = ({ state, claim }: ModerationCase, now: Date): Claim | undefined =>
  state === 'claimed' && claim !== undefined && now < claim.until ? claim : undefined;

/** Why somebody else's claim keeps this moderator off; undefined where it does not. */
export const refuseHeld = (
  known: ModerationCase,
  moderator: Moderator,
  now: Date,
): CaseRefusal | undefined => {
  const holder = holderOf(known, now);
  if (holder === undefined || holder.byId === moderator.id) return undefined;
  return {
    code: 'case_claimed',
    details: { name: holder.byName, until: holder.until.toISOString() },
  };
};

/** The case as it is while a moderator works on it; the same one again has another 15 minutes. */
export const claimCase = (known: ModerationCase, by: Moderator, now: Date): ModerationCase => ({
  ...known,
  state: nextCaseState(known.state, 'claim') ?? known.state,
  claim: { byId: by.id, byName: by.name, until: new Date(now.getTime() + LEASE_MS) },
});

/** The case as it is when nobody works on it any more; one that is for the lead goes on waiting for the lead. */
export const releaseClaim = (known: ModerationCase): ModerationCase => {
  const { claim: _over, ...rest } = known;
  if (known.state !== 'claimed') return rest;
  return {
    ...rest,
    state: known.isForLead ? 'escalated' : (nextCaseState(known.state, 'release') ?? known.state),
  };
};

/** Why a case cannot be claimed; undefined where it can. */
export const refuseClaim = (
  known: ModerationCase,
  moderator: Moderator,
  now: Date,
): CaseRefusal | undefined =>
  isWaiting(known.state) ? refuseHeld(known, moderator, now) : { code: 'case_decided' };
