import type { Core } from '@strapi/strapi';
import { makeClients, makeConnectors, type ClientsDeps } from '../channels/clients';
import type { ChannelClient, Connector } from '../channels/contract';
import type { Clock } from '../kernel/clock';
import { quotaDays } from '../modules/delivery/strapi/quota-ledger.sql';
import type { ForumUseCases } from '../modules/forum/strapi/install';
import type { Settings } from '../platform/settings';

/** The forum in the words of its channel. */
const toForumDeps = (
  forum: ForumUseCases,
  publicUrl: string,
): Pick<ClientsDeps, 'openThread' | 'reviseThread' | 'hideThread'> => ({
  openThread: async ({ markdown, authorName, ...thread }) => {
    const { threadId } = await forum.openThread({
      ...thread,
      text: markdown,
      openedBy: authorName,
    });
    return { threadId, permalink: `${publicUrl}/api/forum/threads/${threadId}` };
  },
  reviseThread: ({ markdown, ...revision }) => forum.reviseThread({ ...revision, text: markdown }),
  hideThread: forum.hideThread,
});

/** The messages of Meta, signed by whichever application the office has; none where nothing could check them. */
const metaWebhook = (settings: Settings) => {
  const verifyToken = settings.HUB_META_WEBHOOK_TOKEN;
  const appSecrets = [settings.HUB_INSTAGRAM_APP_SECRET, settings.HUB_FACEBOOK_APP_SECRET].filter(
    (secret) => secret !== undefined,
  );
  return verifyToken === undefined || appSecrets.length === 0
    ? {}
    : { webhook: { verifyToken, appSecrets } };
};

/** The I/O half of every channel, as the settings say. */
export const buildClients = (
  strapi: Core.Strapi,
  {
    settings,
    forum,
    clock,
  }: { readonly settings: Settings; readonly forum: ForumUseCases; readonly clock: Clock },
): readonly ChannelClient[] =>
  makeClients({
    http: fetch,
    clock,
    instagram: {
      baseUrl: settings.HUB_INSTAGRAM_URL,
      facebookBaseUrl: settings.HUB_FACEBOOK_URL,
      version: settings.HUB_INSTAGRAM_VERSION,
      pollSeconds: settings.HUB_DELIVERY_POLL_SECONDS,
      settleSeconds: settings.HUB_DELIVERY_SETTLE_SECONDS,
      ...metaWebhook(settings),
    },
    google: {
      apiUrl: settings.HUB_GOOGLE_API_URL,
      tokenUrl: settings.HUB_GOOGLE_TOKEN_URL,
      settleSeconds: settings.HUB_DELIVERY_SETTLE_SECONDS,
      quotaUnits: settings.HUB_GOOGLE_QUOTA_UNITS,
      quotaDays: quotaDays(strapi),
    },
    ...toForumDeps(forum, settings.HUB_PUBLIC_URL),
  });

const appOf = (id: string | undefined, secret: string | undefined) =>
  id === undefined || secret === undefined ? undefined : { id, secret };

const metaApplications = (settings: Settings) => {
  const instagram = appOf(settings.HUB_INSTAGRAM_APP_ID, settings.HUB_INSTAGRAM_APP_SECRET);
  const facebook = appOf(settings.HUB_FACEBOOK_APP_ID, settings.HUB_FACEBOOK_APP_SECRET);
  return {
    version: settings.HUB_INSTAGRAM_VERSION,
    ...(instagram && {
      instagram: {
        app: instagram,
        baseUrl: settings.HUB_INSTAGRAM_URL,
        authUrl: settings.HUB_INSTAGRAM_AUTH_URL,
        codeUrl: settings.HUB_INSTAGRAM_CODE_URL,
      },
    }),
    ...(facebook && {
      facebook: {
        app: facebook,
        baseUrl: settings.HUB_FACEBOOK_URL,
        authUrl: settings.HUB_FACEBOOK_AUTH_URL,
      },
    }),
  };
};

const googleApplication = (settings: Settings) => {
  const { HUB_GOOGLE_CLIENT_ID: clientId, HUB_GOOGLE_CLIENT_SECRET: clientSecret } = settings;
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return {
    clientId,
    clientSecret,
    apiUrl: settings.HUB_GOOGLE_API_URL,
    tokenUrl: settings.HUB_GOOGLE_TOKEN_URL,
    authUrl: settings.HUB_GOOGLE_AUTH_URL,
  };
};

/** The ways to connect an account whose application is set up. */
export const buildConnectors = (settings: Settings, clock: Clock): readonly Connector[] =>
  makeConnectors({
    http: fetch,
    clock,
    instagram: metaApplications(settings),
    google: googleApplication(settings),
  });
