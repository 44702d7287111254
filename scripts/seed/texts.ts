import type { Core } from '@strapi/strapi';
import { articles, faqs, fateOf, rebuttals, type SampleArticle } from '../../sample';
import type { Hub } from '../../src/hub';
import { UID } from '../../src/platform/uids';
import { ensureDocument, ensureTranslation, updateDraft, type Data } from './documents';
import type { Moments } from './moments';
import { lookUp } from './references';
import { toArticleData, toFaqData, toRebuttalData, type SeedText, type Targets } from './to-data';
import { bringToFate, type Team } from './workflow';

/** What the texts are written and published with. */
export interface Newsroom {
  readonly hub: Hub;
  readonly team: Team;
  readonly moments: Moments;
  readonly targets: Targets;
  readonly tell: (text: string) => void;
}

/** A text that is in the database, and the languages in which it is written. */
interface Written {
  readonly uid: string;
  readonly slug: string;
  readonly documentId: string;
  readonly locales: readonly string[];
}

const write = async (
  strapi: Core.Strapi,
  uid: string,
  { data, english }: SeedText,
): Promise<Written> => {
  const { documentId } = await ensureDocument(strapi, { uid, locale: 'id' }, data);
  if (english === undefined) return { uid, slug: data.slug, documentId, locales: ['id'] };
  await ensureTranslation(strapi, { uid, locale: 'en', documentId }, english);
  return { uid, slug: data.slug, documentId, locales: ['id', 'en'] };
};

const bring = async (
  strapi: Core.Strapi,
  { hub, team, moments }: Newsroom,
  { text, changeNote }: { readonly text: Written; readonly changeNote?: string | undefined },
): Promise<void> => {
  const { uid: contentType, slug, documentId, locales } = text;
  const isRebuttal = contentType === UID.hoaxRebuttal;
  const journey = { fate: fateOf(slug), isRebuttal, changeNote, moments };
  for (const locale of locales) {
    const place = { contentType, documentId, locale };
    try {
      await bringToFate(strapi, { hub, team, place, journey });
    } catch (cause) {
      throw new Error(`"${slug}" (${locale}) is stuck at ${String(cause)}`, { cause });
    }
  }
};

const isPublished = ({ slug }: { readonly slug: string }): boolean =>
  fateOf(slug).stage === 'published';

/** Writes the texts, and publishes those whose fate it is. */
const seedPlain = async (
  strapi: Core.Strapi,
  room: Newsroom,
  { uid, texts }: { readonly uid: string; readonly texts: readonly SeedText[] },
): Promise<readonly Written[]> => {
  const all: Written[] = [];
  for (const seedText of texts) {
    const text = await write(strapi, uid, seedText);
    if (isPublished(text)) await bring(strapi, room, { text });
    all.push(text);
  }
  return all;
};

type WrittenBySlug = ReadonlyMap<string, Written>;

/** The ids of the articles that this one points to, those that are written in this language already. */
const linksOf = (
  { related }: SampleArticle,
  locale: string,
  written: WrittenBySlug,
): readonly string[] =>
  related.flatMap((slug) => {
    const target = written.get(slug);
    return target?.locales.includes(locale) === true ? [target.documentId] : [];
  });

/** The text of the first edition. */
const asAtFirst = (article: SampleArticle, targets: Targets, written: WrittenBySlug): SeedText => {
  const { data, english } = toArticleData(article, targets);
  return {
    data: { ...data, ...article.correction?.before, related: linksOf(article, 'id', written) },
    ...(english && { english: { ...english, related: linksOf(article, 'en', written) } }),
  };
};

/** The first editions of what is public in the end, the oldest first; of everything else the draft. */
const seedFirstEditions = async (strapi: Core.Strapi, room: Newsroom): Promise<WrittenBySlug> => {
  const written = new Map<string, Written>();
  for (const article of articles) {
    const text = await write(strapi, UID.article, asAtFirst(article, room.targets, written));
    if (isPublished(text)) await bring(strapi, room, { text });
    written.set(article.slug, text);
  }
  return written;
};

const secondEdition = (
  { correction, ...article }: SampleArticle,
  locale: string,
  written: WrittenBySlug,
): Data => ({
  related: linksOf(article, locale, written),
  ...(locale === 'id' && correction !== undefined
    ? Object.fromEntries(
        Object.entries(article).filter(([field]) => Object.hasOwn(correction.before, field)),
      )
    : {}),
});

/**
 * Corrections, and links to articles that were published later: a link between public articles holds only where its
 * target was published first, and two may point at each other.
 */
const seedSecondEditions = async (
  strapi: Core.Strapi,
  room: Newsroom,
  written: WrittenBySlug,
): Promise<void> => {
  for (const article of articles) {
    const text = lookUp(written, article.slug);
    const { uid, documentId, locales } = text;
    for (const locale of locales) {
      const data = secondEdition(article, locale, written);
      // The same text again changes nothing in the workflow.
      await updateDraft(strapi, { uid, locale, documentId }, data);
    }
    const changeNote = article.correction?.note;
    if (isPublished(text)) await bring(strapi, room, { text, changeNote });
  }
};

/** Nobody waits for what is out: a visitor's folder of mails begins with those about the desk. */
const forgetMails = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.query(UID.mail).deleteMany({ where: { state: 'queued' } });
};

/**
 * Writes the texts in the name of the contributor and takes each through the workflow to its fate: first those that are
 * published, then those that stand on the desk. May be broken off at any moment and run again.
 */
export const seedTexts = async (strapi: Core.Strapi, room: Newsroom): Promise<void> => {
  const { hub, team, targets, tell } = room;
  await hub.actAs(team.writer.actor, async () => {
    const questions = await seedPlain(strapi, room, {
      uid: UID.faq,
      texts: faqs.map((faq) => toFaqData(faq, targets)),
    });
    tell(`${questions.length} FAQs`);
    const rebutted = await seedPlain(strapi, room, {
      uid: UID.hoaxRebuttal,
      texts: rebuttals.map((rebuttal) => toRebuttalData(rebuttal, targets)),
    });
    tell(`${rebutted.length} hoax rebuttals`);
    const written = await seedFirstEditions(strapi, room);
    tell(`${written.size} articles`);
    await seedSecondEditions(strapi, room, written);
    tell('corrections, and links between articles');
    await forgetMails(strapi);
    const onDesk = [...questions, ...rebutted, ...written.values()].filter(
      (text) => !isPublished(text),
    );
    for (const text of onDesk) await bring(strapi, room, { text });
    tell(`${onDesk.length} texts on the desk`);
  });
};
