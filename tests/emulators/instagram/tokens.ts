import { randomUUID } from 'node:crypto';
import { type Result, fail, succeed } from '../../../src/kernel/result';
import { accessTokenOf, type EmulatorRequest } from '../shared/http';
import { badParameter, badToken, expiredToken, type GraphFailure, wrongSecret } from './errors';
import type { Parameters } from './parameters';
import type { Account, Token } from './state';
import { DAY, type InstagramWorld } from './world';

/** An hour in milliseconds: how long a short-lived token lives. */
export const HOUR = 3_600_000;

/** How long a long-lived token lives: 60 days in milliseconds. */
export const LONG_LIFE = 60 * DAY;

const NEVER = new Date('9999-01-01T00:00:00Z');

/** Who is calling. */
export interface Caller {
  /** The account that the call is about: that of the token, or the one of a person's that the path names. */
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

/** A token that holds. */
export const liveToken = (world: InstagramWorld, given: string): Result<Token, GraphFailure> => {
  const token = world.store.state.tokens.find((candidate) => candidate.token === given);
  if (token === undefined) return fail(badToken);
  return token.expiresAt <= world.clock.now() ? fail(expiredToken) : succeed(token);
};

/** Id of the account that the first part of a path after the version belongs to, whatever it names. */
const ownerOfPath = ({ store: { state } }: InstagramWorld, path: string): string | undefined => {
  const id = path.split('/').find((part) => /^\d+$/.test(part));
  if (state.accounts.some(({ igUserId }) => igUserId === id)) return id;
  const comment = state.comments.find((candidate) => candidate.id === id);
  const mediaId = comment?.mediaId ?? id;
  return [...state.media, ...state.containers].find((object) => object.id === mediaId)?.igUserId;
};

/** Finds the account behind the token of a request. */
export const authenticate = (
  world: InstagramWorld,
  request: EmulatorRequest,
): Result<Caller, GraphFailure> => {
  const token = liveToken(world, accessTokenOf(request));
  if (!token.ok) return token;
  const { igUserId, allowed = [igUserId] } = token.value;
  const owner = allowed.length > 1 ? ownerOfPath(world, request.path) : undefined;
  const about = owner !== undefined && allowed.includes(owner) ? owner : igUserId;
  const account = world.store.state.accounts.find((candidate) => candidate.igUserId === about);
  return account === undefined ? fail(badToken) : succeed({ account, token: token.value });
};

/** Ends a token now, before its time. */
export const endToken = (world: InstagramWorld, token: string): void => {
  for (const known of world.store.state.tokens) {
    if (known.token === token) known.expiresAt = world.clock.now();
  }
  world.store.save();
};

/** Makes a token. `life` in milliseconds; `Infinity` for one that does not end by itself. */
export const issueToken = (
  world: InstagramWorld,
  wanted: Pick<Token, 'kind' | 'igUserId' | 'allowed' | 'scopes' | 'from'> & {
    readonly life: number;
  },
): TokenAnswer => {
  const { life, ...owner } = wanted;
  const { state } = world.store;
  const issuedAt = world.clock.now();
  const token = `IG${randomUUID().replaceAll('-', '')}`;
  const expiresAt = Number.isFinite(life) ? new Date(issuedAt.getTime() + life) : NEVER;
  state.tokens.push({ ...owner, token, issuedAt, expiresAt });
  world.store.save();
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: Number.isFinite(life) ? life / 1_000 : 0,
  };
};

/**
 * `GET /refresh_access_token`: 60 more days for a long-lived token that is at least 24 h old. The old token lives on
 * until its own end: a client that could not store the new one is not locked out.
 */
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
  const { igUserId, scopes } = token;
  return succeed(issueToken(world, { kind: 'account', igUserId, scopes, life: LONG_LIFE }));
};

/** True where the secret is that of an app; where no app is registered, any will do. */
const isAppSecret = (world: InstagramWorld, secret: string): boolean => {
  const apps = world.store.state.apps.filter(({ login }) => login === 'instagram');
  return apps.length === 0 || apps.some(({ clientSecret }) => clientSecret === secret);
};

/** `GET /access_token`: a token of 60 days for one of an hour. */
export const exchangeToken = (
  world: InstagramWorld,
  { account, token }: Caller,
  parameters: Parameters,
): Result<TokenAnswer, GraphFailure> => {
  if (parameters.text('grant_type') !== 'ig_exchange_token' || account.login !== 'instagram') {
    return fail(badParameter('grant_type must be ig_exchange_token, with Instagram Login.'));
  }
  const secret = parameters.text('client_secret');
  if (secret === '') return fail(badParameter('client_secret is missing.'));
  if (!isAppSecret(world, secret)) return fail(wrongSecret);
  if (!isShortLived(token)) return fail(badParameter('the token is long-lived already.'));
  const { igUserId, scopes } = token;
  return succeed(issueToken(world, { kind: 'account', igUserId, scopes, life: LONG_LIFE }));
};
