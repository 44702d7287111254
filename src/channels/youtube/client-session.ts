import type { youtube_v3 } from '@googleapis/youtube';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import { fail, succeed, type Result } from '../../kernel/result';
import type { DeliveryFailure } from '../contract';
import { toFailure, type Problem } from './client-errors';
import { projectOf, QUOTA_UNITS, type QuotaLedger } from './client-quota';
import type { VideoUpdate } from './client-update';

export const credentialsSchema = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  refreshToken: z.string().min(1),
});

/** Secrets of a YouTube account: the application, and the token that the account's owner granted it. */
export type YoutubeCredentials = z.infer<typeof credentialsSchema>;

/** What the YouTube client needs from outside. */
export interface YoutubeClientDeps {
  readonly http: typeof fetch;
  /** Host of the YouTube Data API: `https://youtube.googleapis.com`. */
  readonly apiUrl: string;
  /** Address that gives access tokens: `https://oauth2.googleapis.com/token`. */
  readonly tokenUrl: string;
  readonly quota: QuotaLedger;
  /** After an unclear answer a write that is still on its way may arrive for so long. */
  readonly settleSeconds: number;
  readonly clock: Clock;
}

/** The value that was asked for, or why there is none. */
export type Answer<Value> = Result<Value, Problem>;

/** The API in the name of one account. Each call asks the quota ledger first, and is sent once. */
export interface Session {
  /** The video of this id with the given parts; undefined where YouTube shows none. */
  listVideo(
    videoId: string,
    parts: readonly string[],
  ): Promise<Answer<youtube_v3.Schema$Video | undefined>>;
  /** Sends one update; gives the video as it is afterwards. */
  updateVideo(update: VideoUpdate): Promise<Answer<youtube_v3.Schema$Video>>;
  /** The channels of the account's owner. */
  ownChannels(): Promise<Answer<readonly youtube_v3.Schema$Channel[]>>;
}

const REQUEST_TIMEOUT_MS = 60_000; // the longest that a worker's lease allows one request to take

/** The API with an access token that was just fetched; throws what Google's library throws. */
export const openApi = async (
  { http, apiUrl, tokenUrl }: Pick<YoutubeClientDeps, 'http' | 'apiUrl' | 'tokenUrl'>,
  credentials: YoutubeCredentials,
) => {
  // Loaded no sooner than now: it takes a tenth of a second, which a start need not wait for.
  const { auth, youtube } = await import('@googleapis/youtube');
  const owner = new auth.OAuth2({
    clientId: credentials.clientId,
    clientSecret: credentials.clientSecret,
    endpoints: { oauth2TokenUrl: tokenUrl },
    transporterOptions: { fetchImplementation: http, timeout: REQUEST_TIMEOUT_MS },
  });
  owner.setCredentials({ refresh_token: credentials.refreshToken });
  const { token } = await owner.getAccessToken();
  const api = youtube({
    version: 'v3',
    rootUrl: apiUrl,
    fetchImplementation: http,
    timeout: REQUEST_TIMEOUT_MS,
    retry: false,
  });
  // The token goes in as a header: handed over as `auth`, the library would repeat a write after a 401 by itself.
  return { api, headers: { Authorization: `Bearer ${token ?? ''}` } };
};

const exhausted = (failure: DeliveryFailure): Problem => ({
  failure,
  isRefusal: true,
  isDailyQuota: true,
});

/** Runs one call under the quota of a project. */
const metered =
  ({ quota, clock }: YoutubeClientDeps, project: string) =>
  async <Value>(units: number, call: () => Promise<Value>): Promise<Answer<Value>> => {
    const refused = await quota.take(project, units);
    if (refused !== undefined) return fail(exhausted(refused));
    try {
      return succeed(await call());
    } catch (thrown) {
      const problem = toFailure(thrown, clock.now());
      if (problem.isDailyQuota) await quota.recordExhausted(project);
      return fail(problem);
    }
  };

const toSession = (
  deps: YoutubeClientDeps,
  { api, headers }: Awaited<ReturnType<typeof openApi>>,
  project: string,
): Session => {
  const spend = metered(deps, project);
  return {
    listVideo: (videoId, parts) =>
      spend(QUOTA_UNITS.list, async () => {
        const { data } = await api.videos.list({ part: [...parts], id: [videoId] }, { headers });
        return data.items?.find((video) => video.id === videoId);
      }),
    updateVideo: ({ parts, body, etag }) =>
      spend(QUOTA_UNITS.update, async () => {
        const condition: Readonly<Record<string, string>> = etag === '' ? {} : { 'If-Match': etag };
        const { data } = await api.videos.update(
          { part: [...parts], requestBody: body },
          { headers: { ...headers, ...condition }, retry: false },
        );
        return data;
      }),
    ownChannels: () =>
      spend(QUOTA_UNITS.list, async () => {
        const { data } = await api.channels.list({ part: ['snippet'], mine: true }, { headers });
        return data.items ?? [];
      }),
  };
};

/** Fetches an access token, which costs no quota, and gives the API in the name of the account. */
export const openSession = async (
  deps: YoutubeClientDeps,
  credentials: YoutubeCredentials,
): Promise<Answer<Session>> => {
  try {
    const opened = await openApi(deps, credentials);
    return succeed(toSession(deps, opened, projectOf(credentials.clientId)));
  } catch (thrown) {
    return fail(toFailure(thrown, deps.clock.now()));
  }
};
