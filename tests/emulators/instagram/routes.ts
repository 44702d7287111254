import { type Result, fail, succeed } from '../../../src/kernel/result';
import type { Route } from '../shared/router';
import {
  deleteComment,
  findComment,
  hideComment,
  listComments,
  showComment,
  writeComment,
} from './comments';
import { createContainer, findContainer, statusOf } from './containers';
import { type GraphFailure, notVisible } from './errors';
import { parseFields, selectFields } from './fields';
import { showInsights } from './insights';
import { deleteMedia, editMedia, findMedia, listMedia, showMedia } from './media-nodes';
import type { InstagramOperation } from './operations';
import { facebookPageOf, listPages } from './pages-of-person';
import type { Parameters } from './parameters';
import { publishContainer, publishingLimit } from './publishing';
import type { Comment, Container, Media } from './state';
import { type Caller, exchangeToken, refreshToken } from './tokens';
import type { InstagramWorld } from './world';

/** What came of a call: what is answered, or the error. */
export type Outcome = Result<unknown, GraphFailure>;

/** A call of somebody whose token holds. */
export interface Call {
  readonly world: InstagramWorld;
  readonly caller: Caller;
  readonly parameters: Parameters;
}

/** An endpoint that wants a token. */
export interface ApiRoute extends Route<Call, Outcome | Promise<Outcome>> {
  /** What a request to it is for; where only the id tells, it is asked. */
  readonly operation:
    InstagramOperation | ((world: InstagramWorld, id: string) => InstagramOperation);
}

type Handle<Target> = (call: Call, target: Target) => Outcome | Promise<Outcome>;

const STATUS_TEXTS = {
  IN_PROGRESS: 'In Progress: the media is still being processed.',
  FINISHED: 'Finished: the media is ready to be published.',
  PUBLISHED: 'Published: the media has been published.',
  ERROR: '', // there the subcode stands in its place
  EXPIRED: 'Expired: the media was not published within 24 hours.',
} as const;

/** `POST /:id/media`, say: its operation, method and path. */
type Place = readonly [operation: ApiRoute['operation'], method: string, path: string];

/** A route under the caller's own account; another account's is not visible. */
const underAccount = ([operation, method, path]: Place, handle: Handle<undefined>): ApiRoute => ({
  operation,
  method,
  path,
  handle: ({ context, param }) =>
    param('id') === context.caller.account.igUserId
      ? handle(context, undefined)
      : fail(notVisible(method, param('id'))),
});

/** A route under an object that `find` looks up; what it does not find is not visible. */
const under = <Target>(
  [operation, method, path]: Place,
  find: (call: Call, id: string) => Target | undefined,
  handle: Handle<Target>,
): ApiRoute => ({
  operation,
  method,
  path,
  handle: ({ context, param }) => {
    const target = find(context, param('id'));
    return target === undefined ? fail(notVisible(method, param('id'))) : handle(context, target);
  },
});

const ownMedia = ({ world, caller }: Call, id: string): Media | undefined =>
  findMedia(world, caller.account, id);

const ownComment = ({ world, caller }: Call, id: string): Comment | undefined =>
  findComment(world, caller.account, id);

const postOf = ({ world }: Call, { mediaId }: Comment): Media | undefined =>
  world.store.state.media.find(({ id }) => id === mediaId);

/** Writes as the office. */
const write = (call: Call, media: Media | undefined, parent?: Comment): Outcome => {
  const { igUserId, username } = call.caller.account;
  if (media === undefined) return fail(notVisible('POST', parent?.mediaId ?? ''));
  const written = writeComment({
    world: call.world,
    media,
    parent,
    author: { id: igUserId, username },
    text: call.parameters.text('message'),
  });
  return written.ok ? succeed({ id: written.value.id }) : written;
};

const showContainer = ({ world, parameters }: Call, container: Container): Outcome => {
  const status = statusOf(world, container);
  const shown = selectFields({
    node: {
      id: container.id,
      status_code: status,
      status: status === 'ERROR' ? String(container.errorSubcode) : STATUS_TEXTS[status],
    },
    wanted: parseFields(parameters.text('fields')),
  });
  if (shown.ok) {
    container.polls += 1;
    world.store.save();
  }
  return shown;
};

/** `GET /me`: the account with Instagram Login, under an id that holds for the app alone; else the page or the person. */
const showMe = ({ world, caller, parameters }: Call): Outcome => {
  const { account, token } = caller;
  const { igUserId: userId, username, login } = account;
  const wanted = parseFields(parameters.text('fields'));
  if (login === 'instagram') {
    const id = world.isOn('app-scoped-id') ? `2${userId}` : userId;
    const node = { id, user_id: userId, username, name: username, account_type: 'BUSINESS' };
    return selectFields({ node, wanted });
  }
  const person = { id: `30${token.igUserId}`, name: 'Pengelola halaman' };
  const node = token.kind === 'user' ? person : facebookPageOf(account);
  return selectFields({ node, wanted, usual: ['name'] });
};

