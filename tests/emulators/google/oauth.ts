import { createHash, randomUUID } from 'node:crypto';
import { type EmulatorRequest, fieldOf, jsonReply, type Reply } from '../shared/http';
import { giveConsent, isConsentOver } from './consents';
import { oauthErrorReply } from './errors';
import type { Client, Consent, GoogleState } from './state';
import type { GoogleWorld } from './world';

const ACCESS_TOKEN_SECONDS = 3_600;

type Code = GoogleState['codes'][number];

/** What a request to the token endpoint is for. */
export const operationOfToken = (request: EmulatorRequest): 'token' | 'exchange_code' =>
  fieldOf(request, 'grant_type') === 'authorization_code' ? 'exchange_code' : 'token';

const issueAccessToken = (world: GoogleWorld, consent: Consent): object => {
  const { state } = world.store;
  const now = world.clock.now();
  const token = `ya29.${randomUUID()}`;
  state.accessTokens = [
    ...state.accessTokens.filter(({ expiresAt }) => expiresAt > now),
    {
      token,
      refreshToken: consent.refreshToken,
      expiresAt: new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1_000),
    },
  ];
  world.store.save();
  return {
    access_token: token,
    expires_in: ACCESS_TOKEN_SECONDS,
    scope: consent.scopes.join(' '),
    token_type: 'Bearer',
  };
};

const refresh = (world: GoogleWorld, client: Client, request: EmulatorRequest): Reply => {
  const given = fieldOf(request, 'refresh_token');
  const consent = world.store.state.consents.find(
    ({ refreshToken, clientId }) => refreshToken === given && clientId === client.clientId,
  );
  if (consent === undefined) return oauthErrorReply(400, 'invalid_grant', 'Bad Request');
  if (isConsentOver(world, consent)) {
    return oauthErrorReply(400, 'invalid_grant', 'Token has been expired or revoked.');
  }
  consent.usedAt = world.clock.now();
  return jsonReply(200, issueAccessToken(world, consent));
};

/** True where the verifier is the one that the challenge was made from, or where there was no challenge. */
const isVerified = ({ challenge, isChallengeHashed }: Code, verifier: string): boolean => {
  if (challenge === undefined) return true;
  const given = isChallengeHashed
    ? createHash('sha256').update(verifier).digest('base64url')
    : verifier;
  return given === challenge;
};

const exchangeCode = (world: GoogleWorld, client: Client, request: EmulatorRequest): Reply => {
  const { state } = world.store;
  const given = fieldOf(request, 'code');
  const code = state.codes.find((known) => known.code === given);
  const isUsable =
    code?.clientId === client.clientId && code.expiresAt > world.clock.now()
      ? isVerified(code, fieldOf(request, 'code_verifier'))
      : false;
  if (code === undefined || !isUsable) {
    return oauthErrorReply(400, 'invalid_grant', 'Malformed auth code.');
  }
  if (code.redirectUri !== fieldOf(request, 'redirect_uri')) {
    return oauthErrorReply(400, 'redirect_uri_mismatch', 'Bad Request');
  }
  state.codes = state.codes.filter((known) => known !== code);
  const { clientId, channelId, scopes, isLasting } = code;
  const consent = giveConsent(world, { clientId, channelId, scopes });
  const answer = issueAccessToken(world, consent);
  return jsonReply(200, {
    ...answer,
    ...(isLasting ? { refresh_token: consent.refreshToken } : {}),
  });
};

/** `POST /token`: an access token for a refresh token, or both for the code of a consent. */
export const answerToken = (world: GoogleWorld, request: EmulatorRequest): Reply => {
  const grant = fieldOf(request, 'grant_type');
  if (grant !== 'refresh_token' && grant !== 'authorization_code') {
    return oauthErrorReply(400, 'unsupported_grant_type', 'Invalid grant_type');
  }
  const client = world.store.state.clients.find(
    ({ clientId, clientSecret }) =>
      clientId === fieldOf(request, 'client_id') &&
      clientSecret === fieldOf(request, 'client_secret'),
  );
  if (client === undefined) return oauthErrorReply(401, 'invalid_client', 'Unauthorized');
  return grant === 'refresh_token'
    ? refresh(world, client, request)
    : exchangeCode(world, client, request);
};
