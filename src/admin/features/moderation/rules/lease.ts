import { isWaiting } from '../../../../modules/moderation/domain/cases/case';
import type { CaseView } from '../../../../modules/moderation/domain/cases/case-views';
import { CLAIM_LEASE_MINUTES } from '../../../../modules/moderation/domain/cases/claims';

const MINUTE_MS = 60_000;

/** Who holds a case, as the person in front of it should know. */
export type Holding = 'mine' | 'others' | 'nobody';

/** Who holds a case at a moment. */
export const holdingOf = ({ claim }: Pick<CaseView, 'claim'>, myId: number, now: Date): Holding => {
  if (claim === undefined || Date.parse(claim.until) <= now.getTime()) return 'nobody';
  return claim.byId === myId ? 'mine' : 'others';
};

/** Whole minutes that are left of a lease; never more than it has, though the clock on the screen moves once a minute. */
export const minutesLeft = (until: string, now: Date): number => {
  const left = Math.ceil((Date.parse(until) - now.getTime()) / MINUTE_MS);
  return Math.min(CLAIM_LEASE_MINUTES, Math.max(0, left));
};

/** Whether it is time to renew a lease of one's own: a third of it is over, and the case is still open on the screen. */
export const isRenewalDue = (
  known: Pick<CaseView, 'claim' | 'state'>,
  myId: number,
  now: Date,
): boolean =>
  known.claim !== undefined &&
  isWaiting(known.state) &&
  holdingOf(known, myId, now) === 'mine' &&
  minutesLeft(known.claim.until, now) <= (CLAIM_LEASE_MINUTES * 2) / 3;

/** Why somebody cannot decide on a case now; undefined where they can. */
export const hindranceOf = (
  known: Pick<CaseView, 'claim' | 'isOwn' | 'pendingDecisionId'>,
  me: { readonly id: number; readonly mayDecide: boolean; readonly isLead: boolean },
  now: Date,
): 'no_right' | 'own' | 'pending' | 'others' | undefined => {
  if (!me.mayDecide && !me.isLead) return 'no_right';
  if (known.isOwn) return 'own';
  if (known.pendingDecisionId !== undefined) return 'pending';
  return holdingOf(known, me.id, now) === 'others' ? 'others' : undefined;
};
