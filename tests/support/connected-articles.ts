import type { Core } from '@strapi/strapi';

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 0, 5, 1);
const LOCALES = ['id', 'en'] as const;

type Row = Readonly<Record<string, unknown>>;
type Locale = (typeof LOCALES)[number];

/** A row of an article as it stands in the database, and what it is connected with. */
export interface ConnectedArticle {
  readonly id: number;
  /** Of its document. */
  readonly number: number;
  readonly slug: string;
  readonly locale: Locale;
  readonly isPublished: boolean;
  /** Slug of its section, in its language. */
  readonly section: string;
  readonly tags: readonly string[];
}

/** So many documents that the section of most of them is walked, and not gathered. */
const DOCUMENTS = 300;
const EVERY = { rareSection: 10, unpublished: 17, rareTag: 25, moved: 7 };

/** `umum` and `tunggal` are called so in both languages, as names of one word often are. */
const SECTIONS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  common: { id: 'umum', en: 'umum' },
  rare: { id: 'langka', en: 'rare' },
  empty: { id: 'kosong', en: 'empty' },
};
const TAGS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  common: { id: 'sering', en: 'often' },
  rare: { id: 'jarang', en: 'seldom' },
  both: { id: 'tunggal', en: 'tunggal' },
};

const slugIn = (names: typeof SECTIONS, key: string, locale: Locale): string =>
  names[key]?.[locale] ?? '';

/** A draft may have been moved to another section since it was published. */
const sectionOf = (number: number, isPublished: boolean): string => {
  const isRare = number % EVERY.rareSection === 0;
  const isMoved = !isPublished && number % EVERY.moved === 0;
  return isRare !== isMoved ? 'rare' : 'common';
};

/** Of each document two published rows and two drafts. */
const toArticle = (index: number): ConnectedArticle => {
  const number = Math.floor(index / 4);
  const isPublished = index % 4 < 2;
  const locale = LOCALES[index % 2] ?? 'id';
  const tags = number % EVERY.rareTag === 0 ? ['rare', 'both'] : ['common'];
  return {
    // Against the order of their slugs and times.
    id: 1000 + (number % 2 === 0 ? index : 8 * DOCUMENTS - index),
    slug: `kabar-${String(number).padStart(3, '0')}`,
    ...{ number, locale, isPublished },
    section: slugIn(SECTIONS, sectionOf(number, isPublished), locale),
    tags: tags.map((key) => slugIn(TAGS, key, locale)),
  };
};

/** Ten at a time stand at the same minute, and of some nobody knows when they first did. */
const toRow = ({ id, number, slug, locale, isPublished }: ConnectedArticle): Row => {
  const at = new Date(START + Math.floor(number / 10) * MINUTE_MS);
  return {
    ...{ id, slug, locale, document_id: `dokumen-${slug}`, title: `Kabar ${String(number)}` },
    kind: number % 2 === 0 ? 'news' : 'explainer',
    first_published_at: number % 3 === 0 ? null : at,
    ...{ created_at: at, updated_at: at, published_at: isPublished ? at : null },
  };
};

const insertNamed = async (
  strapi: Core.Strapi,
  { table, names }: { readonly table: string; readonly names: typeof SECTIONS },
): Promise<(slug: string, locale: Locale) => number> => {
  const ids = new Map<string, number>();
  const rows = Object.entries(names).flatMap(([key, slugs], index) =>
    LOCALES.map((locale, step) => {
      const id = 100 + 2 * index + step;
      ids.set(`${slugs[locale]} ${locale}`, id);
      return { ...{ id, locale, slug: slugs[locale], name: key }, document_id: `${table}-${key}` };
    }),
  );
  await strapi.db.connection.batchInsert(table, rows);
  return (slug, locale) => ids.get(`${slug} ${locale}`) ?? NaN;
};

const linksOf = (
  articles: readonly ConnectedArticle[],
  idOf: { readonly section: NameIds; readonly tag: NameIds },
) => ({
  articles_section_lnk: articles.map(({ id, section, locale }) => ({
    ...{ article_id: id, section_id: idOf.section(section, locale) },
  })),
  articles_tags_lnk: articles.flatMap(({ id, tags, locale }) =>
    tags.flatMap((tag, index) =>
      // What is called so in both languages, some texts are connected with in both.
      (tag === TAGS.both?.id ? LOCALES : [locale]).map((of) => ({
        ...{ article_id: id, tag_id: idOf.tag(tag, of), tag_ord: index + 1 },
      })),
    ),
  ),
});

type NameIds = (slug: string, locale: Locale) => number;

/**
 * Writes rows as Strapi would have, past it: 300 documents in two languages, drafts and published, most of them in one
 * section. Thousands of calls to Strapi would take minutes.
 */
export const insertConnectedArticles = async (
  strapi: Core.Strapi,
): Promise<readonly ConnectedArticle[]> => {
  const articles = Array.from({ length: 4 * DOCUMENTS }, (_, index) => toArticle(index)).filter(
    ({ number, isPublished }) => !isPublished || number % EVERY.unpublished !== 0,
  );
  const knex = strapi.db.connection;
  const section = await insertNamed(strapi, { table: 'sections', names: SECTIONS });
  const tag = await insertNamed(strapi, { table: 'tags', names: TAGS });
  await knex.batchInsert('articles', articles.map(toRow), 50);
  for (const [table, rows] of Object.entries(linksOf(articles, { section, tag }))) {
    await knex.batchInsert(table, rows, 50);
  }
  return articles;
};
