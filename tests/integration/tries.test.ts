import request from 'supertest';
import { callerOf, codeOf } from '../support/citizens';
import { bootHub, type BootedHub } from '../support/hub';

describe('tries to sign in', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
  });

  afterAll(() => booted.stop());

  const statuses = async (times: number, ask: () => PromiseLike<{ readonly status: number }>) => {
    const seen: number[] = [];
    for (let turn = 0; turn < times; turn += 1) seen.push((await ask()).status);
    return seen;
  };

  it('are ten a minute for citizens from one address, whatever account they try', async () => {
    const { signIn } = callerOf(booted);
    let turn = 0;
    const attempt = () =>
      signIn(`orang${String((turn += 1))}@contoh.example`, 'bukan kata sandinya');
    expect(await statuses(10, attempt)).toEqual(Array(10).fill(400));
    const full = await attempt();
    expect([full.status, codeOf(full)]).toEqual([429, 'too_many_tries']);
    expect(full.headers['retry-after']).toBe('60');
  });

  it('are five in five minutes for an account of the staff', async () => {
    const attempt = () =>
      request(booted.server)
        .post('/admin/login')
        .send({ email: 'staf@contoh.example', password: 'Bukan-kata-sandinya-1' });
    expect(await statuses(6, attempt)).toEqual([...Array<number>(5).fill(400), 429]);
  });

  it('are counted without an address or a name in the database', async () => {
    const rows: unknown = await booted.strapi.db.connection('hub_rate_limits').select('key');
    expect(JSON.stringify(rows)).toMatch(/try60:[\w-]{43}/);
    expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|contoh/);
  });
});
