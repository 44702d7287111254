import { randomUUID } from 'node:crypto';
import { type Result, fail, succeed } from '../../../src/kernel/result';
import { accessTokenOf, type EmulatorRequest } from '../shared/http';
import { badParameter, badToken, expiredToken, type GraphFailure } from './errors';
import type { Parameters } from './parameters';
import type { Account, Token } from './state';
import { DAY, type InstagramWorld } from './world';

const HOUR = 3_600_000;

/** How long a long-lived token lives: 60 days in milliseconds. */
export const LONG_LIFE = 60 * DAY;

/** Who is calling. */
export interface Caller {
  readonly account: Account;
  readonly token: Token;
}

/** The answer to a refresh or an exchange. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'bearer';
  /** Seconds. */
  readonly expires_in: number;
}

const isShortLived = ({ issuedAt, expiresAt }: Token): boolean =>
  expiresAt.getTime() - issuedAt.getTime() <= HOUR;

/** Finds the account behind the token of a request. */
export const authenticate = (
  world: InstagramWorld,
  request: EmulatorRequest,
): Result<Caller, GraphFailure> => {
  const { tokens, accounts } = world.store.state;
  const given = accessTokenOf(request);
  const token = tokens.find((candidate) => candidate.token === given);
  const account = accounts.find(({ igUserId }) => igUserId === token?.igUserId);
  if (token === undefined || account === undefined) return fail(badToken);
  if (token.expiresAt <= world.clock.now()) return fail(expiredToken);
  return succeed({ account, token });
};

// The old token lives on until its own end: a client that could not store the new one is not locked out.
const issueLongLived = (world: InstagramWorld, igUserId: string): TokenAnswer => {
  const issuedAt = world.clock.now();
  const token = `IG${randomUUID().replaceAll('-', '')}`;
  world.store.state.tokens.push({
    token,
    igUserId,
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + LONG_LIFE),
  });
  world.store.save();
  return { access_token: token, token_type: 'bearer', expires_in: LONG_LIFE / 1_000 };
};

/** `GET /refresh_access_token`: 60 more days for a long-lived token that is at least 24 h old. */
export const refreshToken = (
  world: InstagramWorld,
  { account, token }: Caller,
  parameters: Parameters,
): Result<TokenAnswer, GraphFailure> => {
  if (parameters.text('grant_type') !== 'ig_refresh_token' || account.login !== 'instagram') {
    return fail(badParameter('grant_type must be ig_refresh_token, with Instagram Login.'));
  }
  const age = world.clock.now().getTime() - token.issuedAt.getTime();
  if (isShortLived(token) || age < DAY) {
    return fail(badParameter('only a long-lived token of at least 24 hours can be refreshed.'));
  }
  return succeed(issueLongLived(world, account.igUserId));
};

/** `GET /access_token`: a token of 60 days for one of an hour. The app's secret has to be there; any will do. */
export const exchangeToken = (
  world: InstagramWorld,
  { account, token }: Caller,
  parameters: Parameters,
): Result<TokenAnswer, GraphFailure> => {
  if (parameters.text('grant_type') !== 'ig_exchange_token' || account.login !== 'instagram') {
    return fail(badParameter('grant_type must be ig_exchange_token, with Instagram Login.'));
  }
  if (parameters.text('client_secret') === '')
    return fail(badParameter('client_secret is missing.'));
  if (!isShortLived(token)) return fail(badParameter('the token is long-lived already.'));
  return succeed(issueLongLived(world, account.igUserId));
};
