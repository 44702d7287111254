import request, { type Response } from 'supertest';
import sharp from 'sharp';
import { verifyRecord } from '../../src/modules/editorial/strapi/audit-log.sql';
import { buildRecount } from '../../src/modules/forum/strapi/install';
import { UID } from '../../src/platform/uids';
import { callerOf, codeOf, PASSWORD } from '../support/citizens';
import { anArticle, published, saveDraft } from '../support/content';
import { crowdCitizens } from '../support/crowd/crowd-people';
import { findPostFaults, findStandingFaults } from '../support/crowd/check-posts';
import { atDesk } from '../support/desk';
import { publicationsOf } from '../support/due-work';
import { isOnPostgres } from '../support/hub';
import { killOneUnderLoad, type Killing } from '../support/kill-one';
import { until, type OperatedHub } from '../support/operated-hub';
import { aFullAccessToken, aMember } from '../support/staff';
import { startTwoHubs, type TwoHubs } from '../support/two-hubs';
import { approveAsTwo } from '../support/workflow';

const SETTING_UP_MS = 300_000; // three boots, on a machine that is busy with other things too
const ACCESS_SECONDS = 600; // README: an access token serves ten minutes more at most
const HEARD_MS = 1000;
const DAY_SECONDS = 86_400;

interface Locale {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

interface Tokens {
  readonly jwt: string;
  readonly refreshToken: string;
}

/** Seconds for which a JSON Web Token serves. */
const lifetimeOf = (jwt: string): number => {
  const payload = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString();
  const { iat, exp } = JSON.parse(payload) as { readonly iat: number; readonly exp: number };
  return exp - iat;
};

// Several hubs share a database where it is PostgreSQL; on SQLite there is one.
(isOnPostgres ? describe : describe.skip)('two hubs on one PostgreSQL and one bucket', () => {
  let hubs: TwoHubs;

  beforeAll(async () => {
    hubs = await startTwoHubs();
  }, SETTING_UP_MS);

  afterAll(() => hubs.stop());

  /** Asks so many times, the two hubs in turn, all at once. */
  const askBoth = (times: number, ask: (url: string) => PromiseLike<Response>) =>
    Promise.all(
      Array.from({ length: times }, async (_, turn) => {
        const { status } = await ask(turn % 2 === 0 ? hubs.a.url : hubs.b.url);
        return status;
      }),
    );

  const countOf = (statuses: readonly number[], wanted: number): number =>
    statuses.filter((status) => status === wanted).length;

  describe('sessions', () => {
    const signedIn = async (role: string) => {
      const member = await aMember(hubs.office.strapi, { role });
      const answer = await request(hubs.a.url).post('/admin/login').send(member).expect(200);
      const { token, user } = (answer.body as { data: { token: string; user: { id: number } } })
        .data;
      return { id: user.id, bearer: `Bearer ${token}`, cookies: answer.get('Set-Cookie') ?? [] };
    };

    const me = (hub: OperatedHub, bearer: string) =>
      request(hub.url).get('/admin/users/me').set('Authorization', bearer);

    it('of staff begin at one, go on at the other, and end at both at once', async () => {
      const { bearer, cookies } = await signedIn('hub-editor');
      await me(hubs.b, bearer).expect(200);
      const renew = () =>
        request(hubs.b.url).post('/admin/access-token').set('Cookie', cookies).send({});
      await renew().expect(200);
      await request(hubs.a.url).post('/admin/logout').set('Authorization', bearer).expect(200);
      await me(hubs.b, bearer).expect(401);
      await renew().expect(401);
    });

    it('of staff who are let go at one are worth nothing at the other', async () => {
      const { id, bearer } = await signedIn('hub-editor');
      const admin = await signedIn('strapi-super-admin');
      await me(hubs.b, bearer).expect(200);
      await request(hubs.a.url)
        .put(`/admin/users/${String(id)}`)
        .set('Authorization', admin.bearer)
        .send({ isActive: false })
        .expect(200);
      await me(hubs.b, bearer).expect(401);
    });

    const profile = (hub: OperatedHub, token: string) =>
      request(hub.url).get('/api/forum/me').set('Authorization', `Bearer ${token}`);

    it('of citizens begin at one, go on at the other, and end at both', async () => {
      const email = 'dua@warga.example';
      await callerOf(hubs.office).member(email);
      const renew = (hub: OperatedHub, refreshToken: string) =>
        request(hub.url).post('/api/auth/refresh').send({ refreshToken });
      const opened = await request(hubs.a.url)
        .post('/api/auth/local')
        .send({ identifier: email, password: PASSWORD })
        .expect(200);
      const first = opened.body as Tokens;
      await profile(hubs.b, first.jwt).expect(200);
      const renewed = await renew(hubs.b, first.refreshToken).expect(200);
      const { jwt, refreshToken } = { ...first, ...(renewed.body as Partial<Tokens>) };
      await profile(hubs.a, jwt).expect(200);
      expect(lifetimeOf(jwt)).toBeLessThanOrEqual(ACCESS_SECONDS);

      await request(hubs.a.url)
        .post('/api/auth/logout')
        .set('Authorization', `Bearer ${jwt}`)
        .expect(200);
      await renew(hubs.b, refreshToken).expect(401);
    });

    it('of citizens who are suspended at one let them write at neither', async () => {
      const { office, a, b } = hubs;
      const [citizen] = await crowdCitizens(office, { count: 1, isVerified: false });
      const open = (hub: OperatedHub, title: string) =>
        request(hub.url)
          .post('/api/forum/threads')
          .set('Authorization', `Bearer ${citizen?.bearer ?? ''}`)
          .send({ category: 'umum', language: 'id', title, text: `Isi tentang ${title}.` });
      await open(b, 'Antrean pagi').expect(201);
      const lead = await atDesk(office, { role: 'hub-lead', url: a.url });
      await lead
        .send('post', '/hub/moderation/sanctions')
        .send({
          ...{ citizenId: citizen?.id, kind: 'suspend', days: 7, ruleNumber: '4' },
          reason: 'Berulang kali mempromosikan judi.',
        })
        .expect(200);
      const late = await open(b, 'Antrean siang');
      expect([late.status, codeOf(late)]).toEqual([422, 'text_refused']);
      expect(late.text).toContain('"code":"suspended"');
    });
  });

  it('show a picture that was uploaded at the other, and lose it with the other', async () => {
    const authorization = `Bearer ${await aFullAccessToken(hubs.office.strapi)}`;
    const colour = { r: 20, g: 110, b: 140 };
    const picture = await sharp({
      create: { width: 640, height: 800, channels: 3, background: colour },
    })
      .jpeg()
      .toBuffer();
    const uploaded = await request(hubs.a.url)
      .post('/api/upload')
      .set('Authorization', authorization)
      .attach('files', picture, { filename: 'loket.jpg', contentType: 'image/jpeg' })
      .expect(201);
    const [{ id } = { id: 0 }] = uploaded.body as readonly { id: number }[];
    const file = (hub: OperatedHub, method: 'get' | 'delete') =>
      request(hub.url)
        [method](`/api/upload/files/${String(id)}`)
        .set('Authorization', authorization);

    const { url } = (await file(hubs.b, 'get').expect(200)).body as { url: string };
    expect(url.startsWith(`${hubs.store.publicUrl}/`)).toBe(true);
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 640, height: 800 });

    await file(hubs.b, 'delete').expect(200);
    await file(hubs.a, 'get').expect(404);
    expect((await fetch(url)).status).toBe(404);
  });

