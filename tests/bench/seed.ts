/**
 * Fills the SQLite file that the environment names with the articles of the bench, and ends:
 * `tsx tests/bench/seed.ts <how many>`. The first ones are published past the workflow and then taken into it, as the texts
 * of an office are that are older than it; the others are copies of their rows. To have each of them submitted and
 * approved would take longer than the bench.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type * as caller from '../../src/modules/editorial/strapi/caller';
import {
  adoptAllDocuments,
  type EditorialUseCases,
} from '../../src/modules/editorial/strapi/install';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { anArticle, anImage, aVariant } from '../support/content';
import { growArticles } from './grow-articles';
import { slugOf } from './scenarios';
import { someBlocks, type Language } from './texts';

const ROOT = path.resolve(__dirname, '..', '..');
const PUBLISHED = 50; // by the document service; what repeats (section, tags, author) goes by five
const BATCH = 25; // in one transaction: SQLite waits for the disk once
const WORDS = { general: 250, variant: 120 };
const NAMES = ['satu', 'dua', 'tiga', 'empat', 'lima'];

// Of the compiled hub, which is what runs: the source is a second copy, which knows nothing of the first.
const { asWorkflow } = createRequire(__filename)(
  path.join(ROOT, 'dist', 'src', 'modules', 'editorial', 'strapi', 'caller.js'),
) as typeof caller;

type Data = Record<string, unknown>;

/** What the articles point to. */
interface Targets {
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly cover: number;
}

/** The document service for a type whose data is made here. */
interface DocumentService {
  create(entry: Data): Promise<{ readonly documentId: string }>;
  update(entry: Data): Promise<unknown>;
  publish(target: Data): Promise<unknown>;
}

const documentsOf = (strapi: Core.Strapi, uid: string): DocumentService =>
  strapi.documents(uid as never);

/** Five documents of a type; those of a type with languages stand in both. */
const seedFive = async (
  strapi: Core.Strapi,
  uid: string,
  more: (name: string) => Data,
): Promise<readonly string[]> => {
  const service = documentsOf(strapi, uid);
  const ids: string[] = [];
  for (const name of NAMES) {
    const data = { name: `Nama ${name}`, slug: `nama-${name}`, ...more(name) };
    const { documentId } = await service.create({ data });
    if (uid !== UID.person) {
      await service.update({ documentId, locale: 'en', data: { ...data, slug: `name-${name}` } });
    }
    ids.push(documentId);
  }
  return ids;
};

const seedTargets = async (strapi: Core.Strapi): Promise<Targets> => ({
  sections: await seedFive(strapi, UID.section, (name) => ({ description: `Kabar ${name}.` })),
  tags: await seedFive(strapi, UID.tag, () => ({})),
  people: await seedFive(strapi, UID.person, () => ({ title: 'Kepala Seksi', role: 'author' })),
  cover: await anImage(strapi),
});

const textsOf = (language: Language, index: number): Data => {
  const variant = (audience: 'youth' | 'senior', start: number): Data =>
    aVariant(audience, { body: someBlocks({ language, words: WORDS.variant, start }) });
  return {
    title: language === 'id' ? `Kabar loket nomor ${index}` : `News from desk number ${index}`,
    body: someBlocks({ language, words: WORDS.general, start: index }),
    variants: [variant('youth', index + 1), variant('senior', index + 2)],
  };
};

const relationsOf = (targets: Targets, index: number, before: readonly string[]): Data => ({
  section: targets.sections[index % NAMES.length],
  tags: [0, 1, 2].map((step) => targets.tags[(index + step) % NAMES.length]),
  authors: [targets.people[index % NAMES.length]],
  cover: targets.cover,
  related: before.slice(-2),
});

/** Writes one article in both languages and publishes both; gives its id. */
const seedArticle = async (
  strapi: Core.Strapi,
  { targets, index, before }: { targets: Targets; index: number; before: readonly string[] },
): Promise<string> => {
  const service = documentsOf(strapi, UID.article);
  const relations = relationsOf(targets, index, before);
  const indonesian = { slug: slugOf(index), ...textsOf('id', index), ...relations };
  const { documentId } = await service.create({ locale: 'id', data: anArticle(indonesian) });
  const english = { slug: `${slugOf(index)}-en`, ...textsOf('en', index), ...relations };
  await service.update({ documentId, locale: 'en', data: anArticle(english) });
  await service.publish({ documentId, locale: '*' });
  return documentId;
};

const seedArticles = async (strapi: Core.Strapi): Promise<void> => {
  const targets = await seedTargets(strapi);
  const ids: string[] = [];
  while (ids.length < PUBLISHED) {
    await strapi.db.transaction(async () => {
      const end = Math.min(ids.length + BATCH, PUBLISHED);
      for (let index = ids.length; index < end; index += 1) {
        ids.push(await seedArticle(strapi, { targets, index, before: ids }));
      }
    });
    console.log(`seeded: ${ids.length} articles published`);
  }
};

const seed = async (articles: number, file: string): Promise<void> => {
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  await asWorkflow(() => seedArticles(strapi));
  const hub = foundHub(strapi) as Pick<EditorialUseCases, 'adopt'>;
  await strapi.db.transaction(() => adoptAllDocuments(strapi, hub));
  await strapi.destroy();
  growArticles(file, articles);
  console.log(`seeded: ${articles} articles in all`);
};

seed(Number(process.argv[2]), process.env.DATABASE_FILENAME ?? '').then(
  // Strapi leaves timers behind.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
