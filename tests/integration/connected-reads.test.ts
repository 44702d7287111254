import { countEntries, selectPage } from '../../src/platform/plain-reads/entries.sql';
import type { PlainQuestion } from '../../src/platform/plain-reads/plain-question';
import { findConnections, type Sought } from '../../src/platform/plain-reads/sought.sql';
import { makePlan, type TypePlan } from '../../src/platform/plain-reads/type-plan';
import type { Ask, Binding, Row } from '../../src/platform/read-together.sql';
import { UID } from '../../src/platform/uids';
import { insertConnectedArticles, type ConnectedArticle } from '../support/connected-articles';
import { isOnPostgres, type BootedHub } from '../support/hub';
import { bootTwoWays, type TwoWays } from '../support/two-ways';

interface Listed {
  readonly data: readonly { readonly documentId: string; readonly slug: string }[];
  readonly meta: { readonly pagination: { readonly total?: number } };
}

const SORTS = ['', 'slug', 'slug:desc', 'publishedAt:desc', 'firstPublishedAt:desc', 'id:desc'];
const PAGES = ['', 'pagination[page]=2', 'pagination[page]=11', 'pagination[page]=40'];
const LOCALES = ['', 'locale=en'];
const OF_ALL_KINDS = [
  'filters[section][slug][$eq]=umum',
  'filters[section][slug]=langka',
  'filters[section][slug]=rare',
  'filters[section][slug]=kosong',
  'filters[section][slug]=tidak-ada',
  'filters[section][documentId]=sections-common',
  'filters[tags][slug]=sering',
  'filters[tags][slug]=tunggal',
  'filters[section][slug]=umum&filters[tags][slug]=sering',
  'filters[section][slug]=langka&filters[tags][slug]=tunggal',
  'filters[section][slug]=umum&filters[kind]=news',
  'filters[section][slug]=umum&filters[slug]=kabar-012',
  'filters[section][slug]=langka&filters[slug]=kabar-020',
];

const addressOf = (...parts: readonly string[]): string =>
  `/api/articles?${parts.filter((part) => part !== '').join('&')}`;

