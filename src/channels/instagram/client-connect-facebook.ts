import { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result';
import type { Connector, DeliveryFailure, GrantedAccount, GrantOutcome } from '../contract';
import { readAnswer } from './client-answers';
import { callGraph } from './client-http';
import type { InstagramConnectorsDeps } from './client-login';

type FacebookLogin = NonNullable<InstagramConnectorsDeps['facebook']>;

/**
 * What the office asks the owner for: pages, and publishing, comments and numbers of the accounts behind them.
 * [U] `instagram_manage_contents`, without which a post cannot be deleted; it then stays a task for a person.
 */
const SCOPES = [
  'instagram_basic',
  'instagram_content_publish',
  'instagram_manage_comments',
  'instagram_manage_insights',
  'instagram_manage_contents',
  'pages_show_list',
  'pages_read_engagement',
];

const PAGES_SHOWN = 100; // the most that Meta gives at once; more than one office has

const tokenSchema = z.object({ access_token: z.string().min(1) });

const pagesSchema = z.object({
  data: z.array(
    z.object({
      access_token: z.string().optional(),
      instagram_business_account: z
        .object({ id: z.string().min(1), username: z.string().min(1) })
        .optional(),
    }),
  ),
});
type Page = z.infer<typeof pagesSchema>['data'][number];

const NO_ACCOUNT: DeliveryFailure = {
  class: 'not_found',
  code: 'no_professional_account',
  message: 'None of the Facebook pages is linked with a professional Instagram account.',
};

const toAccount = (page: Page): readonly GrantedAccount[] => {
  const { access_token: accessToken, instagram_business_account: account } = page;
  if (accessToken === undefined || account === undefined) return [];
  const { id: igUserId, username } = account;
  const settings = { igUserId, username, loginFlavour: 'facebook' };
  // [U] The token of a page that came from a long-lived token of its owner does not end by itself.
  return [{ remoteAccountId: igUserId, name: username, settings, credentials: { accessToken } }];
};

type AskForToken = (
  parameters: Readonly<Record<string, string>>,
) => Promise<Result<string, DeliveryFailure>>;

/** The owner's token of 60 days for the code of the redirect. */
const ownerToken = async (
  askForToken: AskForToken,
  input: { readonly code: string; readonly redirectUri: string },
): Promise<Result<string, DeliveryFailure>> => {
  const { code, redirectUri } = input;
  const first = await askForToken({ redirect_uri: redirectUri, code });
  if (!first.ok) return first;
  return askForToken({ grant_type: 'fb_exchange_token', fb_exchange_token: first.value });
};

const exchange = async (
  deps: InstagramConnectorsDeps,
  login: FacebookLogin,
  input: { readonly code: string; readonly redirectUri: string },
): Promise<GrantOutcome> => {
  const shared = {
    http: deps.http,
    rootUrl: `${login.baseUrl.replace(/\/+$/, '')}/${deps.version}`,
  } as const;
  const askForToken: AskForToken = async (parameters) => {
    // Meta documents this address with parameters in the query; that is the one place where a secret is in an address.
    const answer = await callGraph({
      ...shared,
      method: 'GET',
      path: '/oauth/access_token',
      accessToken: '',
      parameters: { client_id: login.app.id, client_secret: login.app.secret, ...parameters },
    });
    const read = readAnswer(answer, tokenSchema);
    return read.ok ? succeed(read.value.access_token) : fail(read.failure.failure);
  };
  const token = await ownerToken(askForToken, input);
  if (!token.ok) return { kind: 'failed', failure: token.failure };
  const pages = readAnswer(
    await callGraph({
      ...shared,
      method: 'GET',
      path: '/me/accounts',
      accessToken: token.value,
      parameters: {
        fields: 'name,access_token,instagram_business_account{id,username}',
        limit: String(PAGES_SHOWN),
      },
    }),
    pagesSchema,
  );
  if (!pages.ok) return { kind: 'failed', failure: pages.failure.failure };
  const accounts = pages.value.data.flatMap(toAccount);
  return accounts.length === 0
    ? { kind: 'failed', failure: NO_ACCOUNT }
    : { kind: 'granted', accounts };
};

/** The Facebook login: code, token of the owner, his pages, and the Instagram accounts behind them. */
export const connectThroughFacebook = (
  deps: InstagramConnectorsDeps,
  login: FacebookLogin,
): Connector => ({
  channel: 'instagram',
  login: 'facebook',
  authorizeUrl: ({ state, redirectUri }) => {
    const url = new URL(`${login.authUrl.replace(/\/+$/, '')}/${deps.version}/dialog/oauth`);
    url.searchParams.set('client_id', login.app.id);
    url.searchParams.set('redirect_uri', redirectUri);
    url.searchParams.set('response_type', 'code');
    url.searchParams.set('scope', SCOPES.join(','));
    url.searchParams.set('state', state);
    return url.toString();
  },
  exchange: (input) => exchange(deps, login, input),
});
