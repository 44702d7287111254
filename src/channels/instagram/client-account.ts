import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import type { ConnectionOutcome, DeliveryFailure, RefreshOutcome } from '../contract';
import { readQuota } from './client-account-reads';
import { readAnswer } from './client-answers';
import { nodePath, type Call } from './client-http';

const DAY_MS = 24 * 60 * 60 * 1000;
const YOUNGEST_MS = DAY_MS; // Meta refuses to renew a token that is younger
const RENEW_BEFORE_MS = 30 * DAY_MS; // half of a token's 60 days: a month of failed tries is noticed

const accountSchema = z.object({ id: z.string().min(1), username: z.string().default('') });

/** Looks whether the account can be read with its token, and how many posts it has left. */
export const checkConnection = async (input: {
  readonly call: Call;
  readonly igUserId: string;
}): Promise<ConnectionOutcome> => {
  const { call, igUserId } = input;
  // Asked by id and not as `me`: the token of another account must not pass.
  const answer = await call('GET', nodePath(igUserId), { fields: 'id,username' });
  const account = readAnswer(answer, accountSchema);
  if (!account.ok) return { kind: 'failed', failure: account.failure.failure };
  const quota = await readQuota({ call, igUserId });
  if (!quota.ok) return { kind: 'failed', failure: quota.failure.failure };
  const { used, limit } = quota.value;
  return {
    kind: 'connected',
    accountName: account.value.username,
    remoteAccountId: igUserId,
    ...(limit === undefined ? {} : { quota: { used, limit } }),
  };
};

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});

const EXPIRED: DeliveryFailure = {
  class: 'auth',
  code: 'token_expired',
  message: 'The access token of the Instagram account has expired: connect the account again.',
};

/**
 * A fresh token of 60 days for one of the Instagram login, once less than 30 days are left.
 * [U] Meta's page shows the token as a parameter of the address; it goes into the header alone, as with every other call.
 */
export const refreshToken = async (input: {
  /** Calls without a version in the path: Meta serves the tokens there. */
  readonly call: Call;
  readonly known: { readonly issuedAt: string; readonly expiresAt: string };
  readonly clock: Clock;
}): Promise<RefreshOutcome> => {
  const { call, known, clock } = input;
  const now = clock.now().getTime();
  // An instant that is not known is no number, and compares as neither too young nor far from its end.
  if (Date.parse(known.expiresAt) <= now) return { kind: 'failed', failure: EXPIRED };
  if (Date.parse(known.expiresAt) - now >= RENEW_BEFORE_MS) return { kind: 'not_needed' };
  if (now - Date.parse(known.issuedAt) < YOUNGEST_MS) return { kind: 'not_needed' };
  const answer = await call('GET', '/refresh_access_token', { grant_type: 'ig_refresh_token' });
  const renewed = readAnswer(answer, tokenSchema);
  if (!renewed.ok) return { kind: 'failed', failure: renewed.failure.failure };
  const { access_token: accessToken, expires_in: seconds } = renewed.value;
  return {
    kind: 'refreshed',
    credentials: { accessToken },
    expiresAt: new Date(now + seconds * 1000).toISOString(),
  };
};
