// Passwords are asked for here, or much is read at once: as few tries as at the other doors of an account.
const LIMITED = { middlewares: ['plugin::users-permissions.rateLimit'] };

export default {
  routes: [
    { method: 'GET', path: '/forum/me', handler: 'me.show' },
    { method: 'PUT', path: '/forum/me', handler: 'me.update' },
    { method: 'DELETE', path: '/forum/me', handler: 'me.erase', config: LIMITED },
    { method: 'POST', path: '/forum/me/consents', handler: 'me.consent' },
    { method: 'DELETE', path: '/forum/me/consents', handler: 'me.withdraw' },
    { method: 'GET', path: '/forum/me/export', handler: 'me.exportData', config: LIMITED },
    { method: 'GET', path: '/forum/me/notices', handler: 'me.notices' },
    { method: 'POST', path: '/forum/me/notices/read', handler: 'me.readNotices' },
  ],
};