/** `GET /{id}`: the platform tells from the id alone whether it is an account, a container, a post or a comment. */
const showNode = (call: Call, id: string): Outcome => {
  const { world, parameters } = call;
  const { account } = call.caller;
  const wanted = parseFields(parameters.text('fields'));
  if (id === account.igUserId) {
    const { username } = account;
    return selectFields({ node: { id, user_id: id, username, name: username }, wanted });
  }
  const container = findContainer(world, account, id);
  if (container !== undefined) return showContainer(call, container);
  const comment = ownComment(call, id);
  if (comment !== undefined) return showComment(world, account, comment, wanted);
  const media = ownMedia(call, id);
  if (media === undefined) return fail(notVisible('GET', id));
  return showMedia({ world, account, media, parameters });
};

const showLimit = ({ world, caller, parameters }: Call): Outcome => {
  const limit = publishingLimit(world, caller.account);
  const hasConfig = parameters.list('fields').includes('config');
  return succeed({
    data: [hasConfig ? limit : { quota_usage: limit.quota_usage }],
  });
};

/** What an id stands for in `GET /{id}`. */
const operationOfNode = (world: InstagramWorld, id: string): InstagramOperation => {
  const { accounts, containers, comments } = world.store.state;
  if (accounts.some(({ igUserId }) => igUserId === id)) return 'me';
  if (comments.some((comment) => comment.id === id)) return 'list_comments';
  return containers.some((container) => container.id === id) ? 'read_container' : 'read_media';
};

const isComment = (world: InstagramWorld, id: string): boolean =>
  world.store.state.comments.some((comment) => comment.id === id);

/** The endpoints, in the order in which they are tried. */
export const ROUTES: readonly ApiRoute[] = [
  {
    operation: 'refresh',
    method: 'GET',
    path: '/refresh_access_token',
    handle: ({ context: { world, caller, parameters } }) => refreshToken(world, caller, parameters),
  },
  {
    operation: 'long_lived_token',
    method: 'GET',
    path: '/access_token',
    handle: ({ context: { world, caller, parameters } }) =>
      exchangeToken(world, caller, parameters),
  },
  {
    operation: 'accounts',
    method: 'GET',
    path: '/me/accounts',
    handle: ({ context: { world, caller, parameters } }) => listPages(world, caller, parameters),
  },
  { operation: 'me', method: 'GET', path: '/me', handle: ({ context }) => showMe(context) },
  underAccount(['create_container', 'POST', '/:id/media'], ({ world, caller, parameters }) =>
    createContainer({ world, account: caller.account, parameters }),
  ),
  underAccount(['list_media', 'GET', '/:id/media'], ({ world, caller, parameters }) =>
    listMedia({ world, account: caller.account, parameters }),
  ),
  underAccount(['publish', 'POST', '/:id/media_publish'], ({ world, caller, parameters }) =>
    publishContainer({
      world,
      account: caller.account,
      creationId: parameters.text('creation_id'),
    }),
  ),
  underAccount(['quota', 'GET', '/:id/content_publishing_limit'], showLimit),
  under(
    ['list_comments', 'GET', '/:id/comments'],
    ownMedia,
    ({ world, caller, parameters }, media) =>
      listComments({ world, account: caller.account, parameters }, { media }),
  ),
  under(['post_comment', 'POST', '/:id/comments'], ownMedia, (call, media) => write(call, media)),
  under(
    ['list_comments', 'GET', '/:id/replies'],
    ownComment,
    ({ world, caller, parameters }, comment) =>
      listComments({ world, account: caller.account, parameters }, { comment }),
  ),
  under(['reply', 'POST', '/:id/replies'], ownComment, (call, comment) =>
    write(call, postOf(call, comment), comment),
  ),
  under(['insights', 'GET', '/:id/insights'], ownMedia, ({ world, parameters }, media) =>
    showInsights(world, media, parameters),
  ),
  {
    operation: operationOfNode,
    method: 'GET',
    path: '/:id',
    handle: ({ context, param }) => showNode(context, param('id')),
  },
  under(
    [(world, id) => (isComment(world, id) ? 'hide_comment' : 'edit_media'), 'POST', '/:id'],
    (call, id) => ownComment(call, id) ?? ownMedia(call, id),
    ({ world, parameters }, target) =>
      'mediaId' in target
        ? hideComment(world, target, parameters)
        : editMedia({ world, media: target, parameters }),
  ),
  under(
    [(world, id) => (isComment(world, id) ? 'delete_comment' : 'delete_media'), 'DELETE', '/:id'],
    (call, id) => ownComment(call, id) ?? ownMedia(call, id),
    ({ world, caller }, target) =>
      'mediaId' in target
        ? deleteComment(world, target)
        : deleteMedia({ world, account: caller.account, media: target }),
  ),
];
