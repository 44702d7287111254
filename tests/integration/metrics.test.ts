import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { aDeliveryRow } from '../support/deliveries';
import { bootHub, type BootedHub } from '../support/hub';

const TOKEN = 'kata-untuk-membaca-angka';
const HOUR = 3_600_000;

describe('the numbers of a hub', () => {
  let app: BootedHub;

  beforeAll(async () => {
    app = await bootHub({ HUB_METRICS_TOKEN: TOKEN });
    await aCase(1, 40);
    await aCase(2, 20);
    await aCase(3, 6);
    await aCase(4, -1);
    await aCase(5, -1, 'resolved');
    await aDeliveryRow(app, { channel: 'instagram', state: 'queued' });
    await aDeliveryRow(app, { channel: 'instagram', state: 'queued' });
  });

  afterAll(() => app.stop());

  const read = () => request(app.server).get('/_metrics').set('Authorization', `Bearer ${TOKEN}`);

  const aCase = async (targetId: number, dueInHours: number, state = 'open') => {
    const now = app.clock.now().getTime();
    const at = (hours: number) => new Date(now + hours * HOUR);
    await app.strapi.db.query(UID.moderationCase).create({
      data: {
        ...{ targetKind: 'post', targetId, state, origin: 'report', reason: 'spam' },
        openedAt: at(dueInHours - 48),
        amberAt: at(dueInHours - 24),
        redAt: at(dueInHours - 12),
        dueAt: at(dueInHours),
      },
    });
  };

  it('are read with the token alone', async () => {
    await request(app.server).get('/_metrics').expect(401);
    const wrong = await request(app.server).get('/_metrics').set('Authorization', 'Bearer salah');
    expect(wrong.status).toBe(401);
    expect(wrong.text).not.toContain('hub_');
    const answer = await read().expect(200);
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(answer.text).toContain('hub_part_up{part="database"} 1');
    expect(answer.text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('count cases that wait by their clock, and deliveries by channel and state', async () => {
    const { text } = await read();
    for (const clock of ['green', 'amber', 'red', 'breached']) {
      expect(text).toContain(`hub_cases{clock="${clock}"} 1`);
    }
    expect(text).toContain('hub_deliveries{channel="instagram",state="queued"} 2');
  });

  it('count requests by group and class of status, and never by their paths', async () => {
    const computed = await request(app.server).get('/api/articles').expect(200);
    const kept = await request(app.server).get('/api/articles').expect(200);
    expect([computed, kept].map(({ headers }) => String(headers['x-hub-cache']))).toEqual([
      ...['miss', 'hit'],
    ]);
    await request(app.server).get('/api/articles/slug/nama-yang-tidak-ada').expect(404);
    const { text } = await read();
    expect(text).toContain(
      'hub_http_request_duration_seconds_count{method="GET",group="api/articles",status="2xx"} 2',
    );
    expect(text).toContain('group="api/articles",status="4xx"} 1');
    expect(text).not.toContain('nama-yang-tidak-ada');
  });
});
