import type { GoogleWorld } from './world';

/** What calls cost, in units. Source: Google, YouTube Data API, quota calculator. */
export const COSTS = { list: 1, update: 50, invalid: 1 } as const;

const MINUTE = 60_000;

// Days begin at midnight Pacific time, summer time included; en-CA writes them as 2026-07-01.
const pacificDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

/** Units that a client has used on the present day. */
export const unitsUsed = (world: GoogleWorld, clientId: string): number => {
  const entry = world.store.state.quota[clientId];
  return entry?.day === pacificDay.format(world.clock.now()) ? entry.units : 0;
};

/** True where so many units are still free today. */
export const hasQuota = (world: GoogleWorld, clientId: string, units: number): boolean =>
  unitsUsed(world, clientId) + units <= world.limits.unitsADay;

/** Writes units into the ledger. */
export const charge = (world: GoogleWorld, clientId: string, units: number): void => {
  world.store.state.quota[clientId] = {
    day: pacificDay.format(world.clock.now()),
    units: unitsUsed(world, clientId) + units,
  };
  world.store.save();
};

/** Counts a call of a client; false where it is one too many in this minute. */
export const isWithinRate = (world: GoogleWorld, clientId: string): boolean => {
  const now = world.clock.now().getTime();
  const recent = (world.calls.get(clientId) ?? []).filter((at) => at > now - MINUTE);
  const isWithin = recent.length < world.limits.callsAMinute;
  // Without a limit there is nothing to count.
  const isCounted = isWithin && Number.isFinite(world.limits.callsAMinute);
  world.calls.set(clientId, isCounted ? [...recent, now] : recent);
  return isWithin;
};
