import { fail } from '../../../src/kernel/result';
import {
  accessTokenOf,
  type Answered,
  type EmulatorRequest,
  jsonReply,
  type Reply,
} from '../shared/http';
import { findRoute, type Found } from '../shared/router';
import { exchangeAtFacebook, exchangeInstagramCode } from './code-exchange';
import {
  badParameter,
  chosenFailure,
  type GraphFailure,
  notVisible,
  noVersion,
  passingFault,
  toErrorReply,
  tooManyCalls,
} from './errors';
import { countCall, isCallBudgetUsed } from './usage';
import type { InstagramOperation } from './operations';
import { parametersOf } from './parameters';
import { checkPermission } from './permissions';
import { type ApiRoute, type Outcome, ROUTES } from './routes';
import { authenticate, endToken } from './tokens';
import { usageHeaders } from './usage-headers';
import { fingerprint, type InstagramWorld } from './world';

/** What a request is for, and how it is answered. */
interface Endpoint {
  readonly operation: InstagramOperation;
  readonly answer: () => Reply | Promise<Reply>;
}

/** The path behind the version; the token endpoints of the Instagram login are documented without one. */
const withoutVersion = (path: string): string | undefined => {
  const versioned = /^\/v\d+\.\d+(\/.*)$/.exec(path)?.[1];
  if (versioned !== undefined) return versioned;
  return /^\/(refresh_)?access_token$/.test(path) ? path : undefined;
};

const operationOf = (
  world: InstagramWorld,
  found: Found<ApiRoute> | undefined,
): InstagramOperation => {
  if (found === undefined) return 'other';
  const { operation } = found.route;
  return typeof operation === 'function' ? operation(world, found.param('id')) : operation;
};

const run = async (
  world: InstagramWorld,
  request: EmulatorRequest,
  found: Found<ApiRoute> | undefined,
): Promise<Outcome> => {
  if (withoutVersion(request.path) === undefined) return fail(noVersion(request.path));
  if (request.body.kind === 'malformed')
    return fail(badParameter('the body is not a JSON object.'));
  if (request.body.kind === 'too-large') return fail(badParameter('the body is too large.'));
  const caller = authenticate(world, request);
  if (!caller.ok) return caller;
  const { igUserId } = caller.value.account;
  if (isCallBudgetUsed(world, igUserId)) return fail(tooManyCalls);
  countCall(world, igUserId);
  if (found === undefined) return fail(notVisible(request.method, request.path));
  const permitted = checkPermission(caller.value, operationOf(world, found));
  if (!permitted.ok) return permitted;
  const context = { world, caller: caller.value, parameters: parametersOf(request) };
  return found.route.handle({ context, request, param: found.param });
};

const toReply = (world: InstagramWorld, request: EmulatorRequest, outcome: Outcome): Reply => {
  const caller = authenticate(world, request);
  const headers = usageHeaders(world, caller.ok ? caller.value.account.igUserId : undefined);
  if (outcome.ok) return jsonReply(200, outcome.value, headers);
  const trace = fingerprint(`${request.path} ${world.clock.now().toISOString()}`, 23);
  return toErrorReply(outcome.failure, trace, headers);
};

/** The endpoints that turn a consent into tokens: there is no token yet. */
const consentEndpoint = (world: InstagramWorld, request: EmulatorRequest): Endpoint | undefined => {
  const { method, path, query } = request;
  if (method === 'POST' && path === '/oauth/access_token') {
    return { operation: 'exchange_code', answer: () => exchangeInstagramCode(world, request) };
  }
  if (method === 'GET' && withoutVersion(path) === '/oauth/access_token') {
    const isLengthening = query.get('grant_type') === 'fb_exchange_token';
    return {
      operation: isLengthening ? 'long_lived_token' : 'exchange_code',
      answer: () => toReply(world, request, exchangeAtFacebook(world, request)),
    };
  }
  return undefined;
};

const endpointOf = (world: InstagramWorld, request: EmulatorRequest): Endpoint => {
  const path = withoutVersion(request.path);
  const found = path === undefined ? undefined : findRoute({ routes: ROUTES, request, path });
  return (
    consentEndpoint(world, request) ?? {
      operation: operationOf(world, found),
      answer: async () => toReply(world, request, await run(world, request, found)),
    }
  );
};

/** Answers one call to the Graph API, in its own error shape, with usage headers, under the faults that were set. */
export const answerApi = async (
  world: InstagramWorld,
  request: EmulatorRequest,
): Promise<Answered> => {
  const { operation, answer } = endpointOf(world, request);
  const refuse = (failure: GraphFailure): Reply => toReply(world, request, fail(failure));
  const answered = await world.line.run({
    operation,
    handle: async () => answer(),
    answers: {
      serverError: (error) =>
        refuse(error === undefined ? passingFault : chosenFailure({ status: 500, ...error })),
      refuse: (error) => refuse(chosenFailure(error)),
      notVisible: () => refuse(notVisible(request.method, request.path.split('/').at(-1) ?? '')),
      endToken: () => {
        endToken(world, accessTokenOf(request));
      },
    },
  });
  world.journal.record({ at: world.clock.now(), request, operation, answered });
  return answered;
};
