import type { ActiveSanction } from '../submission';
import type { CaseRefusal } from './refusal';
import type { Moderator } from './who-may';

/** Limits that the office puts on a citizen. `mute`: reads and reports. `suspend`: reads. `ban`: the same, for good. */
export const SANCTION_KINDS = ['mute', 'suspend', 'ban'] as const;

/** Limit that the office puts on a citizen. */
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** Longest limit in days, by who imposes it; 0: not for them. */
interface Bounds {
  readonly moderator: number;
  readonly lead: number;
  /** Without an end. */
  readonly isForGood: boolean;
}

const WEEK_DAYS = 7; // what one moderator may do alone
const YEAR_DAYS = 365;

/** Who may impose what. */
export const SANCTION_BOUNDS: Readonly<Record<SanctionKind, Bounds>> = {
  mute: { moderator: WEEK_DAYS, lead: YEAR_DAYS, isForGood: false },
  suspend: { moderator: WEEK_DAYS, lead: YEAR_DAYS, isForGood: false },
  ban: { moderator: 0, lead: YEAR_DAYS, isForGood: true },
};

/** A limit as it is stored. */
export interface Sanction {
  readonly id: number;
  readonly citizenId: number;
  readonly kind: SanctionKind;
  /** Absent: for good. */
  readonly until?: Date;
  readonly reason: string;
  readonly ruleNumber?: string;
  /** The decision that it came with. */
  readonly decisionId?: number;
  readonly byId: number;
  readonly byName: string;
  readonly imposedAt: Date;
  readonly liftedAt?: Date;
}

/** Why this moderator may not impose this; undefined where they may. `days` absent: for good. */
export const refuseSanction = (
  { kind, days }: { readonly kind: SanctionKind; readonly days?: number | undefined },
  { isLead }: Pick<Moderator, 'isLead'>,
): CaseRefusal | undefined => {
  const bounds = SANCTION_BOUNDS[kind];
  const limit = isLead ? bounds.lead : bounds.moderator;
  if (limit === 0) return { code: 'lead_only' };
  if (bounds.isForGood) return undefined;
  if (days === undefined) return { code: 'sanction_days_missing', field: 'days', limit };
  return days > limit
    ? { code: 'sanction_too_long', field: 'days', limit, actual: days }
    : undefined;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** When a limit ends; undefined for one without an end. */
export const endOf = (
  { kind, days }: { readonly kind: SanctionKind; readonly days?: number | undefined },
  from: Date,
): Date | undefined =>
  SANCTION_BOUNDS[kind].isForGood || days === undefined
    ? undefined
    : new Date(from.getTime() + days * DAY_MS);

/** Whether a limit holds at a moment. At its very end it does not any more. */
export const holdsAt = ({ until, liftedAt }: Sanction, now: Date): boolean =>
  liftedAt === undefined && (until === undefined || now < until);

/** The limits that hold at a moment, in the words of the checks. */
export const activeAt = (sanctions: readonly Sanction[], now: Date): readonly ActiveSanction[] =>
  sanctions
    .filter((sanction) => holdsAt(sanction, now))
    .map(({ kind, until }) => ({ kind, ...(until === undefined ? {} : { until }) }));

/** Why this moderator may not lift a limit; undefined where they may: their own, and as the lead any. */
export const refuseLift = (
  sanction: Sanction,
  { id, isLead, mayDecide }: Moderator,
  now: Date,
): CaseRefusal | undefined => {
  if (!isLead && !(mayDecide && sanction.byId === id)) return { code: 'lead_only' };
  return holdsAt(sanction, now) ? undefined : { code: 'sanction_over' };
};
