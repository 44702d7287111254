import { randomUUID } from 'node:crypto';
import { type Result, fail, succeed } from '../../../src/kernel/result';
import { accessTokenOf, type EmulatorRequest, jsonReply, type Reply } from '../shared/http';
import { type ApiFailure, authError, oauthErrorReply } from './errors';
import type { Channel } from './state';
import type { GoogleWorld } from './world';

const ACCESS_TOKEN_SECONDS = 3_600;
const SCOPE = 'https://www.googleapis.com/auth/youtube';

const issueAccessToken = (world: GoogleWorld, channel: Channel): Reply => {
  const { state } = world.store;
  const now = world.clock.now();
  const token = `ya29.${randomUUID()}`;
  state.accessTokens = [
    ...state.accessTokens.filter(({ expiresAt }) => expiresAt > now),
    {
      token,
      refreshToken: channel.refreshToken,
      expiresAt: new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1_000),
    },
  ];
  world.store.save();
  return jsonReply(200, {
    access_token: token,
    expires_in: ACCESS_TOKEN_SECONDS,
    scope: channel.isReadOnly ? `${SCOPE}.readonly` : SCOPE,
    token_type: 'Bearer',
  });
};

/** `POST /token` with grant_type=refresh_token. */
export const answerToken = (world: GoogleWorld, request: EmulatorRequest): Reply => {
  const fields = request.body.kind === 'fields' ? request.body.fields : {};
  if (fields.grant_type !== 'refresh_token') {
    return oauthErrorReply(400, 'unsupported_grant_type', 'Invalid grant_type');
  }
  const { channels } = world.store.state;
  const ofClient = channels.filter(
    ({ clientId, clientSecret }) =>
      clientId === fields.client_id && clientSecret === fields.client_secret,
  );
  if (ofClient.length === 0) return oauthErrorReply(401, 'invalid_client', 'Unauthorized');
  const channel = ofClient.find(({ refreshToken }) => refreshToken === fields.refresh_token);
  if (channel === undefined) return oauthErrorReply(400, 'invalid_grant', 'Bad Request');
  if (channel.isRevoked) {
    return oauthErrorReply(400, 'invalid_grant', 'Token has been expired or revoked.');
  }
  return issueAccessToken(world, channel);
};

/** Finds the channel behind the access token of a request. */
export const authenticate = (
  world: GoogleWorld,
  request: EmulatorRequest,
): Result<Channel, ApiFailure> => {
  const { accessTokens, channels } = world.store.state;
  const given = accessTokenOf(request);
  const access = accessTokens.find(({ token }) => token === given);
  const channel = channels.find(({ refreshToken }) => refreshToken === access?.refreshToken);
  if (access === undefined || channel === undefined) return fail(authError);
  if (access.expiresAt <= world.clock.now()) return fail(authError);
  if (channel.isRevoked && world.isOn('revoked-access')) return fail(authError);
  return succeed(channel);
};
