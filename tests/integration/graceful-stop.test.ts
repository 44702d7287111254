import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { ChildServer } from '../support/child-server';
import { bootHub, type BootedHub } from '../support/hub';

describe('a hub that is asked to end', () => {
  let app: BootedHub;

  beforeAll(async () => {
    app = await bootHub();
    await app.hub.saveAccount({
      channel: 'instagram',
      key: 'kantor',
      name: 'KPPN di Instagram',
      settings: { igUserId: '17841400000000001', username: 'kppn' },
      credentials: { accessToken: 'tidak-dipakai' },
    });
  });

  afterAll(() => app.stop());

  const laneUntil = async (): Promise<unknown> => {
    const where = { channel: 'instagram', key: 'kantor' };
    const row: unknown = await app.strapi.db.query(UID.channelAccount).findOne({ where });
    return (row as { laneUntil: unknown }).laneUntil;
  };

  /** What a probe is told; `refused` where no connection is taken any more. */
  const probe = async ({ url }: ChildServer): Promise<string> => {
    try {
      const { body } = await request(url).get('/_ready');
      return (body as { status: string }).status;
    } catch {
      return 'refused';
    }
  };

  const untilProbe = async (child: ChildServer, wanted: string): Promise<void> => {
    while ((await probe(child)) !== wanted);
  };

  it('says so first, then takes nothing new, and gives the answer under way whole', async () => {
    const child = await ChildServer.start(app.home, { HUB_STOP_DELAY_SECONDS: '2' });
    const answering = child.hear('answering');
    const answer = fetch(`${child.url}/slow`).then((response) => response.text());
    await answering;
    child.signal('SIGTERM');
    await untilProbe(child, 'stopping');
    await untilProbe(child, 'refused');
    child.tell('finish the answer');
    expect(await answer).toBe('permulaan dan akhir');
    expect(await child.ended).toBe(0);
  });

  it('lets a sweep finish its row, so that no lease is left', async () => {
    const child = await ChildServer.start(app.home);
    const working = child.hear('working');
    child.tell('sweep');
    await working;
    expect(await laneUntil()).not.toBeNull();
    child.signal('SIGTERM');
    await untilProbe(child, 'refused');
    child.tell('finish the sweep');
    expect(await child.ended).toBe(0);
    expect(await laneUntil()).toBeNull();
  });

  it('ends at once at a second signal that is meant as one', async () => {
    const child = await ChildServer.start(app.home);
    const answering = child.hear('answering');
    const answer = fetch(`${child.url}/slow`).then((response) => response.text());
    await answering;
    const began = performance.now();
    child.signal('SIGTERM');
    const again = setInterval(() => child.signal('SIGTERM'), 300);
    await expect(answer).rejects.toThrow();
    expect(await child.ended).toBe(1);
    clearInterval(again);
    expect(performance.now() - began).toBeGreaterThan(1_000);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
