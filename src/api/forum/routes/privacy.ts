export default {
  routes: [{ method: 'GET', path: '/forum/privacy', handler: 'privacy.show' }],
};
