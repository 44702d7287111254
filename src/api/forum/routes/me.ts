import { doorAuth } from '../../sign-in';

const open = () => ({ auth: doorAuth() });
// Passwords are asked for here, or much is read at once: as few tries as at the other doors of an account.
const limited = () => ({ ...open(), middlewares: ['plugin::users-permissions.rateLimit'] });

export default {
  routes: [
    { method: 'GET', path: '/forum/me', handler: 'me.show', config: open() },
    { method: 'PUT', path: '/forum/me', handler: 'me.update', config: open() },
    { method: 'DELETE', path: '/forum/me', handler: 'me.erase', config: limited() },
    { method: 'POST', path: '/forum/me/email', handler: 'me.askForAddress', config: limited() },
    { method: 'PUT', path: '/forum/me/email', handler: 'me.changeAddress', config: limited() },
    { method: 'POST', path: '/forum/me/consents', handler: 'me.consent', config: open() },
    { method: 'DELETE', path: '/forum/me/consents', handler: 'me.withdraw', config: open() },
    { method: 'GET', path: '/forum/me/export', handler: 'me.exportData', config: limited() },
    { method: 'GET', path: '/forum/me/notices', handler: 'me.notices', config: open() },
    { method: 'POST', path: '/forum/me/notices/read', handler: 'me.readNotices', config: open() },
  ],
};