describe('lists of what is connected with something', () => {
  let booted: BootedHub;
  let compare: TwoWays['compare'];
  let articles: readonly ConnectedArticle[];

  beforeAll(async () => {
    ({ booted, compare } = await bootTwoWays());
    articles = await insertConnectedArticles(booted.strapi);
    if (isOnPostgres) await booted.strapi.db.connection.raw('vacuum analyze');
  });

  afterAll(() => booted.stop());

  const list = async (path: string): Promise<Listed> => {
    const { isShort, short } = await compare(path);
    expect({ path, isShort, status: short.status }).toEqual({ path, isShort: true, status: 200 });
    return short.body as Listed;
  };

  it.each(OF_ALL_KINDS)('are answered byte for byte as Strapi does: %s', async (filter) => {
    for (const sort of SORTS) {
      for (const page of PAGES) {
        for (const locale of LOCALES) {
          await list(addressOf(filter, sort && `sort=${sort}`, page, locale));
        }
      }
    }
    await list(addressOf(filter, 'fields=title&populate=section,tags&sort=title:desc'));
    await list(addressOf(filter, 'pagination[withCount]=false&pagination[page]=3'));
    await list(addressOf(filter, 'pagination[pageSize]=500&populate=tags&audience=youth'));
  });

  it.each([
    { filter: 'filters[section][slug]=umum', isIn: { section: 'umum' } },
    { filter: 'filters[section][slug]=langka', isIn: { section: 'langka' } },
    { filter: 'filters[tags][slug]=sering', isIn: { tag: 'sering' } },
    { filter: 'filters[tags][slug]=tunggal', isIn: { tag: 'tunggal' } },
  ])('hold and count each published text of one language once: $filter', async (asked) => {
    const { section, tag } = asked.isIn as { readonly section?: string; readonly tag?: string };
    const slugs = articles
      .filter(({ isPublished, locale }) => isPublished && locale === 'id')
      .filter((article) => section === undefined || article.section === section)
      .filter(({ tags }) => tag === undefined || tags.includes(tag))
      .map(({ slug }) => slug)
      .sort();
    const found: string[] = [];
    for (let page = 1; page <= Math.ceil(slugs.length / 25); page += 1) {
      const { data, meta } = await list(
        addressOf(asked.filter, 'sort=slug', `pagination[page]=${String(page)}`),
      );
      expect(meta.pagination.total).toBe(slugs.length);
      found.push(...data.map(({ slug }) => slug));
    }
    expect(found).toEqual(slugs);
  });

  describe('in statements', () => {
    let plan: TypePlan;
    const asked: { readonly sql: string; readonly bindings: readonly Binding[] }[] = [];

    beforeAll(async () => {
      plan = await makePlan(booted.strapi, UID.article);
    });

    const rowsOf = async (
      knex: BootedHub['strapi']['db']['connection'],
      sql: string,
      bindings: readonly Binding[],
    ): Promise<readonly Row[]> => {
      const answer: unknown = await knex.raw(sql, bindings);
      return isOnPostgres ? (answer as { readonly rows: readonly Row[] }).rows : (answer as Row[]);
    };

    const ask: Ask = (sql, bindings) => {
      asked.push({ sql, bindings });
      return rowsOf(booted.strapi.db.connection, sql, bindings);
    };

    /** How the database goes about the last statement that was asked. */
    const lastPlan = (): Promise<string> =>
      booted.strapi.db.connection.transaction(async (trx) => {
        const { sql, bindings } = asked.at(-1) ?? { sql: '', bindings: [] };
        // The tables are small here: whatever can be done by an index shall be.
        for (const way of isOnPostgres ? ['seqscan', 'bitmapscan', 'sort', 'hashagg'] : [])
          await trx.raw(`set local enable_${way} = off`);
        const explain = isOnPostgres ? 'explain' : 'explain query plan';
        return JSON.stringify(await rowsOf(trx, `${explain} ${sql}`, bindings));
      });

    const soughtBy = async (section: string): Promise<Sought> => {
      const conditions = [{ held: 'section', name: 'slug', value: section }];
      const connections = await findConnections(ask, { plan, conditions });
      return { ...{ plan, locale: 'id', conditions }, connections };
    };

    const questionOf = ({ conditions }: Sought): PlainQuestion => ({
      ...{ locale: undefined, fields: undefined, held: [], conditions },
      sort: [{ name: 'slug', isDescending: false }],
      page: { start: 0, limit: 25, withCount: true },
    });

    // On PostgreSQL its statistics choose between these two, and the tables are small here.
    const onSqlite = isOnPostgres ? it.skip : it;

    onSqlite('begin with the texts of a section that has few', async () => {
      const sought = await soughtBy('langka');
      const question = questionOf(sought);
      await selectPage(ask, { sought, question, page: question.page });
      expect(await lastPlan()).toContain('articles_section_lnk_');
      expect(await lastPlan()).not.toMatch(/articles_(locale|readers)_/);
      await countEntries(ask, sought);
      expect(await lastPlan()).not.toMatch(/articles_(locale|readers)_/);
    });

    onSqlite('walk the texts in their order for a section that has many', async () => {
      const sought = await soughtBy('umum');
      const question = questionOf(sought);
      await selectPage(ask, { sought, question, page: question.page });
      expect(await lastPlan()).toContain('articles_readers_slug_idx');
      expect(await lastPlan()).toContain('articles_section_lnk_uq');
    });

    it('count the texts of a section without a look at any', async () => {
      await countEntries(ask, await soughtBy('umum'));
      expect(await lastPlan()).toContain('articles_readers_');
      // PostgreSQL may take another one that holds both columns.
      expect(await lastPlan()).toContain(
        `articles_section_lnk_${isOnPostgres ? '' : 'readers_idx'}`,
      );
    });
  });

  it('follow a section that is given another slug, and a text that leaves it', async () => {
    const { strapi } = booted;
    const umum = 'filters[section][slug]=umum';
    const before = (await list(addressOf(umum))).meta.pagination.total ?? NaN;
    const [first] = (await list(addressOf(umum, 'sort=slug'))).data;
    const row = await strapi.db
      .query(UID.article)
      .findOne({ where: { slug: first?.slug, locale: 'id', publishedAt: { $notNull: true } } });
    const { id } = row as { readonly id: number };
    await strapi.db.query(UID.article).update({ where: { id }, data: { section: null } });
    expect((await list(addressOf(umum))).meta.pagination.total).toBe(before - 1);
    const where = { slug: 'umum', locale: 'id' };
    await strapi.db.query(UID.section).update({ where, data: { slug: 'berita' } });
    expect((await list(addressOf(umum))).meta.pagination.total).toBe(0);
    const renamed = await list(addressOf('filters[section][slug]=berita'));
    expect(renamed.meta.pagination.total).toBe(before - 1);
  });
});
