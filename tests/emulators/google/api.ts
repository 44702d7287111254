import { type Result, fail, succeed } from '../../../src/kernel/result';
import { type EmulatorRequest, jsonReply, type Reply } from '../shared/http';
import { dispatch, type Route } from '../shared/router';
import {
  type ApiFailure,
  missingParameter,
  notFound,
  quotaExceeded,
  toErrorReply,
  unknownPart,
  videoNotFound,
} from './errors';
import { answerToken, authenticate } from './oauth';
import { charge, COSTS, hasQuota } from './quota';
import type { Channel, Video } from './state';
import { updateVideo } from './update-video';
import { etagOf, type GoogleWorld, videoEtag } from './world';

const READABLE_PARTS: readonly string[] = ['id', 'snippet', 'localizations', 'status'];

type Resource = Readonly<Record<string, unknown>> & { readonly etag: string };
type Outcome = Result<Resource, ApiFailure>;

interface Call {
  readonly world: GoogleWorld;
  readonly channel: Channel;
  readonly parts: readonly string[];
}

const splitList = (values: readonly string[]): readonly string[] =>
  values.flatMap((value) => value.split(',')).filter((value) => value !== '');

const toResource = (world: GoogleWorld, video: Video, parts: readonly string[]): Resource => {
  const { channels } = world.store.state;
  const { title, description } = video.snippet;
  const snippet = {
    publishedAt: video.publishedAt.toISOString().replace(/\.\d+Z$/, 'Z'),
    channelId: video.channelId,
    channelTitle: channels.find(({ channelId }) => channelId === video.channelId)?.title ?? '',
    ...video.snippet,
    thumbnails: {},
    liveBroadcastContent: 'none',
    localized: { title, description },
  };
  const hasLocalizations = Object.keys(video.localizations).length > 0;
  return {
    kind: 'youtube#video',
    etag: videoEtag(video),
    id: video.id,
    ...(parts.includes('snippet') ? { snippet } : {}),
    ...(parts.includes('localizations') && hasLocalizations
      ? { localizations: video.localizations }
      : {}),
    ...(parts.includes('status') ? { status: { privacyStatus: 'public' } } : {}),
  };
};

/** `GET /youtube/v3/videos?part=…&id=…`: in the order asked for; anybody's video can be listed. */
const listVideos = ({ world, parts }: Call, request: EmulatorRequest): Outcome => {
  const ids = splitList(request.query.getAll('id'));
  if (parts.length === 0) return fail(missingParameter('part'));
  if (!parts.every((part) => READABLE_PARTS.includes(part))) return fail(unknownPart);
  if (ids.length === 0) return fail(missingParameter('id'));
  const found = ids.flatMap((id) => world.store.state.videos.filter((video) => video.id === id));
  if (found.length === 0 && !world.isOn('unknown-video-list')) return fail(videoNotFound);
  const items = found.map((video) => toResource(world, video, parts));
  return succeed({
    kind: 'youtube#videoListResponse',
    etag: etagOf(JSON.stringify(items)),
    items,
    pageInfo: { totalResults: items.length, resultsPerPage: items.length },
  });
};

const putVideo = ({ world, channel, parts }: Call, request: EmulatorRequest): Outcome => {
  const updated = updateVideo({ world, channel, request, parts });
  return updated.ok ? succeed(toResource(world, updated.value, parts)) : updated;
};

/** Runs a call under the quota: what fails costs one unit, whatever it would have cost. */
const metered =
  (units: number, run: (call: Call, request: EmulatorRequest) => Outcome) =>
  ({ context, request }: { context: Call; request: EmulatorRequest }): Outcome => {
    const { world, channel } = context;
    if (!hasQuota(world, channel.clientId, units)) return fail(quotaExceeded);
    const outcome = run(context, request);
    charge(world, channel.clientId, outcome.ok ? units : COSTS.invalid);
    return outcome;
  };

const ROUTES: readonly Route<Call, Outcome>[] = [
  { method: 'GET', path: '/youtube/v3/videos', handle: metered(COSTS.list, listVideos) },
  { method: 'PUT', path: '/youtube/v3/videos', handle: metered(COSTS.update, putVideo) },
];

const run = (world: GoogleWorld, request: EmulatorRequest): Outcome => {
  const channel = authenticate(world, request);
  if (!channel.ok) return channel;
  const parts = splitList(request.query.getAll('part'));
  const context = { world, channel: channel.value, parts };
  return dispatch({ routes: ROUTES, context, request }) ?? fail(notFound);
};

/** Answers one call to the token endpoint or to the API, each in its own error shape. */
export const answerApi = (world: GoogleWorld, request: EmulatorRequest): Reply => {
  if (request.path === '/token' && request.method === 'POST') return answerToken(world, request);
  const outcome = run(world, request);
  if (!outcome.ok) return toErrorReply(outcome.failure, world.errorForm);
  return jsonReply(200, outcome.value, { etag: `"${outcome.value.etag}"` });
};
