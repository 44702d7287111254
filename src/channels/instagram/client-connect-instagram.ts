import { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result';
import type { Connector, DeliveryFailure, GrantOutcome } from '../contract';
import { readAnswer } from './client-answers';
import { callGraph, type GraphRequest } from './client-http';
import type { InstagramConnectorsDeps } from './client-login';

type InstagramLogin = NonNullable<InstagramConnectorsDeps['instagram']>;

/** What the office asks the owner for: publishing, comments and numbers. Meta: "Business Login for Instagram". */
const SCOPES = [
  'instagram_business_basic',
  'instagram_business_content_publish',
  'instagram_business_manage_comments',
  'instagram_business_manage_insights',
];

const firstTokenSchema = z.object({ access_token: z.string().min(1) });
// Meta shows the answer in both forms.
const codeAnswerSchema = z.union([
  firstTokenSchema,
  z.object({ data: z.array(firstTokenSchema).min(1) }),
]);
const longTokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});
const meSchema = z.object({ user_id: z.coerce.string().min(1), username: z.string().min(1) });

type Ask = (
  request: Pick<GraphRequest, 'method' | 'path'> & Partial<GraphRequest>,
) => ReturnType<typeof callGraph>;

const CODE_REFUSED: DeliveryFailure = {
  class: 'auth',
  code: 'code_refused',
  message:
    'Instagram did not take the consent: it may be used, too old or lost on the way. Connect the account again.',
};

const exchangeCode = async (
  ask: Ask,
  login: InstagramLogin,
  input: { readonly code: string; readonly redirectUri: string },
): Promise<Result<string, DeliveryFailure>> => {
  const answer = await ask({
    rootUrl: login.codeUrl,
    method: 'POST',
    path: '',
    parameters: {
      client_id: login.app.id,
      client_secret: login.app.secret,
      grant_type: 'authorization_code',
      redirect_uri: input.redirectUri,
      // Meta ends the address of the redirect with "#_", which some servers hand over with the code.
      code: input.code.replace(/#_$/, ''),
    },
  });
  const read = readAnswer(answer, codeAnswerSchema);
  // The errors of this one address have a form of their own; whatever it says, the consent has to be given again.
  if (!read.ok) return fail(CODE_REFUSED);
  const token = 'data' in read.value ? read.value.data[0] : read.value;
  return token === undefined ? fail(CODE_REFUSED) : succeed(token.access_token);
};

interface LongToken {
  readonly accessToken: string;
  /** Seconds for which it holds. */
  readonly seconds: number;
}

const lengthen = async (
  ask: Ask,
  login: InstagramLogin,
  firstToken: string,
): Promise<Result<LongToken, DeliveryFailure>> => {
  const answer = await ask({
    method: 'GET',
    path: '/access_token',
    accessToken: firstToken,
    // Meta takes the application's secret as a parameter of the address alone; the token stays in the header [U].
    parameters: { grant_type: 'ig_exchange_token', client_secret: login.app.secret },
  });
  const long = readAnswer(answer, longTokenSchema);
  return long.ok
    ? succeed({ accessToken: long.value.access_token, seconds: long.value.expires_in })
    : fail(long.failure.failure);
};

const exchange = async (
  { http, version, clock }: InstagramConnectorsDeps,
  login: InstagramLogin,
  input: { readonly code: string; readonly redirectUri: string },
): Promise<GrantOutcome> => {
  const rootUrl = login.baseUrl.replace(/\/+$/, '');
  const ask: Ask = (request) =>
    callGraph({ http, rootUrl, accessToken: '', parameters: {}, ...request });
  const first = await exchangeCode(ask, login, input);
  if (!first.ok) return { kind: 'failed', failure: first.failure };
  const long = await lengthen(ask, login, first.value);
  if (!long.ok) return { kind: 'failed', failure: long.failure };
  const { accessToken, seconds } = long.value;
  const parameters = { fields: 'user_id,username' };
  const answer = await ask({ method: 'GET', path: `/${version}/me`, accessToken, parameters });
  const me = readAnswer(answer, meSchema);
  if (!me.ok) return { kind: 'failed', failure: me.failure.failure };
  const { user_id: igUserId, username } = me.value;
  const account = {
    remoteAccountId: igUserId,
    name: username,
    settings: { igUserId, username, loginFlavour: 'instagram' },
    credentials: { accessToken },
    expiresAt: new Date(clock.now().getTime() + seconds * 1000).toISOString(),
  };
  return { kind: 'granted', accounts: [account] };
};

/** The Instagram login: code, token of an hour, token of 60 days, and whose it is. */
export const connectThroughInstagram = (
  deps: InstagramConnectorsDeps,
  login: InstagramLogin,
): Connector => ({
  channel: 'instagram',
  login: 'instagram',
  authorizeUrl: ({ state, redirectUri }) => {
    const url = new URL(login.authUrl);
    url.searchParams.set('client_id', login.app.id);
    url.searchParams.set('redirect_uri', redirectUri);
    url.searchParams.set('response_type', 'code');
    url.searchParams.set('scope', SCOPES.join(','));
    url.searchParams.set('state', state);
    return url.toString();
  },
  exchange: (input) => exchange(deps, login, input),
});
