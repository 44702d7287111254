import { bootHub } from '../support/hub';

describe('a hub that stops', () => {
  it('lets statements end that belong to no request and no job, those that wait for a connection included', async () => {
    const booted = await bootHub();
    const statements = Array.from({ length: 50 }, () =>
      booted.strapi.db.query('plugin::users-permissions.role').count(),
    );
    await booted.stop();
    const ended = await Promise.allSettled(statements);
    expect(new Set(ended.map(({ status }) => status))).toEqual(new Set(['fulfilled']));
  });
});
