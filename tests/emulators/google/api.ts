import { type Result, fail, succeed } from '../../../src/kernel/result';
import {
  accessTokenOf,
  type Answered,
  type EmulatorRequest,
  fieldOf,
  jsonReply,
  type Reply,
} from '../shared/http';
import { findRoute, type Found, type Route } from '../shared/router';
import { authenticate, type Caller, covers, endConsent, READ_SCOPES } from './consents';
import {
  type ApiFailure,
  chosenFailure,
  insufficientPermissions,
  missingParameter,
  notFound,
  oauthErrorReply,
  quotaExceeded,
  rateLimitExceeded,
  toErrorReply,
  unknownPart,
  videoNotFound,
} from './errors';
import { answerToken, operationOfToken } from './oauth';
import type { ChosenGoogleError, GoogleOperation } from './operations';
import { charge, COSTS, hasQuota, isWithinRate } from './quota';
import { type Resource, toChannel, toList, toVideo } from './resources';
import { updateVideo } from './update-video';
import type { GoogleWorld } from './world';

const VIDEO_PARTS: readonly string[] = ['id', 'snippet', 'localizations', 'statistics', 'status'];
const CHANNEL_PARTS: readonly string[] = ['id', 'snippet', 'statistics'];
const VIDEO_LIST = 'youtube#videoListResponse';
const CHANNEL_LIST = 'youtube#channelListResponse';

type Outcome = Result<Resource, ApiFailure>;

interface Call {
  readonly world: GoogleWorld;
  readonly caller: Caller;
  readonly parts: readonly string[];
}

interface ApiRoute extends Route<Call, Outcome> {
  readonly operation: GoogleOperation;
}

const splitList = (values: readonly string[]): readonly string[] =>
  values.flatMap((value) => value.split(',')).filter((value) => value !== '');

const checkParts = (parts: readonly string[], known: readonly string[]): ApiFailure | undefined => {
  if (parts.length === 0) return missingParameter('part');
  return parts.every((part) => known.includes(part)) ? undefined : unknownPart;
};

/** `GET /youtube/v3/videos?part=…&id=…`: in the order asked for; anybody's video can be listed. */
const listVideos = ({ world, parts }: Call, request: EmulatorRequest): Outcome => {
  const ids = splitList(request.query.getAll('id'));
  const problem = checkParts(parts, VIDEO_PARTS);
  if (problem !== undefined) return fail(problem);
  if (ids.length === 0) return fail(missingParameter('id'));
  const found = ids.flatMap((id) => world.store.state.videos.filter((video) => video.id === id));
  if (found.length === 0 && !world.isOn('unknown-video-list')) return fail(videoNotFound);
  const items = found.map((video) => toVideo(world, video, parts));
  return succeed(toList(VIDEO_LIST, items));
};

/** `GET /youtube/v3/channels?part=…&mine=true`, or `id=…`. */
const listChannels = ({ world, caller, parts }: Call, { query }: EmulatorRequest): Outcome => {
  const problem = checkParts(parts, CHANNEL_PARTS);
  if (problem !== undefined) return fail(problem);
  const isMine = query.get('mine') === 'true';
  const ids = isMine ? [caller.channel?.channelId ?? ''] : splitList(query.getAll('id'));
  if (ids.length === 0) return fail(missingParameter('mine'));
  const found = world.store.state.channels.filter(({ channelId }) => ids.includes(channelId));
  const items = found.map((channel) => toChannel(world, channel, parts));
  return succeed(toList(CHANNEL_LIST, items));
};

const putVideo = ({ world, caller, parts }: Call, request: EmulatorRequest): Outcome => {
  const updated = updateVideo({ world, caller, request, parts });
  return updated.ok ? succeed(toVideo(world, updated.value, parts)) : updated;
};

/** Runs a call under the quota: what fails costs one unit, whatever it would have cost. */
const metered =
  (units: number, run: (call: Call, request: EmulatorRequest) => Outcome): ApiRoute['handle'] =>
  ({ context, request }) => {
    const { world, caller } = context;
    const { clientId } = caller.consent;
    if (!isWithinRate(world, clientId)) return fail(rateLimitExceeded);
    if (!hasQuota(world, clientId, units)) return fail(quotaExceeded);
    const mayRead = covers(caller.consent, READ_SCOPES);
    const outcome = mayRead ? run(context, request) : fail(insufficientPermissions);
    charge(world, clientId, outcome.ok ? units : COSTS.invalid);
    return outcome;
  };

const ROUTES: readonly ApiRoute[] = [
  {
    operation: 'list',
    method: 'GET',
    path: '/youtube/v3/videos',
    handle: metered(COSTS.list, listVideos),
  },
  {
    operation: 'update',
    method: 'PUT',
    path: '/youtube/v3/videos',
    handle: metered(COSTS.update, putVideo),
  },
  {
    operation: 'channels',
    method: 'GET',
    path: '/youtube/v3/channels',
    handle: metered(COSTS.list, listChannels),
  },
];

const run = (
  world: GoogleWorld,
  request: EmulatorRequest,
  found: Found<ApiRoute> | undefined,
): Outcome => {
  const caller = authenticate(world, request);
  if (!caller.ok) return caller;
  if (found === undefined) return fail(notFound);
  const parts = splitList(request.query.getAll('part'));
  const context = { world, caller: caller.value, parts };
  return found.route.handle({ context, request, param: found.param });
};

const toReply = (world: GoogleWorld, outcome: Outcome): Reply => {
  if (!outcome.ok) return toErrorReply(outcome.failure, world.errorForm);
  return jsonReply(200, outcome.value, { etag: `"${outcome.value.etag}"` });
};

/** The API says of a list that nothing is there, and of the rest that it is not found. */
const answerNotVisible = (world: GoogleWorld, operation: GoogleOperation): Reply => {
  const isEmptyList = operation === 'list' && world.isOn('unknown-video-list');
  return toReply(world, isEmptyList ? succeed(toList(VIDEO_LIST, [])) : fail(videoNotFound));
};

const atTokenEndpoint = ({
  status = 400,
  reason,
  message = 'An error that a test asked for.',
}: ChosenGoogleError): Reply => oauthErrorReply(status, reason, message);

/** Answers one call to the token endpoint or to the API, each in its own error shape, under the faults that were set. */
export const answerApi = async (
  world: GoogleWorld,
  request: EmulatorRequest,
): Promise<Answered> => {
  const isToken = request.path === '/token' && request.method === 'POST';
  const found = findRoute({ routes: ROUTES, request });
  const operation = isToken ? operationOfToken(request) : (found?.route.operation ?? 'other');
  const refuse = (error: ChosenGoogleError): Reply =>
    isToken ? atTokenEndpoint(error) : toReply(world, fail(chosenFailure(error)));
  const answered = await world.line.run({
    operation,
    handle: () =>
      Promise.resolve(
        isToken ? answerToken(world, request) : toReply(world, run(world, request, found)),
      ),
    answers: {
      serverError: (error = { reason: isToken ? 'internal_failure' : 'backendError' }) =>
        refuse({ status: 500, ...error }),
      refuse,
      notVisible: () => answerNotVisible(world, operation),
      endToken: () => {
        endConsent(world, isToken ? fieldOf(request, 'refresh_token') : accessTokenOf(request));
      },
    },
  });
  world.journal.record({ at: world.clock.now(), request, operation, answered });
  return answered;
};
