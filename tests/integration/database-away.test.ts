import request from 'supertest';
import { awaitDatabase } from '../../src/platform/health/await-database.sql';
import { aFullAccessToken } from '../support/staff';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';
import { startPostgres, type RunningPostgres } from '../support/postgres';

// A server of its own: it is ended and started again.
const onPostgres = isOnPostgres ? describe : describe.skip;

const ANSWERED_WITHIN_MS = 11_000; // ten seconds for a connection, and a busy machine

onPostgres('a hub whose database goes away', () => {
  let server: RunningPostgres;
  let app: BootedHub;
  let token = '';

  beforeAll(async () => {
    server = await startPostgres();
    app = await bootHub({ DATABASE_URL: server.url, HUB_JOBS: 'on' });
    token = `Bearer ${await aFullAccessToken(app.strapi)}`;
  });

  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const ask = () => request(app.server);
  const register = (email: string) =>
    ask()
      .post('/api/auth/local/register')
      .set('Accept-Language', 'id')
      .send({ email, password: 'kata sandi yang panjang', language: 'id' });
  const graphql = () => ask().post('/graphql').send({ query: '{ articles { title } }' });

  const untilReadiness = async (wanted: object): Promise<request.Response> => {
    for (;;) {
      const answer = await ask().get('/_ready');
      const found = Object.entries(answer.body as object);
      const isFound = Object.entries(wanted).every(([name, state]) =>
        found.some(([key, value]) => key === name && value === state),
      );
      if (isFound) return answer;
    }
  };

  it('says which parts are away, refuses what needs it with a 503, and recovers by itself', async () => {
    await untilReadiness({ status: 'ready', database: 'ready', jobs: 'ready' });
    await server.halt();

    const away = await untilReadiness({ status: 'away', database: 'away', jobs: 'away' });
    expect(away.status).toBe(503);
    expect(away.text).not.toContain(new URL(server.url).password);

    const began = performance.now();
    const write = await register('sari@warga.example');
    expect(performance.now() - began).toBeLessThan(ANSWERED_WITHIN_MS);
    expect(write.status).toBe(503);
    expect(write.headers['retry-after']).toBe('5');
    expect(write.body).toMatchObject({
      data: null,
      error: { status: 503, details: { code: 'database_away', limit: 5 } },
    });
    expect(write.text).toContain('Basis data sedang tidak dapat dihubungi');

    const read = await ask().get('/api/articles').expect(503);
    expect(read.text).toContain('The database cannot be reached at the moment');
    await graphql().expect(503);
    await ask().get('/_health').expect(204);

    await server.resume();
    await untilReadiness({ status: 'ready', database: 'ready', jobs: 'ready' });
    await ask().get('/api/articles').expect(200);
    await graphql().expect(200);
    expect((await register('sari@warga.example')).status).toBe(200);
  });

  it('goes on showing readers what it knew, and says that it may be old', async () => {
    const known = '/api/faqs?audience=youth';
    // The cache learns a moment later than readiness that the database went, or came.
    const until = async (from: string): Promise<request.Response> => {
      for (;;) {
        const answer = await ask().get(known).expect(200);
        if (answer.headers['x-hub-cache'] === from) return answer;
      }
    };
    const { body } = await until('hit');
    await server.halt();
    await untilReadiness({ database: 'away' });
    expect((await until('stale')).body).toEqual(body);
    await ask().get('/api/faqs?audience=senior').expect(503);
    await ask().get(known).set('Authorization', token).expect(503);
    await server.resume();
    await untilReadiness({ database: 'ready' });
    await until('hit');
  });

  it('does not take a token for a wrong one that it cannot look up', async () => {
    const withToken = () => ask().get('/api/articles?status=draft').set('Authorization', token);
    await withToken().expect(200);
    await server.halt();
    await withToken().expect(503);
    await server.resume();
    await untilReadiness({ database: 'ready' });
    await withToken().expect(200);
  });
});

onPostgres('a start without its database', () => {
  let server: RunningPostgres;

  beforeAll(async () => {
    server = await startPostgres();
    await server.halt();
  });

  afterAll(() => server.stop());

  const wait = (databaseUrl: string, waitSeconds: number, tell = (_told: string) => undefined) =>
    awaitDatabase({ databaseUrl, waitSeconds, now: () => performance.now(), tell });

  it('ends with a message that names the setting and no secret', async () => {
    const failure = await wait(server.url, 0).catch((error: unknown) => String(error));
    expect(failure).toContain('the database that DATABASE_URL names has not answered for 0 s');
    expect(failure).not.toContain(new URL(server.url).password);
  });

  it('waits for one that comes later, and says so once', async () => {
    const told: string[] = [];
    const waiting = wait(server.url, 60, (message) => {
      told.push(message);
      return undefined;
    });
    await server.resume();
    await waiting;
    expect(told.length).toBeLessThanOrEqual(1);
  });

  it('does not wait for one that refuses the hub', async () => {
    const wrong = new URL(server.url);
    wrong.password = 'salah';
    const failure = await wait(wrong.toString(), 60).catch((error: unknown) => String(error));
    expect(failure).toContain('refuses the hub (28P01)');
    expect(failure).not.toContain('salah');
  });
});
