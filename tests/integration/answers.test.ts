import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { WholeHub } from '../../src/hub';
import { DATA_POLICY } from '../../src/modules/reading/domain/cache-headers';
import { UID } from '../../src/platform/uids';
import {
  anArticle,
  anFaq,
  anImage,
  aTag,
  published,
  republish,
  saveDraft,
} from '../support/content';
import { atDesk } from '../support/desk';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';
import { aFullAccessToken } from '../support/staff';
import { takeDown } from '../support/workflow';

const CLIENTS = 1000;

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly body: { readonly data?: unknown; readonly error?: unknown };
}

interface Text {
  readonly documentId: string;
  readonly title: string;
}

describe('answers to public reads', () => {
  let booted: BootedHub;
  let url: string;
  const agent = new Agent({ keepAlive: true });

  beforeAll(async () => {
    booted = await bootHub();
    url = await booted.listen();
  });

  afterAll(async () => {
    agent.destroy();
    await booted.stop();
  });

  const ask = (
    path: string,
    { headers = {}, method = 'GET' }: { headers?: Record<string, string>; method?: string } = {},
  ): Promise<Got> =>
    new Promise((resolve, reject) => {
      get(`${url}${path}`, { agent, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const isText = response.headers['content-encoding'] === undefined && bytes.length > 0;
          const body = (isText ? JSON.parse(bytes.toString()) : {}) as Got['body'];
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, body });
        });
      }).on('error', reject);
    });

  const from = ({ headers }: Got): unknown => headers['x-hub-cache'];
  const bySlug = (slug: string) => `/api/articles/slug/${slug}`;
  const titleAt = async (path: string): Promise<unknown> => {
    const { body, status } = await ask(path);
    const { data } = body;
    const [entry] = (Array.isArray(data) ? data : [data]) as (Text | undefined | null)[];
    return entry?.title ?? status;
  };

  const anArticleAt = async (data: object = {}) => {
    const slug = `teks-${randomUUID()}`;
    const { documentId } = await published(booted.strapi, anArticle({ slug, ...data }));
    return { slug, documentId, path: bySlug(slug) };
  };

  /** Every statement that the database runs meanwhile. */
  const statementsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const seen: string[] = [];
    const listen = ({ sql }: { readonly sql: string }) => seen.push(sql);
    booted.strapi.db.connection.on('query', listen);
    await work();
    booted.strapi.db.connection.removeListener('query', listen);
    // The watch over other processes asks by itself.
    return seen.filter((sql) => !sql.includes('data_version') && sql !== 'select 1');
  };

  describe('that are kept', () => {
    it('are sent again without a question to the database', async () => {
      const { path } = await anArticleAt();
      const first = await ask(path);
      expect([first.status, from(first)]).toEqual([200, 'miss']);
      let again = first;
      const statements = await statementsOf(async () => {
        again = await ask(path);
      });
      expect(statements).toEqual([]);
      expect([again.status, from(again)]).toEqual([200, 'hit']);
      expect(again.bytes).toEqual(first.bytes);
      const { date: _now, 'x-hub-cache': _from, ...same } = first.headers;
      expect(again.headers).toMatchObject(same);
      expect(first.headers['cache-control']).toBe('public, no-cache');
    });

    it('carry what guards data, and nothing that guards pages', async () => {
      const { path } = await anArticleAt();
      for (const { headers } of [await ask(path), await ask(path)]) {
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['strict-transport-security']).toBeUndefined(); // this hub is reached by http
        expect(headers['content-security-policy']).toBe(DATA_POLICY);
        expect(headers['x-frame-options']).toBeUndefined();
      }
    });

    it('are one for the same question in another order', async () => {
      await ask('/api/articles?locale=id&audience=youth');
      expect(from(await ask('/api/articles?audience=youth&locale=id'))).toBe('hit');
      expect(from(await ask('/api/articles?audience=senior&locale=id'))).toBe('miss');
    });

    it('say that nothing has changed to who knows them', async () => {
      const { path } = await anArticleAt();
      const { headers } = await ask(path);
      const known = await ask(path, { headers: { 'If-None-Match': headers.etag ?? '' } });
      expect([known.status, known.bytes.length, known.headers.etag]).toEqual([
        304,
        0,
        headers.etag,
      ]);
      const other = await ask(path, { headers: { 'If-None-Match': 'W/"other"' } });
      expect(other.status).toBe(200);
    });

    it('are sent shorter to who takes that, and whole to who does not', async () => {
      await anArticleAt();
      const path = '/api/articles?pagination[pageSize]=20';
      const { bytes } = await ask(path);
      const asked = async (accepted: string) =>
        ask(path, { headers: { 'Accept-Encoding': accepted } });
      const until = async (accepted: string): Promise<Got> => {
        const got = await asked(accepted);
        return got.headers['content-encoding'] === undefined ? until(accepted) : got;
      };
      const [br, gz] = [await until('gzip, br'), await until('br;q=0, gzip')];
      expect(br.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(br.bytes)).toEqual(bytes);
      expect(gunzipSync(gz.bytes)).toEqual(bytes);
      expect((await asked('identity')).bytes).toEqual(bytes);
    });

    it('are sent without their body to who asks for the head alone', async () => {
      const { path } = await anArticleAt();
      const { bytes } = await ask(path);
      const head = await ask(path, { method: 'HEAD' });
      expect([head.status, from(head), head.bytes.length]).toEqual([200, 'hit', 0]);
      expect(head.headers['content-length']).toBe(String(bytes.length));
    });

    it('are shown to pages of other sites, as all answers are', async () => {
      const { path } = await anArticleAt();
      const headers = { Origin: 'https://situs.example' };
      for (const source of ['miss', 'hit']) {
        const got = await ask(path, { headers });
        expect(from(got)).toBe(source);
        expect(got.headers['access-control-allow-origin']).toBe('https://situs.example');
      }
      expect((await ask(path)).headers).not.toHaveProperty('access-control-allow-origin');
    });

    it('are computed once, however many ask at the same time', async () => {
      await anArticleAt();
      const path = `/api/articles?pagination[pageSize]=7`;
      const outcomes = () =>
        (booted.hub as WholeHub).reading?.figures().outcomes ?? { hit: 0, shared: 0, miss: 0 };
      const before = outcomes();
      const { httpServer } = booted.strapi.server;
      const asking = await booted.strapi.db.transaction(async ({ trx }) => {
        // Nobody can read articles until all have asked. SQLite has one connection, and this has it.
        if (isOnPostgres) await trx.raw('lock table articles in access exclusive mode');
        const answers = Array.from({ length: CLIENTS }, () => ask(path));
        for (let asked = 0; asked < CLIENTS; asked += 1) await once(httpServer, 'request');
        return { answers };
      });
      const answers = await Promise.all(asking.answers);
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect(answers.filter((got) => from(got) === 'miss')).toHaveLength(1);
      const { miss, shared } = outcomes();
      expect([miss - before.miss, shared - before.shared]).toEqual([1, CLIENTS - 1]);
    });

    it('are those of GraphQL by GET as well, where they are content', async () => {
      const { path, documentId } = await anArticleAt();
      const query = `query={articles(pagination:{pageSize:1},sort:"createdAt:desc"){title}}`;
      const preflight = { 'Apollo-Require-Preflight': 'true' };
      const graphql = () => ask(`/graphql?${encodeURI(query)}`, { headers: preflight });
      expect([from(await graphql()), from(await graphql())]).toEqual(['miss', 'hit']);
      await republish(booted.strapi, UID.article, { documentId, data: { title: 'Judul baru' } });
      const next = await graphql();
      expect(next.body.data).toEqual({ articles: [{ title: 'Judul baru' }] });
      expect(await titleAt(path)).toBe('Judul baru');
      const forum = () => ask(`/graphql?query={forumCategories{slug}}`, { headers: preflight });
      expect([from(await forum()), from(await forum())]).toEqual([undefined, undefined]);
    });
  });

  describe('that are not kept', () => {
    it('are those to whoever brings a token or a cookie, and they get nothing that is kept', async () => {
      const { path } = await anArticleAt();
      const token = await aFullAccessToken(booted.strapi);
      const mine = { Authorization: `Bearer ${token}` };
      for (const headers of [mine, { Cookie: 'a=b' }]) {
        expect(from(await ask(path, { headers }))).toBeUndefined();
      }
      expect(from(await ask(path))).toBe('miss');
      for (const headers of [mine, { Cookie: 'a=b' }]) {
        const got = await ask(path, { headers });
        expect([from(got), got.headers['cache-control']]).toEqual([undefined, 'private, no-store']);
      }
      const refused = await ask(path, { headers: { Authorization: 'Bearer wrong' } });
      expect(refused.status).toBe(401);
    });

    it('are those in the format of Strapi 4, for clients that still ask for it', async () => {
      const { path } = await anArticleAt();
      await ask(path);
      const old = await ask(path, { headers: { 'Strapi-Response-Format': 'v4' } });
      expect([from(old), old.body.data]).toMatchObject([undefined, { attributes: {} }]);
      expect((await ask(path)).body.data).not.toHaveProperty('attributes');
    });

    it('are refusals of what is not public', async () => {
      const path = '/api/articles?status=draft';
      expect([from(await ask(path)), from(await ask(path))]).toEqual([undefined, undefined]);
    });

    it('are those to questions that are too long or cannot be read: they cost nothing', async () => {
      const long = `/api/articles?filters[title][$eq]=${'x'.repeat(5000)}`;
      const statements = await statementsOf(async () => {
        for (const [path, code] of [
          [long, 'query_too_long'],
          ['/api/articles?a=%zz', 'query_malformed'],
        ] as const) {
          const got = await ask(path, { headers: { 'Accept-Language': 'id' } });
          expect([got.status, got.body]).toMatchObject([400, { error: { details: { code } } }]);
          expect(JSON.stringify(got.body)).toContain('alamat');
        }
      });
      expect(statements).toEqual([]);
    });
  });

  describe('after a change', () => {
    it('are never older than the edition whose publication was answered', async () => {
      const { path, documentId } = await anArticleAt();
      const list = '/api/articles?sort=createdAt:desc&pagination[pageSize]=1';
      const reader = { isDone: false, reads: 0 };
      const reading = (async () => {
        while (!reader.isDone) {
          await Promise.all([ask(path), ask(list)]);
          reader.reads += 1;
        }
      })();
      for (let edition = 1; edition <= Number(process.env.HUB_TEST_EDITIONS ?? 25); edition += 1) {
        const title = `Judul ke-${String(edition)}`;
        await republish(booted.strapi, UID.article, { documentId, data: { title } });
        expect([await titleAt(path), await titleAt(list)]).toEqual([title, title]);
      }
      reader.isDone = true;
      await reading;
      expect(reader.reads).toBeGreaterThan(10);
    });

    it('are gone with the text that is taken down, and back with it', async () => {
      const { path, documentId } = await anArticleAt();
      const place = { contentType: UID.article, documentId, locale: 'id' };
      expect(await titleAt(path)).toBe('Loket buka lebih pagi');
      await takeDown(booted.strapi, place);
      const gone = await ask(path);
      expect(gone.status).toBe(410);
      expect((await ask(path)).status).toBe(410);
      expect(await titleAt(`/api/articles?filters[documentId][$eq]=${documentId}`)).toBe(200);
    });

    it('show what was not there before, also where its absence was asked for', async () => {
      const slug = `nanti-${randomUUID()}`;
      expect([(await ask(bySlug(slug))).status, from(await ask(bySlug(slug)))]).toEqual([
        404,
        'hit',
      ]);
      await anArticleAt({ slug });
      expect((await ask(bySlug(slug))).status).toBe(200);
    });

    it('are not touched by drafts', async () => {
      const { path, documentId } = await anArticleAt();
      await ask(path);
      await saveDraft(booted.strapi, UID.article, anArticle({ slug: randomUUID() }));
      await booted.strapi
        .documents(UID.article)
        .update({ documentId, locale: 'id', data: { title: 'Belum terbit' } as never });
      expect(from(await ask(path))).toBe('hit');
    });

    it('follow whatever they show: a section, a tag, a picture', async () => {
      const cover = await anImage(booted.strapi);
      const tag = await aTag(booted.strapi);
      const { path } = await anArticleAt({ cover, tags: [tag] });
      const whole = async () => JSON.stringify((await ask(`${path}?populate=*`)).body);
      await whole();
      await booted.strapi
        .documents(UID.tag)
        .update({ documentId: tag, data: { name: 'Tanda yang baru' } as never });
      expect(await whole()).toContain('Tanda yang baru');
      await booted.strapi.db
        .query('plugin::upload.file')
        .update({ where: { id: cover }, data: { alternativeText: 'Loket dari dekat' } });
      expect(await whole()).toContain('Loket dari dekat');
    });

    it('follow what code writes past the document service, one row or many', async () => {
      const { path, documentId } = await anArticleAt();
      const rows = booted.strapi.db.query(UID.article);
      const where = { documentId, publishedAt: { $notNull: true } };
      await ask(path);
      await rows.update({ where, data: { title: 'Satu baris' } as never });
      expect(await titleAt(path)).toBe('Satu baris');
      await rows.updateMany({ where, data: { title: 'Banyak baris' } as never });
      expect(await titleAt(path)).toBe('Banyak baris');
      await rows.deleteMany({ where });
      expect((await ask(path)).status).not.toBe(200);
    });

    it('follow what the admin deletes in bulk', async () => {
      const admin = await atDesk(booted, { role: 'strapi-super-admin' });
      const tag = await aTag(booted.strapi);
      const list = () => ask(`/api/tags?filters[documentId][$eq]=${tag}`);
      expect((await list()).body.data).toHaveLength(1);
      const bulk = '/content-manager/collection-types/api::tag.tag/actions/bulkDelete';
      const done = await admin.send('post', bulk).send({ documentIds: [tag] });
      expect(done.status).toBe(200);
      expect((await list()).body.data).toHaveLength(0);
    });

    it('are not those of a transaction that was rolled back', async () => {
      const { path, documentId } = await anArticleAt();
      await ask(path);
      const where = { documentId, publishedAt: { $notNull: true } };
      const broken = booted.strapi.db.transaction(async () => {
        await booted.strapi.db
          .query(UID.article)
          .update({ where, data: { title: 'Batal' } as never });
        throw new Error('rolled back');
      });
      await expect(broken).rejects.toThrow('rolled back');
      const after = await ask(path);
      expect(from(after)).toBe('hit');
      expect(after.body.data).toMatchObject({ title: 'Loket buka lebih pagi' });
    });

    // On SQLite a read waits for the transaction: there is one connection.
    const onPostgres = isOnPostgres ? it : it.skip;

    onPostgres('are those before it until it is committed, and none of them after', async () => {
      const { path, documentId } = await anArticleAt();
      await ask(path);
      const where = { documentId, publishedAt: { $notNull: true } };
      await booted.strapi.db.transaction(async () => {
        await booted.strapi.db
          .query(UID.article)
          .update({ where, data: { title: 'Baru' } as never });
        for (let reads = 0; reads < 3; reads += 1) {
          expect(await titleAt(path)).toBe('Loket buka lebih pagi');
          expect(await titleAt(`${path}?populate=*`)).toBe('Loket buka lebih pagi');
        }
      });
      expect([await titleAt(path), await titleAt(`${path}?populate=*`)]).toEqual(['Baru', 'Baru']);
    });

    it('are refused at once where visitors may not read any more', async () => {
      await published(booted.strapi, anFaq({ slug: `tanya-${randomUUID()}` }), UID.faq);
      expect((await ask('/api/faqs')).status).toBe(200);
      const rights = booted.strapi.db.query('plugin::users-permissions.permission');
      const where = { action: 'api::faq.faq.find', role: { type: 'public' } };
      const right = (await rights.findOne({ where, populate: ['role'] })) as {
        readonly id: number;
        readonly role: { readonly id: number };
      };
      await rights.delete({ where: { id: right.id } });
      expect((await ask('/api/faqs')).status).toBe(403);
      await rights.create({ data: { action: where.action, role: right.role.id } as never });
      expect((await ask('/api/faqs')).status).toBe(200);
    });
  });
});
