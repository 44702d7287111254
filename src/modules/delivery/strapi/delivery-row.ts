import type { Delivery } from '../domain/delivery';

type Optional = 'title' | 'remoteId' | 'permalink' | 'place';
type Instant = 'notAfter' | 'intendedAt' | 'leaseUntil';

/** A row of `api::delivery.delivery` as Strapi's query engine gives it. */
export type DeliveryRow = Omit<
  Delivery,
  Optional | Instant | 'dueAt' | 'followUp' | 'candidates' | 'lastError' | 'isHeld'
> & {
  readonly [Name in Optional]: string | null;
} & {
  // A Date on one engine, text on another.
  readonly [Name in Instant]: string | Date | null;
} & {
  readonly dueAt: string | Date;
  readonly followUp: Delivery['followUp'] | null;
  readonly candidates: Delivery['candidates'] | null;
  readonly lastError: Delivery['lastError'] | null;
  readonly isHeld: boolean | null;
};

const toInstant = (value: string | Date | null): Date | undefined =>
  value === null ? undefined : new Date(value);

/** A stored row as the rules know it. */
export const toDelivery = (row: DeliveryRow): Delivery => ({
  ...row,
  title: row.title ?? '',
  remoteId: row.remoteId ?? '',
  permalink: row.permalink ?? '',
  place: row.place ?? undefined,
  dueAt: new Date(row.dueAt),
  notAfter: toInstant(row.notAfter),
  intendedAt: toInstant(row.intendedAt),
  leaseUntil: toInstant(row.leaseUntil),
  followUp: row.followUp ?? undefined,
  candidates: row.candidates ?? [],
  lastError: row.lastError ?? undefined,
  isHeld: row.isHeld ?? false,
});
