import request, { type Response } from 'supertest';
import { callerOf, codeOf, sentenceOf, type SignedIn } from '../support/citizens';
import { forumDoors, type ForumDoorsOnStage, type Member } from '../support/forum-doors';
import { forumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';

const PROXY = '10.0.0.1'; // what a client writes before the entry of the proxy

describe('limits at the doors of the forum', () => {
  let booted: BootedHub;
  let doors: ForumDoorsOnStage;
  let budi: Member;
  // Who have an account and no name yet; made before the doors of accounts are closed to this address.
  let owner: SignedIn;
  let curious: SignedIn;

  beforeAll(async () => {
    booted = await bootHub({ HUB_PROXIES: '1' });
    doors = forumDoors(booted);
    budi = await doors.signedIn();
    const caller = callerOf(booted);
    owner = await caller.member('pemilik-nama@contoh.example');
    curious = await caller.member('penasaran@contoh.example');
  });

  afterAll(() => booted.stop());

  beforeEach(() => doors.makeRoom());

  /** As the proxy hands it on: the last entry is the address that it saw. */
  const from = (address: string, path: string, claimed = PROXY) =>
    request(booted.server).get(path).set('X-Forwarded-For', `${claimed}, ${address}`);

  const often = async (times: number, ask: (turn: number) => PromiseLike<Response>) => {
    for (let turn = 0; turn < times; turn += 1) {
      const { status } = await ask(turn);
      if (status >= 400) throw new Error(`Turn ${String(turn)} was answered ${String(status)}.`);
    }
  };

  it('count visitors behind a proxy by what the proxy saw, not by what they claim', async () => {
    const path = '/api/forum/proof';
    await often(60, () => from('203.0.113.7', path));
    const full = await from('203.0.113.7', path).set('Accept-Language', 'en');
    expect([full.status, codeOf(full)]).toEqual([429, 'too_many_acts']);
    expect(Number(full.headers['retry-after'])).toBeGreaterThan(0);
    expect(sentenceOf(full)).toMatch(/^Too many requests .* seconds\.$/);
    expect((await from('203.0.113.7', path, '198.51.100.1')).status).toBe(429);
    expect((await from('203.0.113.8', path)).status).toBe(200);
  });

  it('count a network of IPv6 as one visitor', async () => {
    const path = '/api/forum/proof';
    await often(60, (turn) => from(`2001:db8:1:2::${turn.toString(16)}`, path));
    expect((await from('2001:db8:1:2:ffff::1', path)).status).toBe(429);
    expect((await from('2001:db8:1:3::1', path)).status).toBe(200);
  });

  it('stop who searches without end', async () => {
    const path = '/api/forum/search?q=loket';
    await often(120, () => from('203.0.113.9', path));
    const full = await from('203.0.113.9', path);
    expect([full.status, codeOf(full)]).toEqual([429, 'too_many_acts']);
  });

  it('stop who has mails sent to the addresses of others, at all doors together', async () => {
    const { send, register } = callerOf(booted);
    const asked = (path: string, email: string) =>
      send('post', `/api/auth/${path}`, { body: { email } });
    await often(50, (turn) => asked('forgot-password', `a${String(turn)}@contoh.example`));
    await often(50, (turn) => asked('send-email-confirmation', `b${String(turn)}@contoh.example`));
    const full = await register('korban@contoh.example');
    expect([full.status, codeOf(full)]).toEqual([429, 'too_many_tries']);
    expect(sentenceOf(full)).toMatch(
      /^Terlalu banyak percobaan dalam waktu singkat\. Tunggu \d+ detik/,
    );
  });

  it('stop who tries out the names of others, and who exports all day', async () => {
    const { send } = callerOf(booted);
    const { bearer } = owner;
    const take = (by: string, language: string) =>
      send('put', '/api/forum/me', {
        ...{ bearer: by, body: { displayName: 'Nama Diambil', language } },
      });
    expect((await take(bearer, 'id')).status).toBe(200);
    for (let turn = 0; turn < 20; turn += 1) {
      expect(codeOf(await take(curious.bearer, 'id'))).toBe('display_name_taken');
    }
    const full = await take(curious.bearer, 'id');
    expect([full.status, codeOf(full)]).toEqual([429, 'too_many_tries']);
    expect((await take(bearer, 'en')).status).toBe(200);
    await often(5, () => send('get', '/api/forum/me/export', { bearer }));
    const exported = await send('get', '/api/forum/me/export', { bearer });
    expect([exported.status, codeOf(exported)]).toEqual([429, 'too_many_tries']);
  });

  it('stop who follows and leaves without end', async () => {
    const { threadId } = await forumStage(booted.strapi, booted.clock).open();
    const path = `/api/forum/threads/${threadId}/follow`;
    const follow = (turn: number) =>
      request(booted.server)
        [turn % 2 === 0 ? 'put' : 'delete'](path)
        .set('Authorization', budi.authorization);
    await often(60, follow);
    const full = await follow(60);
    expect([full.status, codeOf(full)]).toEqual([429, 'too_many_acts']);
  });
});