  describe('limits', () => {
    const from = (address: string, test: request.Test) => test.set('X-Forwarded-For', address);

    it('of the forum are one for both, however the requests are spread', async () => {
      const search = (url: string) =>
        from('203.0.113.7', request(url).get('/api/forum/search?q=loket'));
      const statuses = await askBoth(130, search);
      expect([countOf(statuses, 200), countOf(statuses, 429)]).toEqual([120, 10]);
      expect(await askBoth(2, search)).toEqual([429, 429]);
    });

    it('of tries to sign in are one for both, for citizens and for staff', async () => {
      const body = { identifier: 'siapa@warga.example', password: 'bukan kata sandinya' };
      const asCitizen = (url: string) =>
        from('203.0.113.8', request(url).post('/api/auth/local').send(body));
      const statuses = await askBoth(14, asCitizen);
      expect([countOf(statuses, 400), countOf(statuses, 429)]).toEqual([10, 4]);

      const staff = { email: 'siapa@contoh.example', password: 'Bukan-kata-sandinya-1' };
      const asStaff = (url: string) =>
        from('203.0.113.8', request(url).post('/admin/login').send(staff));
      const tries = await askBoth(8, asStaff);
      expect([countOf(tries, 400), countOf(tries, 429)]).toEqual([5, 3]);
    });
  });

  it('show within a second what is published, and taken down, at the other', async () => {
    const { office, a, b } = hubs;
    const slug = 'terbit-di-sebelah';
    const { documentId } = await saveDraft(office.strapi, UID.article, anArticle({ slug }));
    const place = { contentType: UID.article, documentId, locale: 'id' };
    await approveAsTwo(office.strapi, place);
    const editor = await atDesk(office, { role: 'hub-editor', url: a.url });
    const lead = await atDesk(office, { role: 'hub-lead', url: a.url });
    const read = async (wanted: number) => {
      const path = `${b.url}/api/articles/slug/${slug}`;
      const start = performance.now();
      await until(`status ${String(wanted)}`, async () => (await fetch(path)).status === wanted);
      return performance.now() - start;
    };
    await read(404);
    await editor.does(place, { action: 'publish' });
    expect(await read(200)).toBeLessThan(HEARD_MS);
    await lead.does(place, { action: 'unpublish', reason: 'Tayang karena kekeliruan.' });
    expect(await read(410)).toBeLessThan(HEARD_MS);
  });

