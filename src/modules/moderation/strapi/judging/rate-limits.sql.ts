import type { Core } from '@strapi/strapi';
import {
  buildLimiter,
  LIMITS_TABLE,
  makeHide,
  secondsLeft,
  type Limiter,
} from '../../../../platform/limits/limiter.sql';
import { runStatements } from '../../../../platform/statements.sql';
import type { TakeRoom } from '../../application/judging/judging-ports';
import { RATE_LIMITS, type LimitedAct } from '../../domain/judging/rate-limits';

const PURPOSE = 'humas-hub rate limits 1';

/**
 * Counts acts in the hub's own database, over all its processes, by the clock of the machine. Who it was stands there as an
 * HMAC under a key derived from `secret`: no address, no number of a citizen. It takes a connection of its own, and
 * throws within a transaction, where on SQLite it would wait for the caller for ever.
 */
export const knexRateLimits = (
  strapi: Core.Strapi,
  { secret }: { readonly secret: string },
): TakeRoom => {
  const hide = makeHide(secret, PURPOSE);
  const known = new Map<
    LimitedAct,
    readonly { readonly times: number; readonly count: Limiter }[]
  >();
  const limitsOf = (act: LimitedAct) => {
    const built =
      known.get(act) ??
      RATE_LIMITS[act].map(({ times, seconds }) => {
        const name = `${act}${String(seconds)}`;
        return { times, count: buildLimiter(strapi, { name, times, seconds }) };
      });
    known.set(act, built);
    return built;
  };
  return async ({ act, who }) => {
    if (strapi.db.inTransaction()) throw new Error('Rate limits are taken outside a transaction.');
    const hidden = hide(who);
    // The short limit first: what it refuses does not use up the day.
    for (const { times, count } of limitsOf(act)) {
      const counted = await count(hidden);
      if (counted.times > times) return secondsLeft(counted);
    }
    return undefined;
  };
};

/** Takes away what has expired by then. */
export const clearRateLimits = async (strapi: Core.Strapi, at: Date): Promise<void> => {
  await runStatements(strapi, (trx) => trx(LIMITS_TABLE).where('expire', '<', at.getTime()).del());
};
