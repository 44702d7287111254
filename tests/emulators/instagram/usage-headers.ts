import type { EmulatorRequest } from '../shared/http';
import { authenticate } from './tokens';
import type { InstagramWorld } from './world';

const HOUR = 3_600_000;
const CALLS_AN_HOUR = 4_800; // the platform's own number depends on the account's reach; this one is assumed

/**
 * How much of the limits is used, in percent: `X-App-Usage` on each answer and, where the caller is known,
 * `X-Business-Use-Case-Usage` with the minutes until access comes back.
 */
export const usageHeaders = (
  world: InstagramWorld,
  request: EmulatorRequest,
): Readonly<Record<string, string>> => {
  const since = new Date(world.clock.now().getTime() - HOUR).toISOString();
  const calls = world.journal.entries.filter(({ at }) => at >= since).length;
  const percent = Math.min(100, Math.ceil((calls * 100) / CALLS_AN_HOUR));
  const usage = { call_count: percent, total_cputime: percent, total_time: percent };
  const headers = { 'x-app-usage': JSON.stringify(usage) };
  const caller = authenticate(world, request);
  if (!caller.ok) return headers;
  const entry = { type: 'instagram', ...usage, estimated_time_to_regain_access: 0 };
  return {
    ...headers,
    'x-business-use-case-usage': JSON.stringify({ [caller.value.account.igUserId]: [entry] }),
  };
};
