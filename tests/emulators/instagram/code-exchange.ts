import { type Result, fail, succeed } from '../../../src/kernel/result';
import { type EmulatorRequest, fieldOf, jsonReply, type Reply } from '../shared/http';
import { badCode, badParameter, type GraphFailure, wrongSecret } from './errors';
import type { App, Code } from './state';
import { HOUR, issueToken, LONG_LIFE, liveToken, type TokenAnswer } from './tokens';
import type { InstagramWorld } from './world';

interface Presented {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly code: string;
}

const findApp = (
  { store }: InstagramWorld,
  login: App['login'],
  { clientId, clientSecret }: Pick<Presented, 'clientId' | 'clientSecret'>,
): App | undefined =>
  store.state.apps.find(
    (app) => app.login === login && app.clientId === clientId && app.clientSecret === clientSecret,
  );

/** Takes a code out of the world: it opens once, within its hour, for the app and the address that it was made for. */
const useCode = (world: InstagramWorld, presented: Presented): Code | undefined => {
  const { state } = world.store;
  const found = state.codes.find(({ code }) => code === presented.code);
  if (found === undefined || found.expiresAt <= world.clock.now()) return undefined;
  const isMeant =
    found.clientId === presented.clientId && found.redirectUri === presented.redirectUri;
  if (!isMeant) return undefined;
  state.codes = state.codes.filter((code) => code !== found);
  world.store.save();
  return found;
};

const refusedCode = (message: string): Reply =>
  jsonReply(400, { error_type: 'OAuthException', code: 400, error_message: message });

/**
 * `POST /oauth/access_token` of the Instagram login: a token of an hour for a code. Errors have a form of their own here.
 */
export const exchangeInstagramCode = (world: InstagramWorld, request: EmulatorRequest): Reply => {
  const presented: Presented = {
    clientId: fieldOf(request, 'client_id'),
    clientSecret: fieldOf(request, 'client_secret'),
    redirectUri: fieldOf(request, 'redirect_uri'),
    code: fieldOf(request, 'code').replace(/#_$/, ''),
  };
  if (fieldOf(request, 'grant_type') !== 'authorization_code') {
    return refusedCode('Invalid grant_type');
  }
  if (findApp(world, 'instagram', presented) === undefined) {
    return refusedCode('Error validating client secret.');
  }
  const code = useCode(world, presented);
  const igUserId = code?.allowed[0];
  if (code === undefined || igUserId === undefined) {
    return refusedCode('Matching code was not found or was already used');
  }
  const { access_token } = issueToken(world, {
    kind: 'account',
    igUserId,
    scopes: code.scopes,
    life: HOUR,
  });
  const answer = { access_token, user_id: igUserId, permissions: code.scopes.join(',') };
  return jsonReply(200, world.isOn('code-answer-list') ? { data: [answer] } : answer);
};

/** `GET /oauth/access_token` of the Facebook login: a token of the person for a code, or 60 days for one that holds. */
export const exchangeAtFacebook = (
  world: InstagramWorld,
  { query }: EmulatorRequest,
): Result<TokenAnswer, GraphFailure> => {
  const text = (name: string): string => query.get(name) ?? '';
  const presented: Presented = {
    clientId: text('client_id'),
    clientSecret: text('client_secret'),
    redirectUri: text('redirect_uri'),
    code: text('code'),
  };
  if (findApp(world, 'facebook', presented) === undefined) return fail(wrongSecret);
  if (text('grant_type') === 'fb_exchange_token') {
    const token = liveToken(world, text('fb_exchange_token'));
    if (!token.ok) return token;
    if (token.value.kind !== 'user') return fail(badParameter('it is no token of a person.'));
    const { igUserId, allowed, scopes } = token.value;
    return succeed(issueToken(world, { kind: 'user', igUserId, allowed, scopes, life: LONG_LIFE }));
  }
  const code = useCode(world, presented);
  const igUserId = code?.allowed[0];
  if (code === undefined || igUserId === undefined) return fail(badCode);
  const { allowed, scopes } = code;
  return succeed(issueToken(world, { kind: 'user', igUserId, allowed, scopes, life: 2 * HOUR }));
};
