import type { Clock } from '../kernel/clock';
import type { ChannelClient, Connector } from './contract';
import { defineClient } from './define-client';
import { forumChannel } from './forum';
import { makeForumClient, type ForumClientDeps } from './forum/client';
import { instagramChannel } from './instagram';
import { makeInstagramClient } from './instagram/client';
import { makeInstagramConnectors, type InstagramConnectorsDeps } from './instagram/client-connect';
import { youtubeChannel } from './youtube';
import { makeYoutubeClient } from './youtube/client';
import { makeGoogleConnector, type GoogleConnectorDeps } from './youtube/client-connect';
import { makeQuotaLedger, type QuotaDays } from './youtube/client-quota';

export type { HideThread, OpenThread, ReviseThread } from './forum/client';
export type { QuotaDays } from './youtube/client-quota';

/** What the clients of all channels need from outside. */
export interface ClientsDeps extends ForumClientDeps {
  readonly http: typeof fetch;
  readonly instagram: {
    /** Host for accounts of the Instagram login, without a version. */
    readonly baseUrl: string;
    /** Host for accounts of the Facebook login; the same as `baseUrl` where it is not given. */
    readonly facebookBaseUrl?: string;
    readonly version: string;
    readonly pollSeconds: number;
    /** Seconds for which something must last after an unclear answer before it is believed; 60 where not given. */
    readonly settleSeconds?: number;
    /** The messages that Meta sends by itself; absent where the office did not set them up. */
    readonly webhook?: { readonly verifyToken: string; readonly appSecrets: readonly string[] };
  };
  readonly google: {
    readonly apiUrl: string;
    readonly tokenUrl: string;
    /** After an unclear answer a write that is still on its way may arrive for so long. */
    readonly settleSeconds: number;
    /** Units that Google allows an application in a day. */
    readonly quotaUnits: number;
    /** Where the used ones are kept. */
    readonly quotaDays: QuotaDays;
  };
  readonly clock: Clock;
}

/** The I/O half of every channel; for the composition root alone. */
export const makeClients = (deps: ClientsDeps): readonly ChannelClient[] => {
  const { http, clock, openThread, reviseThread, hideThread } = deps;
  const { quotaDays: days, quotaUnits: limit, ...google } = deps.google;
  const quota = makeQuotaLedger({ days, limit, clock });
  return [
    defineClient(instagramChannel, makeInstagramClient({ http, clock, ...deps.instagram })),
    defineClient(youtubeChannel, makeYoutubeClient({ http, clock, quota, ...google })),
    defineClient(forumChannel, makeForumClient({ openThread, reviseThread, hideThread })),
  ];
};

/** What the connectors of all channels need from outside; an application that is not set up is left out. */
export interface ConnectorsDeps {
  readonly http: typeof fetch;
  readonly clock: Clock;
  readonly instagram: Omit<InstagramConnectorsDeps, 'http' | 'clock'>;
  readonly google?: Omit<GoogleConnectorDeps, 'http' | 'clock'> | undefined;
}

/** Every way to connect an account through a platform's own login; for the composition root alone. */
export const makeConnectors = (deps: ConnectorsDeps): readonly Connector[] => {
  const { http, clock, instagram, google } = deps;
  return [
    ...makeInstagramConnectors({ http, clock, ...instagram }),
    ...(google === undefined ? [] : [makeGoogleConnector({ http, clock, ...google })]),
  ];
};