  it('read at once in the language that was made the default at the other', async () => {
    const { office, a, b } = hubs;
    await published(office.strapi, anArticle({ slug: 'bahasa-bawaan' }));
    const admin = await atDesk(office, { role: 'strapi-super-admin', url: a.url });
    const locales = (await admin.send('get', '/i18n/locales')).body as readonly Locale[];
    const makeDefault = async (code: string) => {
      const { id, name } = locales.find((locale) => locale.code === code) ?? { id: 0, name: '' };
      const body = { name, isDefault: true };
      await admin
        .send('put', `/i18n/locales/${String(id)}`)
        .send(body)
        .expect(200);
    };
    const seen = async (): Promise<number> => {
      const list = await fetch(`${b.url}/api/articles?filters[slug][$eq]=bahasa-bawaan`);
      return ((await list.json()) as { data: readonly object[] }).data.length;
    };
    expect(await seen()).toBe(1);
    for (const [code, count] of [
      ['en', 0],
      ['id', 1],
    ] as const) {
      await makeDefault(code);
      const start = performance.now();
      await until(`the language ${code}`, async () => (await seen()) === count);
      expect(performance.now() - start).toBeLessThan(HEARD_MS);
    }
  });

  describe('of which one is killed while both are at work', () => {
    let killing: Killing;

    beforeAll(async () => {
      killing = await killOneUnderLoad(hubs);
    }, SETTING_UP_MS);

    it('fail nobody but those whose request was at the one that was killed', () => {
      const { victim, killedAt, hour } = killing;
      const { cut } = hubs.proxy;
      expect(cut.filter(({ target }) => target !== victim.url)).toEqual([]);
      expect(cut.filter(({ begunAt }) => begunAt > killedAt)).toEqual([]);
      const reads = hour.reads.filter(({ status }) => status !== 200);
      const saves = hour.texts.filter(({ status }) => status !== 201);
      const failed = [...reads, ...saves];
      expect(failed.filter(({ status }) => status !== 0)).toEqual([]);
      // Whoever else was refused was so for a reason of theirs: a text that is too old, say.
      expect(hour.ledger.faults.filter((fault) => !/ 502$/.test(fault))).toEqual([]);
      const unanswered = [...hour.ledger.tally].filter(([key]) => / 502$/.test(key));
      const count = unanswered.reduce((sum, [, times]) => sum + times, failed.length);
      expect(count).toBe(cut.length);
    });

    it('keep each text that was saved, and none of them twice', async () => {
      const titles = (await hubs.office.strapi.db
        .connection('articles')
        .pluck('title')
        .whereNull('published_at')) as readonly string[];
      const seen = ({ what }: { readonly what: string }) =>
        titles.filter((title) => title === what).length;
      const { texts } = killing.hour;
      expect(texts.filter((text) => text.status === 201 && seen(text) !== 1)).toEqual([]);
      expect(texts.filter((text) => text.status !== 201 && seen(text) > 1)).toEqual([]);
    });

    it('keep each post of the forum that was taken, and none of them twice', async () => {
      const { ledger, citizens } = killing.hour;
      expect(ledger.of('p').length).toBeGreaterThan(20);
      expect(await findPostFaults(hubs.office.strapi, ledger)).toEqual([]);
      expect(await findStandingFaults(hubs.office.strapi, citizens)).toEqual([]);
    });

    it('leave a record that is whole, and counters that a recount confirms', async () => {
      const { strapi, clock } = hubs.office;
      expect((await verifyRecord(strapi)).broken).toBeUndefined();
      clock.toNextNight();
      // The hubs themselves may have counted this night.
      clock.advance(DAY_SECONDS);
      const recount = buildRecount(strapi, { clock, timeZone: 'Asia/Jakarta' });
      expect((await recount())?.drifts).toEqual([]);
    });

    it('publish once what was scheduled, though two swept at the same moment', async () => {
      const seen = await publicationsOf(hubs.office, killing.texts);
      expect(seen).toEqual(
        killing.texts.map(() => ({ state: 'published', publications: 1, threads: 1 })),
      );
    });

    it('send each post once', () => {
      const captions = hubs.platforms.instagram.posts().map(({ caption }) => caption);
      const seen = killing.marks.map(
        (mark) => captions.filter((caption) => caption.startsWith(mark)).length,
      );
      expect(seen).toEqual(killing.marks.map(() => 1));
    });

    it('are two again: the killed one starts, and answers as the other does', async () => {
      const { victim, survivor } = killing;
      const list = async ({ url }: OperatedHub) =>
        (await fetch(`${url}/api/articles?sort=title:asc&pagination[pageSize]=100`)).json();
      expect(await list(victim)).toEqual(await list(survivor));
    });
  });
});
