import type { Core } from '@strapi/strapi';
import { people, sections, tags } from '../../sample';
import { sectionsInEnglish, tagsInEnglish } from '../../sample/english-names';
import { UID } from '../../src/platform/uids';
import { ensureDocument, ensureTranslation, updateDraft } from './documents';
import { toSlug } from './slugs';

/** Document ids by slug. */
export type Ids = ReadonlyMap<string, string>;

/** What texts refer to. */
export interface References {
  readonly sections: Ids;
  readonly tags: Ids;
  readonly people: Ids;
}

/** The id behind a slug or name. @throws Error for one that the sample does not have: a slip of its author */
export const lookUp = <Id>(ids: ReadonlyMap<string, Id>, name: string): Id => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample content refers to "${name}", which it lacks.`);
  return id;
};

const seedSections = async (strapi: Core.Strapi): Promise<Ids> => {
  const ids = new Map<string, string>();
  const uid = UID.section;
  for (const { slug, name, description } of sections) {
    const data = { slug, name, description };
    const { documentId } = await ensureDocument(strapi, { uid, locale: 'id' }, data);
    ids.set(slug, documentId);
    const english = sectionsInEnglish[slug];
    if (english === undefined) throw new Error(`The section "${slug}" has no English name.`);
    const translation = { ...english, slug: toSlug(english.name) };
    await ensureTranslation(strapi, { uid, locale: 'en', documentId }, translation);
  }
  for (const { slug, parent } of sections) {
    if (parent === undefined) continue;
    const documentId = lookUp(ids, slug);
    for (const locale of ['id', 'en']) {
      await updateDraft(strapi, { uid, locale, documentId }, { parent: lookUp(ids, parent) });
    }
  }
  return ids;
};

const seedTags = async (strapi: Core.Strapi): Promise<Ids> => {
  const ids = new Map<string, string>();
  const uid = UID.tag;
  for (const { slug, name } of tags) {
    const { documentId } = await ensureDocument(strapi, { uid, locale: 'id' }, { slug, name });
    ids.set(slug, documentId);
    const english = tagsInEnglish[slug];
    if (english === undefined) throw new Error(`The tag "${slug}" has no English name.`);
    const translation = { name: english, slug: toSlug(english) };
    await ensureTranslation(strapi, { uid, locale: 'en', documentId }, translation);
  }
  return ids;
};

const seedPeople = async (strapi: Core.Strapi): Promise<Ids> => {
  const ids = new Map<string, string>();
  for (const person of people) {
    const { documentId } = await ensureDocument(strapi, { uid: UID.person }, { ...person });
    ids.set(person.slug, documentId);
  }
  return ids;
};

/** Writes sections and tags in both languages, and people. */
export const seedReferences = async (strapi: Core.Strapi): Promise<References> => ({
  sections: await seedSections(strapi),
  tags: await seedTags(strapi),
  people: await seedPeople(strapi),
});
