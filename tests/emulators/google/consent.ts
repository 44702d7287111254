import { randomUUID } from 'node:crypto';
import { consentAnswer, consentPage, errorPage } from '../shared/consent-page';
import { type EmulatorRequest, redirectReply, type Reply, withQuery } from '../shared/http';
import type { Client } from './state';
import type { GoogleWorld } from './world';

const PATH = '/o/oauth2/v2/auth';
const CODE_LIFE = 600_000; // ten minutes; Google says only that a code is short-lived

/** Stands for a Google account on which there is no YouTube channel. */
const NO_CHANNEL = 'none';

interface Asked {
  readonly client: Client;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly query: URLSearchParams;
}

const isAllowedRedirect = ({ redirectUris }: Client, redirectUri: string): boolean =>
  redirectUris.length === 0 ? /^https?:\/\//.test(redirectUri) : redirectUris.includes(redirectUri);

/** A refresh token comes when one was asked for, and then at the first consent or when the page had to be shown. */
const isLasting = (world: GoogleWorld, { client, query }: Asked, channelId: string): boolean => {
  const isFirst = !world.store.state.consents.some(
    (consent) => consent.clientId === client.clientId && consent.channelId === channelId,
  );
  const isForced = (query.get('prompt') ?? '').split(' ').includes('consent');
  return query.get('access_type') === 'offline' && (isFirst || isForced);
};

const issueCode = (
  world: GoogleWorld,
  asked: Asked,
  channelId: string,
  scopes: readonly string[],
): string => {
  const { state } = world.store;
  const now = world.clock.now();
  const code = `4/${randomUUID()}`;
  const challenge = asked.query.get('code_challenge');
  state.codes = [
    ...state.codes.filter(({ expiresAt }) => expiresAt > now),
    {
      code,
      clientId: asked.client.clientId,
      redirectUri: asked.redirectUri,
      channelId,
      scopes: [...scopes],
      ...(challenge === null ? {} : { challenge }),
      isChallengeHashed: asked.query.get('code_challenge_method') === 'S256',
      isLasting: isLasting(world, asked, channelId),
      expiresAt: new Date(now.getTime() + CODE_LIFE),
    },
  ];
  world.store.save();
  return code;
};

const decide = (world: GoogleWorld, asked: Asked, request: EmulatorRequest): Reply => {
  const { redirectUri, query } = asked;
  const state = query.get('state') ?? undefined;
  const answer = consentAnswer(request);
  const { channels } = world.store.state;
  const chosen = answer?.allowed[0];
  const isThere = chosen === NO_CHANNEL || channels.some(({ channelId }) => channelId === chosen);
  if (answer === undefined || chosen === undefined || !isThere) {
    return redirectReply(withQuery(redirectUri, { error: 'access_denied', state }));
  }
  const scopes = asked.scopes.filter((scope) => answer.scopes.includes(scope));
  const channelId = chosen === NO_CHANNEL ? '' : chosen;
  const code = issueCode(world, asked, channelId, scopes);
  return redirectReply(withQuery(redirectUri, { state, code, scope: scopes.join(' ') }));
};

/**
 * The page of consent, and what its form leads to: back to the app with a code, or with error=access_denied; `state`
 * goes with it. Undefined where the path is another.
 */
export const answerConsent = (world: GoogleWorld, request: EmulatorRequest): Reply | undefined => {
  if (request.path !== PATH || !['GET', 'POST'].includes(request.method)) return undefined;
  const { query } = request;
  const { clients, channels } = world.store.state;
  const client = clients.find(({ clientId }) => clientId === query.get('client_id'));
  const redirectUri = query.get('redirect_uri') ?? '';
  // Nobody is sent to an address that the client did not register.
  if (client === undefined) return errorPage('Error 401: invalid_client', 401);
  if (!isAllowedRedirect(client, redirectUri)) return errorPage('Error 400: redirect_uri_mismatch');
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (query.get('response_type') !== 'code' || scopes.length === 0) {
    return errorPage('Error 400: invalid_request');
  }
  if (request.method === 'POST') {
    return decide(world, { client, redirectUri, scopes, query }, request);
  }
  return consentPage({
    platform: 'YouTube',
    clientId: client.clientId,
    choices: [
      ...channels.map(({ channelId, title }) => ({
        id: channelId,
        name: title,
        detail: channelId,
      })),
      { id: NO_CHANNEL, name: 'Akun tanpa kanal', detail: 'A Google account without a channel' },
    ],
    isSeveral: false,
    scopes,
    canUntick: true,
  });
};
