const LANGUAGE = 'global::profile-language';
const OPEN = { middlewares: [LANGUAGE] };
// Passwords are asked for here, or much is read at once: as few tries as at the other doors of an account.
const LIMITED = { middlewares: [LANGUAGE, 'plugin::users-permissions.rateLimit'] };

export default {
  routes: [
    { method: 'GET', path: '/forum/me', handler: 'me.show', config: OPEN },
    { method: 'PUT', path: '/forum/me', handler: 'me.update', config: OPEN },
    { method: 'DELETE', path: '/forum/me', handler: 'me.erase', config: LIMITED },
    { method: 'POST', path: '/forum/me/email', handler: 'me.askForAddress', config: LIMITED },
    { method: 'PUT', path: '/forum/me/email', handler: 'me.changeAddress', config: LIMITED },
    { method: 'POST', path: '/forum/me/consents', handler: 'me.consent', config: OPEN },
    { method: 'DELETE', path: '/forum/me/consents', handler: 'me.withdraw', config: OPEN },
    { method: 'GET', path: '/forum/me/export', handler: 'me.exportData', config: LIMITED },
    { method: 'GET', path: '/forum/me/notices', handler: 'me.notices', config: OPEN },
    { method: 'POST', path: '/forum/me/notices/read', handler: 'me.readNotices', config: OPEN },
  ],
};
