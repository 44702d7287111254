import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import { fail, succeed, type Result } from '../../kernel/result';
import type { Connector, DeliveryFailure, GrantedAccount, GrantOutcome } from '../contract';
import { toFailure } from './client-errors';
import { openApi, type YoutubeCredentials } from './client-session';

/** What the Google connector needs from outside: the hub's application at Google, and where Google is. */
export interface GoogleConnectorDeps {
  readonly http: typeof fetch;
  readonly apiUrl: string;
  readonly tokenUrl: string;
  /** The consent page: `https://accounts.google.com/o/oauth2/v2/auth`. */
  readonly authUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: Clock;
}

/** To read and change the videos of the owner. Google: "YouTube Data API, videos: update, authorization". */
const SCOPE = 'https://www.googleapis.com/auth/youtube';

const REQUEST_TIMEOUT_MS = 60_000; // a person waits for the answer

const tokensSchema = z.object({
  refresh_token: z.string().min(1).optional(),
  scope: z.string().default(''),
});

const NO_LASTING_GRANT: DeliveryFailure = {
  class: 'auth',
  code: 'no_refresh_token',
  message:
    'Google gave no lasting permission. Remove the hub under "Third-party apps" in the Google account, and connect again.',
};

const NOT_ALLOWED: DeliveryFailure = {
  class: 'auth',
  code: 'scope_not_granted',
  message: 'The permission to manage YouTube videos was not given. Connect again and tick it.',
};

const NO_CHANNEL: DeliveryFailure = {
  class: 'not_found',
  code: 'no_channel',
  message: 'This Google account has no YouTube channel. Choose the account that owns the channel.',
};

const UNREADABLE: DeliveryFailure = {
  class: 'retryable',
  code: 'answer_unreadable',
  message: 'The answer of Google could not be read. Connect again.',
};

/** Changes the code of the redirect for a refresh token. Google: "OAuth 2.0 for web server applications", step 5. */
const fetchRefreshToken = async (
  deps: GoogleConnectorDeps,
  { code, redirectUri }: { readonly code: string; readonly redirectUri: string },
): Promise<Result<string, DeliveryFailure>> => {
  const response = await deps.http(deps.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: deps.clientId,
      client_secret: deps.clientSecret,
      redirect_uri: redirectUri,
    }),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  // A body that is no JSON, or breaks off, is told below: as the status says, else as an answer that cannot be read.
  const data: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const thrown = { response: { status: response.status, data } };
    return fail(toFailure(thrown, deps.clock.now()).failure);
  }
  const tokens = tokensSchema.safeParse(data);
  if (!tokens.success) return fail(UNREADABLE);
  const { refresh_token: refreshToken, scope } = tokens.data;
  // The owner may untick a permission on Google's page.
  if (!scope.split(' ').includes(SCOPE)) return fail(NOT_ALLOWED);
  return refreshToken === undefined ? fail(NO_LASTING_GRANT) : succeed(refreshToken);
};

const listChannels = async (
  deps: GoogleConnectorDeps,
  credentials: YoutubeCredentials,
): Promise<readonly GrantedAccount[]> => {
  const { api, headers } = await openApi(deps, credentials);
  const { data } = await api.channels.list({ part: ['snippet'], mine: true }, { headers });
  return (data.items ?? []).flatMap(({ id, snippet }) => {
    const name = snippet?.title ?? '';
    if (typeof id !== 'string' || name === '') return [];
    const settings = { channelTitle: name, channelId: id };
    return [{ remoteAccountId: id, name, settings, credentials }];
  });
};

const exchange = async (
  deps: GoogleConnectorDeps,
  redirect: { readonly code: string; readonly redirectUri: string },
): Promise<GrantOutcome> => {
  const refreshToken = await fetchRefreshToken(deps, redirect);
  if (!refreshToken.ok) return { kind: 'failed', failure: refreshToken.failure };
  const { clientId, clientSecret } = deps;
  const accounts = await listChannels(deps, {
    clientId,
    clientSecret,
    refreshToken: refreshToken.value,
  });
  return accounts.length === 0
    ? { kind: 'failed', failure: NO_CHANNEL }
    : { kind: 'granted', accounts };
};

/**
 * Connects YouTube channels through Google's consent page. `access_type=offline` asks for a refresh token, and
 * `prompt=consent` for one at every consent and not at the first alone.
 */
export const makeGoogleConnector = (deps: GoogleConnectorDeps): Connector => ({
  channel: 'youtube',
  login: 'google',
  authorizeUrl: ({ state, redirectUri }) => {
    const url = new URL(deps.authUrl);
    const parameters = {
      client_id: deps.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: SCOPE,
      access_type: 'offline',
      prompt: 'consent',
      state,
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  },
  exchange: async (redirect) => {
    try {
      return await exchange(deps, redirect);
    } catch (thrown) {
      return { kind: 'failed', failure: toFailure(thrown, deps.clock.now()).failure };
    }
  },
});
