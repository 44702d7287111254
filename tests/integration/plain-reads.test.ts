import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { makeKeptCounts } from '../../src/platform/plain-reads/kept-counts';
import { makePlan } from '../../src/platform/plain-reads/type-plan';
import { readTogether } from '../../src/platform/read-together.sql';
import { PUBLIC_UIDS, UID } from '../../src/platform/uids';
import { anArticle, anFaq, aVariant, connectForum, publish, published } from '../support/content';
import { isOnPostgres, type BootedHub } from '../support/hub';
import { withPublicRights } from '../support/public-rights';
import { bootTwoWays, type TwoWays } from '../support/two-ways';
import { aWholeArticle, aWholeFaq, aWholeRebuttal } from '../support/whole-content';

type Data = Record<string, unknown>;

const withoutPlans = (data: Data): Data => ({ ...data, channelPlans: [] });

describe('plain reads, which go past the core of Strapi', () => {
  let booted: BootedHub;
  let compare: TwoWays['compare'];
  let article: { documentId: string };

  beforeAll(async () => {
    ({ booted, compare } = await bootTwoWays());
    const { strapi, hub } = booted;
    await connectForum(hub);
    const whole = withoutPlans(await aWholeArticle(strapi));
    article = await published(strapi, {
      ...whole,
      slug: 'utuh',
      kind: 'news',
      publicInfoClass: 'periodic',
    });
    const english = anArticle({ slug: 'whole', title: 'Whole', variants: [aVariant('youth')] });
    const { documentId } = article;
    await strapi
      .documents(UID.article)
      .update({ documentId, locale: 'en', data: english as never });
    await publish(strapi, UID.article, { documentId, locale: 'en' });
    await published(strapi, withoutPlans(await aWholeFaq(strapi)), UID.faq);
    await published(strapi, anFaq({ slug: 'tanya' }), UID.faq);
    await published(strapi, withoutPlans(await aWholeRebuttal(strapi)), UID.hoaxRebuttal);
    for (const title of ['A', 'B', 'C']) {
      await published(strapi, anArticle({ title, slug: title, related: [documentId] }));
    }
    await strapi.documents(UID.article).update({ documentId, data: { title: 'Naskah' } as never });
  });

  afterAll(() => booted.stop());

  const pathOf = (uid: (typeof PUBLIC_UIDS)[number]) =>
    `/api/${booted.strapi.contentType(uid).info.pluralName}`;

  const PLAIN = [
    '',
    '?locale=id',
    '?locale=en&populate=*',
    '?locale=fr',
    '?populate=*',
    '?sort=id',
    '?sort=createdAt:desc,id:desc&pagination[pageSize]=2',
    '?sort[0]=updatedAt&sort[1]=documentId:desc&pagination[page]=2&pagination[pageSize]=1',
    '?pagination[withCount]=false',
    '?pagination[withCount]=1&pagination[page]=7',
    '?pagination[pageSize]=500',
    '?fields=slug&populate=*',
    '?fields[0]=slug&fields[1]=createdAt&sort=slug:desc',
    '?fields=id,slug,documentId',
    '?filters[slug]=utuh',
    '?filters[slug][$eq]=nothing',
  ];

  const OF_TEXTS = [
    ...['general', 'youth', 'senior'].map((audience) => `?audience=${audience}&populate=*`),
    '?audience=youth&locale=en&fields=slug',
    '?populate=section,tags',
    '?populate[0]=tags&populate[1]=section&populate[2]=seo',
    '?populate[localizations]=true&populate[changeNotes]=true',
    '?filters[section][slug]=nothing',
    '?filters[tags][documentId][$eq]=nothing&populate=tags&sort=slug:desc',
    '?filters[slug]=utuh&filters[documentId][$eq]=nothing',
    '?sort=firstPublishedAt:desc&pagination[pageSize]=2',
  ];

  it.each(PUBLIC_UIDS)('answer byte for byte what Strapi does: %s', async (uid) => {
    const isText = [UID.article, UID.faq, UID.hoaxRebuttal].some((text) => text === uid);
    for (const query of [...PLAIN, ...(isText ? OF_TEXTS : [])]) {
      const { isShort, short } = await compare(`${pathOf(uid)}${query}`);
      expect({ query, status: short.status, isShort }).toEqual({
        query,
        status: 200,
        isShort: true,
      });
    }
  });

  it.each(PUBLIC_UIDS)('answer one entry byte for byte as Strapi does: %s', async (uid) => {
    const entries = await booted.strapi.documents(uid).findMany({ status: 'published' });
    for (const { documentId } of entries.slice(0, 3)) {
      for (const query of ['', '?populate=*', '?locale=en', '?fields=slug&populate=*']) {
        expect((await compare(`${pathOf(uid)}/${documentId}${query}`)).isShort).toBe(true);
      }
    }
    expect((await compare(`${pathOf(uid)}/nothing`)).short.status).toBe(404);
  });

  it.each(['utuh', 'whole?locale=en', 'whole', 'utuh?audience=senior&populate=*', 'tidak%20ada'])(
    'answer a text by its slug byte for byte as Strapi does: %s',
    async (name) => {
      expect((await compare(`/api/articles/slug/${name}`)).isShort).toBe(true);
    },
  );

  it('find texts by what they are connected with', async () => {
    const { strapi } = booted;
    const [section] = await strapi.documents(UID.section).findMany({ sort: 'id' });
    const query = `filters[section][documentId]=${section?.documentId ?? ''}&sort=slug:desc`;
    for (const more of ['', '&fields=title&populate=section', '&populate=*&audience=youth']) {
      const { isShort, short } = await compare(`/api/articles?${query}${more}`);
      expect(isShort).toBe(true);
      expect((short.body as { data: readonly unknown[] }).data).toHaveLength(1);
    }
  });

  it.each([
    '?status=draft',
    '?status=published',
    '?locale=*',
    '?locale[]=en',
    '?locale=',
    '?unknown=1',
    '?audience=nobody',
    '?sort=title:up',
    '?sort=reviewDueAt',
    '?sort=body',
    '?sort=section.slug',
    '?sort=',
    '?fields=variants',
    '?fields=*',
    '?fields=__proto__',
    '?fields=',
    '?populate=variants',
    '?populate=createdBy',
    '?populate=tags.localizations',
    '?populate[tags][fields]=slug',
    '?populate[tags]=false',
    '?populate=',
    '?filters[title][$contains]=a',
    '?filters[slug][$eq]=',
    '?filters[slug][$eq][]=utuh',
    '?filters[related][slug]=utuh',
    '?filters[localizations][slug]=whole',
    '?filters[section][name]=Layanan',
    '?filters[kind]=news&filters[$or][0][slug]=A',
    '?filters[reviewDueAt]=2027-01-01',
    '?filters=a',
    '?pagination[start]=1',
    '?pagination[page]=0',
    '?pagination[page]=x',
    '?pagination[withCount]=maybe',
    '?pagination=1',
    '?filters[slug]=a%00b',
  ])('leave to Strapi what is not plain, or has to be refused: %s', async (query) => {
    await compare(`/api/articles${query}`);
  });

  it('answer any mixture of plain and other questions as Strapi does', async () => {
    const audience = fc.constantFrom('', 'audience=general', 'audience=youth', 'audience=senior');
    const locale = fc.constantFrom('', 'locale=id', 'locale=en', 'locale=xx', 'locale=*');
    const names = fc.constantFrom(
      ...['title', 'slug', 'id', 'documentId', 'kind', 'createdAt', 'publishedAt', 'locale'],
      ...['firstPublishedAt', 'reviewDueAt', 'withdrawal', 'nothing', 'body'],
    );
    const held = fc.constantFrom(
      ...['section', 'tags', 'authors', 'sources', 'cover', 'related', 'event', 'credit', 'seo'],
      ...['changeNotes', 'localizations', 'variants', 'channelPlans', 'updatedBy', 'title'],
    );
    const order = fc.constantFrom('', ':asc', ':desc');
    const sort = fc
      .array(fc.tuple(names, order), { maxLength: 3 })
      .map((keys) => keys.map(([name, way]) => `${name}${way}`).join(','));
    const listed = (name: string) => (items: readonly string[]) =>
      items.map((item, index) => `${name}[${String(index)}]=${item}`).join('&');
    const query = fc
      .tuple(
        audience,
        locale,
        sort.map((keys) => (keys === '' ? '' : `sort=${keys}`)),
        fc.array(names, { maxLength: 4 }).map(listed('fields')),
        fc.array(held, { maxLength: 5 }).map(listed('populate')),
        fc.constantFrom(
          '',
          'filters[slug]=utuh',
          'filters[kind][$eq]=news',
          'filters[title][$ne]=A',
        ),
        fc.nat({ max: 4 }).map((page) => `pagination[page]=${String(page)}`),
        fc.constantFrom('', 'pagination[pageSize]=1', 'pagination[pageSize]=3'),
      )
      .map((parts) => parts.filter((part) => part !== '').join('&'));
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        await compare(`/api/articles?${text}`);
      }),
      { numRuns: 60 },
    );
  });

  it('leave out what the reader may not read, as Strapi does', async () => {
    const { strapi } = booted;
    for (const uid of [UID.person, UID.section, UID.article]) {
      await withPublicRights(strapi, { without: `${uid}.find` }, async () => {
        for (const query of [
          'populate=*',
          'populate=authors,tags',
          'populate=section',
          'fields=slug',
        ]) {
          await compare(`/api/faqs?${query}`);
          await compare(`/api/articles/slug/utuh?${query}`);
        }
        await compare('/api/articles?populate=*');
        await compare('/api/articles?filters[section][slug]=x');
      });
    }
  });

  describe('that say how many there are', () => {
    const countSought = makeKeptCounts();
    let counted = 0;

    const count = async (): Promise<number> => {
      const plan = await makePlan(booted.strapi, UID.article);
      const sought = { plan, locale: 'id', conditions: [], connections: [] };
      return readTogether(booted.strapi, (ask, stateOf) =>
        countSought({ ask: (...asked) => ((counted += 1), ask(...asked)), stateOf }, sought),
      );
    };

    /** Another process, which tells this one nothing. */
    const hideBeside = async (slug: string): Promise<void> => {
      const sql = `update articles set published_at = null where slug = '${slug}'`;
      if (isOnPostgres) {
        await booted.strapi.db.connection.raw(sql);
        return;
      }
      const file = new Database(path.resolve(booted.home.env.DATABASE_FILENAME ?? ''));
      file.exec(sql);
      file.close();
    };

    beforeEach(() => {
      counted = 0;
    });

    it('count once, for as long as nobody writes', async () => {
      const [first, again] = [await count(), await count()];
      expect(again).toBe(first);
      // PostgreSQL is not asked whether somebody wrote.
      expect(counted).toBe(isOnPostgres ? 2 : 1);
    });

    it('count anew after a write, of this process or of another one', async () => {
      const before = await count();
      await published(booted.strapi, anArticle({ slug: 'terhitung' }));
      expect(await count()).toBe(before + 1);
      await hideBeside('terhitung');
      expect(await count()).toBe(before);
    });

    it('keep no count of what a transaction wrote that is undone', async () => {
      const { strapi } = booted;
      const before = await count();
      const undone = strapi.db.transaction(async () => {
        await published(strapi, anArticle({ slug: 'dibatalkan' }));
        expect(await count()).toBe(before + 1);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(await count()).toBe(before);
    });
  });

  it('follow a new default language at once', async () => {
    const locales = booted.strapi.plugin('i18n').service<{
      setDefaultLocale(locale: { code: string }): Promise<void>;
    }>('locales');
    await locales.setDefaultLocale({ code: 'en' });
    const { short } = await compare('/api/articles?fields=locale');
    expect(short.text).toContain('"locale":"en"');
    await locales.setDefaultLocale({ code: 'id' });
    expect((await compare('/api/articles?fields=locale')).short.text).not.toContain('"en"');
  });
});
