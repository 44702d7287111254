import type { Core } from '@strapi/strapi';
import { doorAuth } from '../../sign-in';

// Passwords are asked for here, or much is read at once: as few tries as at the other doors of an account.
const LIMITED = ['plugin::users-permissions.rateLimit'];

const ROUTES = [
  { method: 'GET', path: '/forum/me', handler: 'me.show', middlewares: [] },
  { method: 'PUT', path: '/forum/me', handler: 'me.update', middlewares: [] },
  { method: 'DELETE', path: '/forum/me', handler: 'me.erase', middlewares: LIMITED },
  { method: 'POST', path: '/forum/me/email', handler: 'me.askForAddress', middlewares: LIMITED },
  { method: 'PUT', path: '/forum/me/email', handler: 'me.changeAddress', middlewares: LIMITED },
  { method: 'POST', path: '/forum/me/consents', handler: 'me.consent', middlewares: [] },
  { method: 'DELETE', path: '/forum/me/consents', handler: 'me.withdraw', middlewares: [] },
  { method: 'GET', path: '/forum/me/export', handler: 'me.exportData', middlewares: LIMITED },
  { method: 'GET', path: '/forum/me/notices', handler: 'me.notices', middlewares: [] },
  { method: 'POST', path: '/forum/me/notices/read', handler: 'me.readNotices', middlewares: [] },
];

export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  routes: ROUTES.map(({ middlewares, ...route }) => ({
    ...route,
    config: { auth: doorAuth(strapi), middlewares },
  })),
});
