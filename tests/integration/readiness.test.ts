import { chmod, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import request from 'supertest';
import { bootHub, type BootedHub } from '../support/hub';

describe('the readiness of a hub', () => {
  let app: BootedHub;

  beforeAll(async () => {
    app = await bootHub();
  });

  afterAll(() => app.stop());

  /** What a probe finds once it finds it: an answer is kept for a second. */
  const untilFound = async (status: string): Promise<request.Response> => {
    for (;;) {
      const answer = await request(app.server).get('/_ready');
      if ((answer.body as { status?: string }).status === status) return answer;
    }
  };

  it('is told without a token and named part by part', async () => {
    const answer = await request(app.server).get('/_ready').expect(200);
    expect(answer.body).toEqual({
      status: 'ready',
      database: 'ready',
      jobs: 'off',
      storage: 'ready',
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is told to a probe that wants no body', async () => {
    await request(app.server).head('/_ready').expect(200);
  });

  it('says that the uploads are away, and does not keep requests off for it', async () => {
    const uploads = path.join(app.folder, 'public', 'uploads');
    await rename(uploads, `${uploads}-elsewhere`);
    const answer = await untilFound('degraded');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ database: 'ready', storage: 'away' });
    await mkdir(uploads);
    await chmod(uploads, 0o755);
    await untilFound('ready');
  });

  it('leaves the sign of life as it is', async () => {
    await request(app.server).get('/_health').expect(204);
  });
});
