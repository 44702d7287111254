import type { Core } from '@strapi/strapi';
import { doorAuth } from '../../sign-in';

/** The doors of the forum. Every route has a permission of its name, which the hub grants once. */
const ROUTES = [
  { method: 'GET', path: '/forum/categories', handler: 'category.find' },
  { method: 'GET', path: '/forum/categories/:slug/threads', handler: 'category.threads' },
  { method: 'GET', path: '/forum/threads/slug/:slug', handler: 'thread.findBySlug' },
  { method: 'GET', path: '/forum/threads/:id/posts', handler: 'thread.posts' },
  { method: 'POST', path: '/forum/threads', handler: 'thread.create' },
  { method: 'POST', path: '/forum/threads/:id/posts', handler: 'post.create' },
  { method: 'PUT', path: '/forum/threads/:id/follow', handler: 'follow.add' },
  { method: 'DELETE', path: '/forum/threads/:id/follow', handler: 'follow.remove' },
  { method: 'POST', path: '/forum/threads/:id/poll/votes', handler: 'poll.vote' },
  { method: 'PUT', path: '/forum/posts/:id', handler: 'post.update' },
  { method: 'DELETE', path: '/forum/posts/:id', handler: 'post.delete' },
  { method: 'POST', path: '/forum/posts/:id/reports', handler: 'report.create' },
  { method: 'POST', path: '/forum/decisions/:id/appeal', handler: 'appeal.create' },
  { method: 'GET', path: '/forum/feeds/categories/:file', handler: 'feed.category' },
  { method: 'GET', path: '/forum/feeds/threads/:file', handler: 'feed.thread' },
  { method: 'GET', path: '/forum/search', handler: 'search.find' },
  { method: 'GET', path: '/forum/numbers', handler: 'numbers.find' },
  { method: 'GET', path: '/forum/proof', handler: 'proof.issue' },
  { method: 'GET', path: '/forum/rules', handler: 'rules.show' },
  { method: 'GET', path: '/forum/me/posts', handler: 'own-post.find' },
];

export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  type: 'content-api',
  routes: ROUTES.map((route) => ({ ...route, config: { auth: doorAuth(strapi) } })),
});
