import { usageOf } from './usage';
import type { InstagramWorld } from './world';

/**
 * How much of the limits is used, in percent: `X-App-Usage` on each answer and, where the account is known,
 * `X-Business-Use-Case-Usage` with the minutes until access comes back.
 */
export const usageHeaders = (
  world: InstagramWorld,
  igUserId: string | undefined,
): Readonly<Record<string, string>> => {
  const { percent, minutesToRegain } = usageOf(world, igUserId ?? '');
  const usage = { call_count: percent, total_cputime: percent, total_time: percent };
  const headers = { 'x-app-usage': JSON.stringify(usage) };
  if (igUserId === undefined) return headers;
  const entry = { type: 'instagram', ...usage, estimated_time_to_regain_access: minutesToRegain };
  return {
    ...headers,
    'x-business-use-case-usage': JSON.stringify({ [igUserId]: [entry] }),
  };
};
