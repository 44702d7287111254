import { randomUUID } from 'node:crypto';
import { consentAnswer, consentPage, errorPage } from '../shared/consent-page';
import { type EmulatorRequest, redirectReply, type Reply, withQuery } from '../shared/http';
import type { Account, App } from './state';
import type { InstagramWorld } from './world';

const CODE_LIFE = 3_600_000; // an hour, in Meta's words

type Login = App['login'];

/** Which login a page of consent belongs to; undefined where the path is none. */
const loginOf = (path: string): Login | undefined => {
  if (path === '/oauth/authorize') return 'instagram';
  return /^(\/v\d+\.\d+)?\/dialog\/oauth\/?$/.test(path) ? 'facebook' : undefined;
};

const findApp = (world: InstagramWorld, login: Login, clientId: string): App | undefined =>
  world.store.state.apps.find((app) => app.login === login && app.clientId === clientId);

const isAllowedRedirect = (app: App, redirectUri: string): boolean =>
  app.redirectUris.length === 0
    ? /^https?:\/\//.test(redirectUri)
    : app.redirectUris.includes(redirectUri);

/** What hangs on an account with the login in question. */
const toChoice = ({ igUserId, username, page }: Account) => ({
  id: igUserId,
  name: `@${username}`,
  detail: page === undefined ? 'Instagram' : `Halaman Facebook / Facebook page: ${page.name}`,
});

const issueCode = (
  world: InstagramWorld,
  app: App,
  request: { redirectUri: string; scopes: readonly string[]; allowed: readonly string[] },
): string => {
  const { state } = world.store;
  const now = world.clock.now();
  const code = `AQ${randomUUID().replaceAll('-', '')}`;
  state.codes = [
    ...state.codes.filter(({ expiresAt }) => expiresAt > now),
    {
      code,
      clientId: app.clientId,
      redirectUri: request.redirectUri,
      scopes: [...request.scopes],
      allowed: [...request.allowed],
      expiresAt: new Date(now.getTime() + CODE_LIFE),
    },
  ];
  world.store.save();
  return code;
};

const DENIED = {
  error: 'access_denied',
  error_reason: 'user_denied',
  error_description: 'The user denied your request',
} as const;

/**
 * The page of consent of either login, and what its form leads to: back to the app with a code, or with the news that
 * it was denied; `state` goes with it. Undefined where the path is another.
 */
export const answerConsent = (
  world: InstagramWorld,
  request: EmulatorRequest,
): Reply | undefined => {
  const login = loginOf(request.path);
  if (login === undefined || !['GET', 'POST'].includes(request.method)) return undefined;
  const { query } = request;
  const app = findApp(world, login, query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  // Nobody is sent to an address that the app did not register.
  if (app === undefined) return errorPage('Invalid platform app');
  if (!isAllowedRedirect(app, redirectUri)) return errorPage('Invalid redirect_uri');
  if (query.get('response_type') !== 'code') return errorPage('Invalid response_type');
  const scopes = (query.get('scope') ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
  const accounts = world.store.state.accounts.filter((account) => account.login === login);
  if (request.method === 'GET') {
    return consentPage({
      platform: login === 'instagram' ? 'Instagram' : 'Facebook',
      clientId: app.clientId,
      choices: accounts.map(toChoice),
      isSeveral: login === 'facebook',
      scopes,
    });
  }
  const state = query.get('state') ?? undefined;
  const chosen = consentAnswer(request);
  const allowed = accounts
    .map(({ igUserId }) => igUserId)
    .filter((id) => chosen?.allowed.includes(id));
  if (allowed.length === 0) return redirectReply(withQuery(redirectUri, { ...DENIED, state }));
  const code = issueCode(world, app, { redirectUri, scopes, allowed });
  // Meta ends the address with "#_"; a browser keeps that to itself.
  return redirectReply(`${withQuery(redirectUri, { code, state })}#_`);
};
