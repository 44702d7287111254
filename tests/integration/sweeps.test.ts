import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';

const onSqlite = isOnPostgres ? describe.skip : describe;

onSqlite('the background work of a hub on SQLite', () => {
  let hub: BootedHub;

  beforeAll(async () => {
    hub = await bootHub({ HUB_JOBS: 'on', HUB_DELIVERY: 'on' });
  });

  afterAll(() => hub.stop());

  it('has a clock for every sweep, what is deleted at the gate included', () => {
    const names = hub.strapi.cron.jobs.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        ...['hub.moderation-gate', 'hub.moderation-clocks', 'hub.moderation-decisions'],
        'hub.digest',
      ]),
    );
  });
});
