import { type Result, fail, succeed } from '../../../src/kernel/result';
import { type EmulatorRequest, jsonReply, type Reply } from '../shared/http';
import { dispatch, type Route } from '../shared/router';
import { createContainer, findContainer, statusOf } from './containers';
import { badParameter, type GraphFailure, notVisible, noVersion, toErrorReply } from './errors';
import { deleteMedia, editMedia, findMedia, listMedia, showMedia } from './media-nodes';
import { type Parameters, parametersOf, selectFields } from './parameters';
import { publishContainer, publishingLimit } from './publishing';
import type { Container } from './state';
import { authenticate, type Caller, exchangeToken, refreshToken } from './tokens';
import { usageHeaders } from './usage-headers';
import { fingerprint, type InstagramWorld } from './world';

type Outcome = Result<unknown, GraphFailure>;

interface Call {
  readonly world: InstagramWorld;
  readonly caller: Caller;
  readonly parameters: Parameters;
}

type ApiRoute = Route<Call, Outcome | Promise<Outcome>>;

const STATUS_TEXTS = {
  IN_PROGRESS: 'In Progress: the media is still being processed.',
  FINISHED: 'Finished: the media is ready to be published.',
  PUBLISHED: 'Published: the media has been published.',
  EXPIRED: 'Expired: the media was not published within 24 hours.',
} as const;

/** A route under the caller's own account; another account's is not visible. */
const underAccount = (
  method: string,
  path: string,
  handle: (call: Call) => Outcome | Promise<Outcome>,
): ApiRoute => ({
  method,
  path,
  handle: ({ context, param }) =>
    param('id') === context.caller.account.igUserId
      ? handle(context)
      : fail(notVisible(method, param('id'))),
});

const showContainer = ({ world, parameters }: Call, container: Container): Outcome => {
  const status = statusOf(world, container);
  const shown = selectFields({
    node: { id: container.id, status_code: status, status: STATUS_TEXTS[status] },
    parameters,
  });
  if (shown.ok) {
    container.polls += 1;
    world.store.save();
  }
  return shown;
};

/** `GET /{id}`: the platform tells from the id alone whether it is an account, a container or a post. */
const showNode = (call: Call, id: string): Outcome => {
  const { world, parameters } = call;
  const { account } = call.caller;
  if (id === account.igUserId) {
    const node = { id, user_id: id, username: account.username };
    return selectFields({ node, parameters });
  }
  const container = findContainer(world, account, id);
  if (container !== undefined) return showContainer(call, container);
  const media = findMedia(world, account, id);
  if (media === undefined) return fail(notVisible('GET', id));
  return showMedia({ world, account, media, parameters });
};

const showLimit = ({ world, caller, parameters }: Call): Outcome => {
  const limit = publishingLimit(world, caller.account);
  const wanted = parameters.list('fields');
  const hasConfig = wanted.includes('config');
  return succeed({
    data: [hasConfig ? limit : { quota_usage: limit.quota_usage }],
  });
};

const ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/refresh_access_token',
    handle: ({ context: { world, caller, parameters } }) => refreshToken(world, caller, parameters),
  },
  {
    method: 'GET',
    path: '/access_token',
    handle: ({ context: { world, caller, parameters } }) =>
      exchangeToken(world, caller, parameters),
  },
  underAccount('POST', '/:id/media', ({ world, caller, parameters }) =>
    createContainer({ world, account: caller.account, parameters }),
  ),
  underAccount('GET', '/:id/media', ({ world, caller, parameters }) =>
    listMedia({ world, account: caller.account, parameters }),
  ),
  underAccount('POST', '/:id/media_publish', ({ world, caller, parameters }) =>
    publishContainer({
      world,
      account: caller.account,
      creationId: parameters.text('creation_id'),
    }),
  ),
  underAccount('GET', '/:id/content_publishing_limit', showLimit),
  { method: 'GET', path: '/:id', handle: ({ context, param }) => showNode(context, param('id')) },
  {
    method: 'POST',
    path: '/:id',
    handle: ({ context: { world, caller, parameters }, param }) => {
      const media = findMedia(world, caller.account, param('id'));
      if (media === undefined) return fail(notVisible('POST', param('id')));
      return editMedia({ world, media, parameters });
    },
  },
  {
    method: 'DELETE',
    path: '/:id',
    handle: ({ context: { world, caller }, param }) => {
      const media = findMedia(world, caller.account, param('id'));
      if (media === undefined) return fail(notVisible('DELETE', param('id')));
      return deleteMedia({ world, account: caller.account, media });
    },
  },
];

/** The path behind the version; the token endpoints are documented without one. */
const withoutVersion = (path: string): string | undefined => {
  const versioned = /^\/v\d+\.\d+(\/.*)$/.exec(path)?.[1];
  if (versioned !== undefined) return versioned;
  return /^\/(refresh_)?access_token$/.test(path) ? path : undefined;
};

const run = async (world: InstagramWorld, request: EmulatorRequest): Promise<Outcome> => {
  const path = withoutVersion(request.path);
  if (path === undefined) return fail(noVersion(request.path));
  if (request.body.kind === 'malformed')
    return fail(badParameter('the body is not a JSON object.'));
  if (request.body.kind === 'too-large') return fail(badParameter('the body is too large.'));
  const caller = authenticate(world, request);
  if (!caller.ok) return caller;
  const context = { world, caller: caller.value, parameters: parametersOf(request) };
  const outcome = dispatch({ routes: ROUTES, context, request, path });
  return outcome ?? fail(notVisible(request.method, path));
};

/** Answers one call to the Graph API, in its own error shape, with usage headers. */
export const answerApi = async (
  world: InstagramWorld,
  request: EmulatorRequest,
): Promise<Reply> => {
  const outcome = await run(world, request);
  const headers = usageHeaders(world, request);
  if (outcome.ok) return jsonReply(200, outcome.value, headers);
  const trace = fingerprint(`${request.path} ${world.clock.now().toISOString()}`, 23);
  return toErrorReply(outcome.failure, trace, headers);
};
