import type { z } from 'zod';
import type { Clock } from '../kernel/clock';
import type { Assignment, Channel, ChannelClient } from './contract';
import { forumChannel } from './forum';
import { makeForumClient, type OpenThread } from './forum/client';
import { instagramChannel } from './instagram';
import { makeInstagramClient } from './instagram/client';
import { youtubeChannel } from './youtube';
import { makeYoutubeClient } from './youtube/client';

export type { OpenThread } from './forum/client';

/** What the clients of all channels need from outside. */
export interface ClientsDeps {
  readonly http: typeof fetch;
  readonly instagram: {
    /** Host for accounts of the Instagram login, without a version. */
    readonly baseUrl: string;
    /** Host for accounts of the Facebook login; the same as `baseUrl` where it is not given. */
    readonly facebookBaseUrl?: string;
    readonly version: string;
    readonly pollSeconds: number;
  };
  readonly google: { readonly apiUrl: string; readonly tokenUrl: string };
  readonly openThread: OpenThread;
  readonly clock: Clock;
}

/** A client as generic code holds it: account and post come in as unknown and are parsed by the channel's own schemas. */
const defineClient = <Settings, Payload, Credentials>(
  channel: Channel<Settings, Payload>,
  client: ChannelClient<Settings, Payload, Credentials>,
): ChannelClient => {
  const credentialsSchema: z.ZodType<Credentials> = client.credentialsSchema;
  const parse = ({
    account,
    payload,
    idempotencyKey,
  }: Assignment<unknown, unknown, unknown>): Assignment<Settings, Payload, Credentials> => ({
    account: {
      key: account.key,
      settings: channel.settingsSchema.parse(account.settings),
      credentials: credentialsSchema.parse(account.credentials),
    },
    payload: channel.payloadSchema.parse(payload),
    idempotencyKey,
  });
  return {
    id: client.id,
    credentialsSchema,
    prepare: async (assignment, checkpoint) => client.prepare(parse(assignment), checkpoint),
    commit: async (assignment, checkpoint) => client.commit(parse(assignment), checkpoint),
    locate: async (assignment, ref) => client.locate(parse(assignment), ref),
  };
};

/** The I/O half of every channel; for the composition root alone. */
export const makeClients = (deps: ClientsDeps): readonly ChannelClient[] => {
  const { http, clock } = deps;
  return [
    defineClient(instagramChannel, makeInstagramClient({ http, clock, ...deps.instagram })),
    defineClient(youtubeChannel, makeYoutubeClient({ http, clock, ...deps.google })),
    defineClient(forumChannel, makeForumClient({ openThread: deps.openThread })),
  ];
};
