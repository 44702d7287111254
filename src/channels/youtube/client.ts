import { auth, youtube, type youtube_v3 } from '@googleapis/youtube';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import { fail, succeed, type Result } from '../../kernel/result';
import type { Assignment, ChannelClient, CommitOutcome, DeliveryFailure, Step } from '../contract';
import { toFailure } from './client-errors';
import { planUpdate, type VideoUpdate } from './client-update';
import type { YoutubePayload } from './payload';
import type { YoutubeSettings } from './settings';

const credentialsSchema = z.object({
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
  readonly clock: Clock;
}

type YoutubeAssignment = Assignment<YoutubeSettings, YoutubePayload, YoutubeCredentials>;

/** The API in the name of one account; headers hold its access token. */
interface Session {
  readonly videos: youtube_v3.Resource$Videos;
  readonly headers: Readonly<Record<string, string>>;
}

const PARTS = ['snippet', 'localizations'];
const REQUEST_TIMEOUT_MS = 60_000; // The longest that a worker's lease allows one request to take.

const openSession = async (
  deps: YoutubeClientDeps,
  credentials: YoutubeCredentials,
): Promise<Session> => {
  const { http, apiUrl, tokenUrl } = deps;
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
  return { videos: api.videos, headers: { Authorization: `Bearer ${token ?? ''}` } };
};

const listVideo = async (
  session: Session,
  videoId: string,
): Promise<youtube_v3.Schema$Video | undefined> => {
  const { headers } = session;
  const { data } = await session.videos.list({ part: PARTS, id: [videoId] }, { headers });
  return data.items?.find((video) => video.id === videoId);
};

/** Reads the video and works out what has to be written; reads only. */
const readAndPlan = async (
  deps: YoutubeClientDeps,
  { account, payload }: YoutubeAssignment,
): Promise<Result<{ session: Session; update: VideoUpdate | undefined }, DeliveryFailure>> => {
  try {
    const session = await openSession(deps, account.credentials);
    const video = await listVideo(session, payload.videoId);
    const update = planUpdate({ video, payload, channelId: account.settings.channelId });
    return update.ok ? succeed({ session, update: update.value }) : update;
  } catch (thrown) {
    return fail(toFailure(thrown, deps.clock.now()).failure);
  }
};

const publishedAt = (videoId: string): CommitOutcome => ({
  kind: 'published',
  ref: { remoteId: videoId, permalink: `https://www.youtube.com/watch?v=${videoId}` },
});

/** Sends the update, once. */
const write = async (input: {
  readonly deps: YoutubeClientDeps;
  readonly session: Session;
  readonly update: VideoUpdate;
  readonly videoId: string;
}): Promise<CommitOutcome> => {
  const { session, update, videoId } = input;
  try {
    await session.videos.update(
      { part: PARTS, requestBody: update.body },
      {
        headers: {
          ...session.headers,
          ...(update.etag === '' ? {} : { 'If-Match': update.etag }),
        },
        retry: false,
      },
    );
    return publishedAt(videoId);
  } catch (thrown) {
    const { failure, isRefusal } = toFailure(thrown, input.deps.clock.now());
    return isRefusal ? { kind: 'failed', failure } : { kind: 'unknown', message: failure.message };
  }
};

/**
 * The client of the YouTube Data API. `prepare` only reads: it finds out early what would be refused.
 * `commit` reads again, so that an edit made in between is kept, and sends one update, or none where the description is
 * already right. A failure before that one request is safe to try again; a lost answer to it is unknown.
 */
export const makeYoutubeClient = (
  deps: YoutubeClientDeps,
): ChannelClient<YoutubeSettings, YoutubePayload, YoutubeCredentials> => ({
  id: 'youtube',
  credentialsSchema,
  prepare: async (assignment, checkpoint): Promise<Step> => {
    const planned = await readAndPlan(deps, assignment);
    if (!planned.ok) return { kind: 'failed', checkpoint, failure: planned.failure };
    return { kind: 'ready', checkpoint: { unchanged: planned.value.update === undefined } };
  },
  commit: async (assignment) => {
    const { videoId } = assignment.payload;
    const planned = await readAndPlan(deps, assignment);
    if (!planned.ok) return { kind: 'failed', failure: planned.failure };
    const { session, update } = planned.value;
    return update === undefined ? publishedAt(videoId) : write({ deps, session, update, videoId });
  },
  // The address follows from the id, so that there is nothing to fetch.
  locate: (_assignment, ref) =>
    Promise.resolve({ ...ref, permalink: `https://www.youtube.com/watch?v=${ref.remoteId}` }),
});
