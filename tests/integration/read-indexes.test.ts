import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';

/** What public reads ask for, and the index that answers it without a look at every text. */
const PUBLISHED = `t."published_at" is not null and t."locale" = 'id'`;

/** Of two that both find it. */
const slugIndex = (table: string): string => `${table}_(locale|readers)_slug_`;

const READS = ['articles', 'faqs', 'hoax_rebuttals'].flatMap((table) => [
  {
    index: slugIndex(table),
    sql: `select t.* from "${table}" t where ${PUBLISHED} and t."slug" = 'kabar' limit 1`,
  },
  {
    index: slugIndex(table),
    sql: `select t."id" from "${table}" t where ${PUBLISHED} order by t."slug" asc, t."id" asc limit 25`,
  },
  {
    index: `${table}_readers_published_at_`,
    sql: `select t."id" from "${table}" t where ${PUBLISHED}
      order by t."published_at" desc, t."id" asc limit 25`,
  },
  {
    index: `${table}_readers_first_published_at_`,
    sql: `select t."id" from "${table}" t where ${PUBLISHED}
      order by t."first_published_at" desc, t."id" asc limit 25`,
  },
  {
    // Of several that hold all that is to be counted.
    index: `${table}_(locale|readers)_`,
    sql: `select count(*) from "${table}" t where ${PUBLISHED}`,
  },
]);

/** A slug is found first, and what has it is sorted then. */
const NAMED = ['articles', 'faqs', 'hoax_rebuttals'].map((table) => ({
  index: slugIndex(table),
  sql: `select t.* from "${table}" t where ${PUBLISHED} and t."slug" = 'kabar'
    order by t."id" * 0, t."id" asc limit 25`,
}));

const OF_ONE_KIND = [
  { table: 'articles', column: 'kind', value: 'news' },
  { table: 'hoax_rebuttals', column: 'verdict', value: 'satire' },
].map(({ table, column, value }) => ({
  index: `${table}_locale_${column}_index`,
  sql: `select t.* from "${table}" t where ${PUBLISHED} and t."${column}" = '${value}'
    order by t."published_at" desc, t."id" asc limit 25`,
}));

/** As many texts as it takes that an index is worth it. */
const fill = async (strapi: BootedHub['strapi'], table: string): Promise<void> => {
  const now = isOnPostgres ? 'now()' : '1';
  await strapi.db.connection.raw(`
    insert into "${table}" ("document_id", "locale", "slug", "published_at", "first_published_at")
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000)
    select 'd' || (i / 4), case when i % 2 = 0 then 'id' else 'en' end, 's' || i,
      case when i % 4 < 2 then ${now} end, ${now} from n`);
};

const SMALL = ['sections', 'tags'].map((table) => ({
  index: `${table}_slug_index`,
  sql: `select r."id" from "${table}" r where r."slug" = 'layanan'`,
}));

describe('public reads', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
    for (const table of ['articles', 'faqs', 'hoax_rebuttals']) await fill(booted.strapi, table);
    if (isOnPostgres) await booted.strapi.db.connection.raw('analyze');
  });

  afterAll(() => booted.stop());

  const planOf = async (sql: string): Promise<string> => {
    const knex = booted.strapi.db.connection;
    if (!isOnPostgres) return JSON.stringify(await knex.raw(`explain query plan ${sql}`));
    return knex.transaction(async (trx) => {
      // The tables are small here: whatever can be done by an index shall be.
      for (const way of ['seqscan', 'bitmapscan', 'sort'])
        await trx.raw(`set local enable_${way} = off`);
      return JSON.stringify((await trx.raw<{ readonly rows: unknown }>(`explain ${sql}`)).rows);
    });
  };

  it.each([...READS, ...NAMED, ...OF_ONE_KIND, ...SMALL])(
    'go by $index: $sql',
    async ({ index, sql }) => {
      expect(await planOf(sql)).toMatch(new RegExp(index));
    },
  );
});
