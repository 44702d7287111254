/** How near the end of an account's access is; the hub warns by mail on the same days. */
export type Expiry = 'lasting' | 'far' | 'near' | 'soon' | 'last_day' | 'ended';

// Days before the end on which people are warned: time for a holiday, for a week of work, for today.
const NEAR_DAYS = 14;
const SOON_DAYS = 7;
const LAST_DAY = 1;

/** Reads the whole days that are left; null where the access does not end. */
export const toExpiry = (days: number | null): Expiry => {
  if (days === null) return 'lasting';
  if (days <= 0) return 'ended';
  if (days <= LAST_DAY) return 'last_day';
  if (days <= SOON_DAYS) return 'soon';
  return days <= NEAR_DAYS ? 'near' : 'far';
};
