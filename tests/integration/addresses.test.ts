import request from 'supertest';
import { strapiAddressBook } from '../../src/modules/editorial/strapi/address-book';
import type { RedirectTarget } from '../../src/modules/editorial/application/edition-ports';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID, type PublishableUid } from '../../src/platform/uids';
import {
  anArticle,
  anFaq,
  aVariant,
  publish,
  published,
  republish,
  saveDraft,
} from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aFullAccessToken } from '../support/staff';
import { refusalOf, takeDown as takeDownAsLead } from '../support/workflow';

const SITE = 'https://kantor.example/{locale}/{type}/{slug}';
const HUB = 'https://hub.kantor.example';
const SECRET = 'Naskah rahasia';

describe('addresses that were in use once', () => {
  let booted: BootedHub;
  let token: string;
  let book: ReturnType<typeof strapiAddressBook>;

  beforeAll(async () => {
    booted = await bootHub({ HUB_SITE_URL: SITE, HUB_PUBLIC_URL: HUB });
    token = await aFullAccessToken(booted.strapi);
    book = strapiAddressBook(booted.strapi, { siteUrl: SITE, publicUrl: HUB });
  });

  afterAll(() => booted.stop());

  const get = (path: string) => request(booted.server).get(path).redirects(0);

  const anArticleAt = (slug: string, data = {}) =>
    published(booted.strapi, anArticle({ slug, ...data }));

  const placeOf = (documentId: string, uid: PublishableUid = UID.article, locale = 'id') => ({
    contentType: uid,
    documentId,
    locale,
  });

  const takeDown = (place: EditionPlace, target?: RedirectTarget) =>
    takeDownAsLead(booted.strapi, place, target);

  const rename = (documentId: string, slug: string) =>
    republish(booted.strapi, UID.article, { documentId, data: { slug } });

  const toArticle = (documentId: string): RedirectTarget => ({
    kind: 'document',
    contentType: UID.article,
    documentId,
  });

  describe('a text by its slug', () => {
    it('is answered as by its id, for any audience and in any language', async () => {
      const { documentId } = await anArticleAt('dua-bahasa', { variants: [aVariant('senior')] });
      const english = anArticle({ title: 'In English', slug: 'two-languages' });
      await booted.strapi
        .documents(UID.article)
        .update({ documentId, locale: 'en', data: english as never });
      await publish(booted.strapi, UID.article, { documentId, locale: 'en' });
      const query = 'audience=senior&populate=cover&fields=title';
      const bySlug = await get(`/api/articles/slug/dua-bahasa?${query}`).expect(200);
      const byId = await get(`/api/articles/${documentId}?${query}`).expect(200);
      expect(bySlug.body).toEqual(byId.body);
      expect(bySlug.body.data).toMatchObject({ title: 'Judul untuk senior', audience: 'senior' });
      const other = await get('/api/articles/slug/two-languages?locale=en').expect(200);
      expect(other.body.data.title).toBe('In English');
      await get('/api/articles/slug/two-languages').expect(404);
      await get('/api/articles/slug/dua-bahasa?locale=').expect(200);
      await get('/api/articles/slug/dua-bahasa?locale=en').expect(404);
    });

    it.each([
      'audience=x',
      'unknown=1',
      'locale=*',
      'locale[]=id',
      'filters[title][$between]=x',
      'populate=variants.body.x.y.z',
    ])('takes no parameter that reads do not know: ?%s', async (query) => {
      await anArticleAt(`ketat-${query.length.toString()}`);
      await get(`/api/articles/slug/ketat-${query.length.toString()}?${query}`).expect(400);
    });

    it.each([
      'tidak-ada',
      '..%2f..%2fadmin',
      '%2e%2e%2farticles',
      '%27%20OR%201%3D1',
      'a%2Fb',
      '__proto__',
      'a'.repeat(1000),
      '%F0%9F%93%B0',
    ])('is not found under %s', async (slug) => {
      const { body, text } = await get(`/api/articles/slug/${slug}`).expect(404);
      expect(body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
      expect(text).not.toMatch(/node_modules|sqlite|select /i);
    });

    it.each(['%E0%A4%A', '%00', 'a%00b'])('is a bad request under %s', async (slug) => {
      // What no route answers goes on to Strapi's public folder, which refuses such a path.
      const { text } = await get(`/api/articles/slug/${slug}`).expect(400);
      expect(text).not.toContain('node_modules');
    });

    it('breaks off at no character that the database does not know', async () => {
      const { body } = await request(booted.server)
        .post('/graphql')
        .send({ query: '{ movedArticle(slug: "\\u0000") { status } }' })
        .expect(200);
      expect(body).toEqual({ data: { movedArticle: null } });
    });

    it('never shows a draft to whoever holds no token', async () => {
      const draft = { title: SECRET, slug: 'naskah-rahasia' };
      await saveDraft(booted.strapi, UID.article, anArticle(draft));
      await get('/api/articles/slug/naskah-rahasia').expect(404);
      for (const status of ['draft', '', 'DRAFT', 'draft&status=published']) {
        const { status: code, text } = await get(
          `/api/articles/slug/naskah-rahasia?status=${status}`,
        );
        expect([400, 403, 404]).toContain(code);
        expect(text).not.toContain(SECRET);
      }
      const preview = await get('/api/articles/slug/naskah-rahasia?status=draft')
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      expect(preview.body.data.title).toBe(SECRET);
    });

    it('shows the public text where a draft of the same slug is in work', async () => {
      const { documentId } = await anArticleAt('sedang-disunting', { title: 'Umum' });
      await booted.strapi
        .documents(UID.article)
        .update({ documentId, data: { title: SECRET, slug: 'slug-baru-rahasia' } as never });
      const { body } = await get('/api/articles/slug/sedang-disunting').expect(200);
      expect(body.data.title).toBe('Umum');
      await get('/api/articles/slug/slug-baru-rahasia').expect(404);
    });

    it('stands in the OpenAPI document with its parameters', async () => {
      const { body } = await get('/api/openapi.json').expect(200);
      for (const type of ['articles', 'faqs', 'hoax-rebuttals']) {
        const { parameters } = body.paths[`/${type}/slug/{slug}`].get;
        const names = (parameters as { name: string }[]).map(({ name }) => name);
        expect(names).toEqual(expect.arrayContaining(['slug', 'audience', 'locale', 'populate']));
      }
    });
  });

  describe('a text that was taken down', () => {
    it('is gone: 410 by its id and by every slug that it had', async () => {
      const { documentId } = await anArticleAt('nama-lama');
      await rename(documentId, 'nama-baru');
      await takeDown(placeOf(documentId));
      for (const name of [documentId, 'slug/nama-lama', 'slug/nama-baru']) {
        const { body } = await get(`/api/articles/${name}`).expect(410);
        expect(body).toMatchObject({
          data: null,
          error: { status: 410, details: { code: 'gone' } },
        });
        await request(booted.server).head(`/api/articles/${name}`).expect(410);
      }
      const { body } = await get('/api/articles?filters[slug][$eq]=nama-lama').expect(200);
      expect(body).toMatchObject({ data: [], meta: { moved: { status: 410 } } });
    });

    it('leads to another text, asked for in the same manner', async () => {
      const gone = await anArticleAt('digabung');
      const { documentId } = await anArticleAt('gabungan');
      await takeDown(placeOf(gone.documentId), toArticle(documentId));
      const bySlug = await get('/api/articles/slug/digabung?audience=senior&populate=cover');
      expect(bySlug.status).toBe(301);
      expect(bySlug.headers.location).toBe(
        '/api/articles/slug/gabungan?audience=senior&populate=cover',
      );
      const moved = { status: 301, type: 'articles', documentId, slug: 'gabungan' };
      const url = 'https://kantor.example/id/articles/gabungan';
      expect(bySlug.body).toEqual({ data: null, meta: { moved: { ...moved, url } } });
      const byId = await get(`/api/articles/${gone.documentId}`).expect(301);
      expect(byId.headers.location).toBe(`/api/articles/${documentId}`);
      const followed = await request(booted.server).get('/api/articles/slug/digabung').redirects(1);
      expect(followed.body.data.documentId).toBe(documentId);
      const list = await get('/api/articles?filters[slug]=digabung').expect(200);
      expect(list.body.meta).toMatchObject({ moved, pagination: { total: 0 } });
    });

    it('leads to a text of another type, with the parameters that both know', async () => {
      const gone = await anArticleAt('jadi-tanya-jawab');
      const faq = await published(booted.strapi, anFaq({ slug: 'tanya-jawab' }), UID.faq);
      const target = { ...toArticle(faq.documentId), contentType: UID.faq };
      await takeDown(placeOf(gone.documentId), target);
      const { headers } = await get(
        '/api/articles/slug/jadi-tanya-jawab?populate=cover&locale=id&audience=youth',
      ).expect(301);
      expect(headers.location).toBe('/api/faqs/slug/tanya-jawab?locale=id&audience=youth');
    });

    it('leads to a page elsewhere, in a form that a header can carry', async () => {
      const gone = await anArticleAt('pindah-situs');
      const target = { kind: 'url', url: 'https://lain.example/é?a=1' } as const;
      await takeDown(placeOf(gone.documentId), target);
      const { headers, body } = await get('/api/articles/slug/pindah-situs').expect(301);
      expect(headers.location).toBe('https://lain.example/%C3%A9?a=1');
      expect(body.meta.moved).toEqual({ status: 301, url: 'https://lain.example/%C3%A9?a=1' });
    });

    it('stays as it was in the other language', async () => {
      const { documentId } = await anArticleAt('bahasa');
      const english = anArticle({ slug: 'language' });
      await booted.strapi
        .documents(UID.article)
        .update({ documentId, locale: 'en', data: english as never });
      await publish(booted.strapi, UID.article, { documentId, locale: 'en' });
      await takeDown(placeOf(documentId));
      await get(`/api/articles/${documentId}`).expect(410);
      await get(`/api/articles/${documentId}?locale=en`).expect(200);
      await get('/api/articles/slug/language?locale=en').expect(200);
      await get('/api/articles/slug/bahasa?locale=en').expect(404);
    });

    it('is back at every address once it is published again', async () => {
      const { documentId } = await anArticleAt('kembali-1');
      await rename(documentId, 'kembali-2');
      await takeDown(placeOf(documentId));
      await publish(booted.strapi, UID.article, { documentId });
      await get(`/api/articles/${documentId}`).expect(200);
      await get('/api/articles/slug/kembali-2').expect(200);
      const former = await get('/api/articles/slug/kembali-1').expect(301);
      expect(former.headers.location).toBe('/api/articles/slug/kembali-2');
      // Nothing is left of the takedown that was undone.
      const left = booted.strapi.db.query(UID.retiredAddress);
      const where = { contentDocumentId: documentId };
      expect(await left.findMany({ where, select: ['slug'] })).toMatchObject([
        { slug: 'kembali-1' },
      ]);
    });

    it('gives its slug to whoever publishes under it, and is still gone by its id', async () => {
      const first = await anArticleAt('satu-nama');
      await takeDown(placeOf(first.documentId));
      await anArticleAt('satu-nama', { title: 'Kedua' });
      const { body } = await get('/api/articles/slug/satu-nama').expect(200);
      expect(body.data.title).toBe('Kedua');
      await get(`/api/articles/${first.documentId}`).expect(410);
    });
  });

  describe('a text whose slug changed', () => {
    it('is found under the former slug by way of the new one, and back', async () => {
      const { documentId } = await anArticleAt('ejaan-lama');
      await rename(documentId, 'ejaan-baru');
      const { headers } = await get('/api/articles/slug/ejaan-lama').expect(301);
      expect(headers.location).toBe('/api/articles/slug/ejaan-baru');
      await rename(documentId, 'ejaan-lama');
      await get('/api/articles/slug/ejaan-lama').expect(200);
      await get('/api/articles/slug/ejaan-baru').expect(301);
    });
  });

  it('keeps slugs of 255 characters apart', async () => {
    const long = 'a'.repeat(254);
    const { documentId } = await anArticleAt(`${long}b`);
    await takeDown(placeOf(documentId));
    await get(`/api/articles/slug/${long}b`).expect(410);
    await get(`/api/articles/slug/${long}c`).expect(404);
  });

  it('checks redirects against what is stored', async () => {
    const a = await anArticleAt('cek-a');
    const b = await anArticleAt('cek-b');
    const place = placeOf(a.documentId);
    const codeOf = async (target: RedirectTarget) => (await book.check(place, target))?.code;
    expect(await codeOf(toArticle(b.documentId))).toBeUndefined();
    expect(await codeOf(toArticle(a.documentId))).toBe('redirect_to_itself');
    const page = { kind: 'url', url: 'https://kantor.example/id/articles/cek-a' } as const;
    expect(await codeOf(page)).toBe('redirect_to_itself');
    await takeDown(placeOf(b.documentId), toArticle(a.documentId));
    expect(await codeOf(toArticle(b.documentId))).toBe('redirect_in_a_circle');
    const draft = await saveDraft(booted.strapi, UID.article, anArticle());
    expect(await codeOf(toArticle(draft.documentId))).toBe('redirect_target_not_public');
    const { documentId } = await anArticleAt('cek-c');
    const withdrawal = { reason: 'Angkanya salah.', at: new Date().toISOString() };
    await booted.strapi.db
      .query(UID.article)
      .updateMany({ where: { documentId }, data: { withdrawal } as never });
    expect(await codeOf(toArticle(documentId))).toBe('redirect_target_not_public');
    for (const target of [a, b, draft].map(({ documentId }) => toArticle(documentId))) {
      const refusal = await refusalOf(takeDown(place, target));
      expect(refusal?.code).toBe(await codeOf(target));
      await get('/api/articles/slug/cek-a').expect(200);
    }
  });

  it('is told over GraphQL too', async () => {
    const { documentId } = await anArticleAt('graf-lama');
    await rename(documentId, 'graf-baru');
    const gone = await anArticleAt('graf-hilang');
    await takeDown(placeOf(gone.documentId));
    const query = `{
      moved: movedArticle(slug: "graf-lama") { status type documentId slug url }
      gone: movedArticle(slug: "graf-hilang", locale: "id") { status slug }
      live: movedArticle(slug: "graf-baru") { status }
      never: movedFaq(slug: "graf-lama") { status }
      elsewhere: movedHoaxRebuttal(slug: "graf-hilang", locale: "en") { status }
    }`;
    const { body } = await request(booted.server).post('/graphql').send({ query }).expect(200);
    const url = 'https://kantor.example/id/articles/graf-baru';
    expect(body.data).toEqual({
      moved: { status: 301, type: 'articles', documentId, slug: 'graf-baru', url },
      gone: { status: 410, slug: null },
      live: null,
      never: null,
      elsewhere: null,
    });
  });

  it('says nothing more to whoever may not read the type any more', async () => {
    const gone = await anArticleAt('tertutup');
    await takeDown(placeOf(gone.documentId));
    const permissions = booted.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: `${UID.article}.findOne`, role: { type: 'public' } };
    const [granted] = (await permissions.findMany({ where, populate: ['role'] })) as readonly {
      id: number;
      role: { id: number };
    }[];
    if (granted === undefined) throw new Error('Visitors may not read articles.');
    await permissions.delete({ where: { id: granted.id } });
    try {
      await get('/api/articles/slug/tertutup').expect(403);
      const query = '{ movedArticle(slug: "tertutup") { status } }';
      const { body } = await request(booted.server).post('/graphql').send({ query });
      expect(body.errors[0].message).toBe('Forbidden access');
    } finally {
      const data = { action: where.action, role: granted.role.id };
      await permissions.create({ data });
    }
  });
});
