import type { Audience } from '../../../../src/modules/audiences';
import type {
  ContentModel,
  StoredVariant,
  VariantStore,
} from '../../../../src/modules/audiences/application/ports';
import { makeServeAudience } from '../../../../src/modules/audiences/application/serve-audience';

const ARTICLE = 'api::article.article';
const FAQ = 'api::faq.faq';
const SECTION = 'api::section.section';

/** Articles and FAQs are written for audiences and lead to each other; sections are not, and lead to both. */
const model: ContentModel = {
  variantFields: (uid) =>
    ({ [ARTICLE]: ['title', 'summary', 'body'], [FAQ]: ['question', 'answer'] })[uid] ?? [],
  relations: (uid) =>
    ({
      [ARTICLE]: [
        { name: 'related', target: ARTICLE },
        { name: 'faqs', target: FAQ },
        { name: 'section', target: SECTION },
      ],
      [FAQ]: [{ name: 'article', target: ARTICLE }],
      [SECTION]: [{ name: 'articles', target: ARTICLE }],
    })[uid] ?? [],
};

type Stored = Readonly<Record<string, Readonly<Record<number, readonly StoredVariant[]>>>>;

/** Variants in memory that remembers what it was asked. */
const aStore = (stored: Stored = {}) => {
  const queries: { readonly uid: string; readonly ids: readonly number[] }[] = [];
  const store: VariantStore = {
    findVariants: ({ uid, ids }) => {
      queries.push({ uid, ids });
      const found = ids.flatMap((id) => {
        const variants = stored[uid]?.[id];
        return variants === undefined ? [] : [[id, variants] as const];
      });
      return Promise.resolve(new Map(found));
    },
  };
  return { store, queries };
};

const forYouth = (texts: Readonly<Record<string, unknown>>): StoredVariant => ({
  audience: 'youth',
  ...texts,
});

const serve = async (
  stored: Stored,
  documents: readonly Readonly<Record<string, unknown>>[],
  { uid = ARTICLE, audience = 'youth' }: { uid?: string; audience?: Audience } = {},
) => {
  const { store, queries } = aStore(stored);
  const served = await makeServeAudience({ store, model })({ uid, documents, audience });
  return { served, queries };
};

describe('serving an audience', () => {
  it('lays the variant over the document and says whose text it is', async () => {
    const { served } = await serve({ [ARTICLE]: { 1: [forYouth({ title: 'Yuk' })] } }, [
      { id: 1, title: 'Loket', summary: 'Buka.', slug: 'loket' },
    ]);
    expect(served).toEqual([
      {
        id: 1,
        title: 'Yuk',
        summary: 'Buka.',
        slug: 'loket',
        audience: 'youth',
        availableAudiences: ['general', 'youth'],
      },
    ]);
  });

  it('falls back to the general text, and still says which audiences there are', async () => {
    const stored = { [ARTICLE]: { 1: [forYouth({ title: 'Yuk' })] } };
    const { served } = await serve(stored, [{ id: 1, title: 'Loket' }], { audience: 'senior' });
    expect(served).toEqual([
      { id: 1, title: 'Loket', audience: 'general', availableAudiences: ['general', 'youth'] },
    ]);
  });

  it('asks once for each type, however many documents there are', async () => {
    const documents = Array.from({ length: 100 }, (_, index) => ({
      id: index + 1,
      title: 'x',
      related: [{ id: 500 + index, title: 'y' }],
      faqs: [{ id: index + 1, question: 'z' }],
    }));
    const { served, queries } = await serve({}, documents);
    expect(queries.map(({ uid, ids }) => [uid, ids.length])).toEqual([
      [ARTICLE, 200],
      [FAQ, 100],
    ]);
    expect(served).toHaveLength(100);
  });

  it('asks once for a document that stands in many places', async () => {
    const twin = { id: 9, title: 'y' };
    const { queries } = await serve({}, [
      { id: 1, title: 'x', related: [twin, twin] },
      { id: 2, title: 'x', related: [twin] },
    ]);
    expect(queries).toEqual([{ uid: ARTICLE, ids: [1, 9, 2] }]);
  });

  it('asks nothing where there is nothing to serve', async () => {
    expect((await serve({}, [])).queries).toEqual([]);
    const { served, queries } = await serve({}, [{ id: 1, name: 'Berita' }], { uid: SECTION });
    expect(queries).toEqual([]);
    expect(served).toEqual([{ id: 1, name: 'Berita' }]);
  });

  it('serves what is populated inside, at every depth, alone or in a list', async () => {
    const stored = {
      [ARTICLE]: { 2: [forYouth({ title: 'Dua!' })], 3: [forYouth({ title: 'Tiga!' })] },
      [FAQ]: { 1: [forYouth({ question: 'Kapan?' })] },
    };
    const { served } = await serve(stored, [
      {
        id: 1,
        title: 'Satu',
        related: [{ id: 2, title: 'Dua', faqs: [{ id: 1, question: 'Jam?', answer: [] }] }],
        section: { id: 1, name: 'Berita', articles: [{ id: 3, title: 'Tiga' }] },
      },
    ]);
    expect(served).toMatchObject([
      {
        title: 'Satu',
        audience: 'general',
        related: [
          { title: 'Dua!', audience: 'youth', faqs: [{ question: 'Kapan?', audience: 'youth' }] },
        ],
        section: { name: 'Berita', articles: [{ title: 'Tiga!', audience: 'youth' }] },
      },
    ]);
    expect((served[0]?.section as object | undefined) ?? {}).not.toHaveProperty('audience');
  });

  it('tells rows of different types apart that have one id', async () => {
    const stored = { [FAQ]: { 1: [forYouth({ question: 'Kapan?' })] } };
    const { served } = await serve(stored, [
      { id: 1, title: 'Satu', faqs: [{ id: 1, question: 'Jam?' }] },
    ]);
    expect(served).toMatchObject([
      { title: 'Satu', audience: 'general', faqs: [{ question: 'Kapan?' }] },
    ]);
  });

  it('leaves relations that are absent or empty as they are', async () => {
    const { served } = await serve({}, [{ id: 1, title: 'Satu', related: [], section: null }]);
    expect(served).toEqual([
      {
        id: 1,
        title: 'Satu',
        related: [],
        section: null,
        audience: 'general',
        availableAudiences: ['general'],
      },
    ]);
  });

  it('shows no variants beside the text, and no text that was not asked for', async () => {
    const { served } = await serve(
      { [ARTICLE]: { 1: [forYouth({ title: 'Yuk', summary: 'Ayo' })] } },
      [{ id: 1, title: 'Loket', variants: [{ audience: 'youth' }] }],
    );
    expect(served[0]).toEqual({
      id: 1,
      title: 'Yuk',
      audience: 'youth',
      availableAudiences: ['general', 'youth'],
    });
  });

  it('serves the general text of a document without an id', async () => {
    const { served, queries } = await serve({}, [{ title: 'Loket' }]);
    expect(queries).toEqual([]);
    expect(served).toMatchObject([{ title: 'Loket', audience: 'general' }]);
  });

  it('leaves the documents that it was given untouched', async () => {
    const document = Object.freeze({ id: 1, title: 'Loket', related: Object.freeze([{ id: 2 }]) });
    await serve({ [ARTICLE]: { 1: [forYouth({ title: 'Yuk' })] } }, [document]);
    expect(document).toEqual({ id: 1, title: 'Loket', related: [{ id: 2 }] });
  });
});
