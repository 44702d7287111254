import type { Core } from '@strapi/strapi';
import { articles, faqs, rebuttals } from '../../sample';
import { UID } from '../../src/platform/uids';
import { ensureDocument, ensureTranslation, publish, updateDraft } from './documents';
import { lookUp } from './references';
import { toArticleData, toFaqData, toRebuttalData, type SeedText, type Targets } from './to-data';

/** Texts that stay drafts, so that a visitor sees in the admin what the API must not show. */
export const DRAFT_SLUGS: ReadonlySet<string> = new Set([
  'magang-humas-2027',
  'mengapa-surat-kami-lebih-pendek',
  'siapa-yang-boleh-ikut-kelas',
]);

/** A text that is in the database as a draft, and the languages in which it is written. */
interface Draft {
  readonly uid: string;
  readonly slug: string;
  readonly documentId: string;
  readonly locales: readonly string[];
}

type Tell = (text: string) => void;

const write = async (
  strapi: Core.Strapi,
  uid: string,
  { data, english }: SeedText,
): Promise<Draft> => {
  const { documentId } = await ensureDocument(strapi, { uid, locale: 'id' }, data);
  if (english === undefined) return { uid, slug: data.slug, documentId, locales: ['id'] };
  await ensureTranslation(strapi, { uid, locale: 'en', documentId }, english);
  return { uid, slug: data.slug, documentId, locales: ['id', 'en'] };
};

const linkArticles = async (strapi: Core.Strapi, drafts: readonly Draft[]): Promise<void> => {
  const ids = new Map(drafts.map(({ slug, documentId }) => [slug, documentId]));
  const bySlug = new Map(drafts.map((draft) => [draft.slug, draft]));
  for (const article of articles) {
    if (article.related.length === 0) continue;
    const { uid, documentId, locales } = lookUp(bySlug, article.slug);
    for (const locale of locales) {
      // An article that is not written in this language cannot be linked in it.
      const related = article.related
        .filter((slug) => lookUp(bySlug, slug).locales.includes(locale))
        .map((slug) => lookUp(ids, slug));
      await updateDraft(strapi, { uid, locale, documentId }, { related });
    }
  }
};

const publishAll = async (strapi: Core.Strapi, drafts: readonly Draft[]): Promise<void> => {
  for (const { uid, slug, documentId, locales } of drafts) {
    if (DRAFT_SLUGS.has(slug)) continue;
    for (const locale of locales) {
      try {
        await publish(strapi, { uid, locale, documentId });
      } catch (error) {
        throw new Error(`"${slug}" (${locale}) cannot be published: ${String(error)}`, {
          cause: error,
        });
      }
    }
  }
};

/**
 * Writes and publishes the texts. Articles are published twice: a link between published articles holds only where its
 * target was published first, and two articles may point at each other. The second time changes no text and so sends
 * nothing to a channel.
 */
export const seedTexts = async (
  strapi: Core.Strapi,
  targets: Targets,
  tell: Tell,
): Promise<void> => {
  const writeAll = async <Text>(
    uid: string,
    texts: readonly Text[],
    toData: (text: Text, targets: Targets) => SeedText,
  ): Promise<readonly Draft[]> => {
    const drafts: Draft[] = [];
    for (const text of texts) drafts.push(await write(strapi, uid, toData(text, targets)));
    return drafts;
  };
  const writtenFaqs = await writeAll(UID.faq, faqs, toFaqData);
  await publishAll(strapi, writtenFaqs);
  tell(`${writtenFaqs.length} FAQs`);
  const writtenRebuttals = await writeAll(UID.hoaxRebuttal, rebuttals, toRebuttalData);
  await publishAll(strapi, writtenRebuttals);
  tell(`${writtenRebuttals.length} hoax rebuttals`);
  const writtenArticles = await writeAll(UID.article, articles, toArticleData);
  await publishAll(strapi, writtenArticles);
  await linkArticles(strapi, writtenArticles);
  await publishAll(strapi, writtenArticles);
  tell(`${writtenArticles.length} articles`);
};
