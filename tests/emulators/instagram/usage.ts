import type { InstagramWorld } from './world';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** How much of its calls an account has used. */
export interface Usage {
  /** Percent of the calls of an hour. */
  readonly percent: number;
  /** Whole minutes until a call is free again; 0 where one is. */
  readonly minutesToRegain: number;
}

const callsOf = (world: InstagramWorld, igUserId: string): readonly number[] => {
  const since = world.clock.now().getTime() - HOUR;
  const recent = (world.calls.get(igUserId) ?? []).filter((at) => at > since);
  world.calls.set(igUserId, recent);
  return recent;
};

/** True where the account has no call left in this hour. */
export const isCallBudgetUsed = (world: InstagramWorld, igUserId: string): boolean =>
  callsOf(world, igUserId).length >= world.limits.callsAnHour;

/** Writes one call of an account down. */
export const countCall = (world: InstagramWorld, igUserId: string): void => {
  world.calls.set(igUserId, [...callsOf(world, igUserId), world.clock.now().getTime()]);
};

/** What the headers tell of an account. */
export const usageOf = (world: InstagramWorld, igUserId: string): Usage => {
  const { callsAnHour, callCount, minutesToRegain } = world.limits;
  const calls = callsOf(world, igUserId);
  // Access comes back when the oldest call that fills the budget is an hour old.
  const blocking = callsAnHour > 0 ? calls[calls.length - callsAnHour] : undefined;
  const left = blocking === undefined ? 0 : blocking + HOUR - world.clock.now().getTime();
  const percent = callsAnHour > 0 ? Math.ceil((calls.length * 100) / callsAnHour) : 100;
  return {
    percent: callCount ?? Math.min(100, percent),
    minutesToRegain: minutesToRegain ?? Math.ceil(left / MINUTE),
  };
};
