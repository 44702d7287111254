import type { Core } from '@strapi/strapi';
import type { PublishableUid } from '../../../platform/uids';
import type { EditionPlace } from '../domain/edition';

// Strapi ships no types for the services of its i18n plugin.
interface ContentTypes {
  getNestedPopulateOfNonLocalizedAttributes(uid: string): readonly string[];
}
interface Localizations {
  syncNonLocalizedAttributes(row: unknown, model: unknown): Promise<void>;
}

/**
 * Gives the public texts of the other languages what all languages share of a text that has just been published: a cover,
 * tags. Strapi compares with the first row that it finds of the document, whichever that is; after a save of the draft
 * it often finds no difference, and the other languages would keep the old picture.
 */
export const passSharedFieldsOn = async (
  strapi: Core.Strapi,
  { contentType, documentId, locale }: EditionPlace,
): Promise<void> => {
  const i18n = strapi.plugin('i18n');
  const populate = i18n
    .service<ContentTypes>('content-types')
    .getNestedPopulateOfNonLocalizedAttributes(contentType);
  const row: unknown = await strapi.db.query(contentType).findOne({
    where: { documentId, locale, publishedAt: { $notNull: true } },
    populate: populate as never,
  });
  const model = strapi.contentType(contentType as PublishableUid);
  await i18n.service<Localizations>('localizations').syncNonLocalizedAttributes(row, model);
};
