import type { Core, UID as StrapiUid } from '@strapi/strapi';
import type { Rendition, RenditionRequest } from '../../../channels/contract';
import type { Result } from '../../../kernel/result';
import { UID } from '../../../platform/uids';
import { hoaxAlt } from '../../media';

type EnsureRenditions = (
  requests: readonly RenditionRequest[],
) => Promise<Result<readonly Rendition[], { readonly fileId: number }>>;

interface Appearance {
  readonly id: number;
  readonly image?: { readonly id: number; readonly alternativeText: string | null } | null;
}

const APPEARANCE = 'content.appearance' as StrapiUid.Component;

/**
 * Gives every appearance of a published rebuttal its public picture: the evidence with the stamp across it. The raw image
 * is a private field and never part of an answer.
 */
export const makeStampAppearances =
  (strapi: Core.Strapi, ensureRenditions: EnsureRenditions) =>
  async ({ documentId, locale }: { documentId: string; locale: string }): Promise<void> => {
    const entry = (await strapi.db.query(UID.hoaxRebuttal).findOne({
      where: { documentId, locale, publishedAt: { $notNull: true } },
      populate: { appearances: { populate: { image: true } } },
    })) as { appearances?: readonly Appearance[] } | null;
    for (const { id, image } of entry?.appearances ?? []) {
      if (image === undefined || image === null) continue;
      const made = await ensureRenditions([{ fileId: image.id, crop: 'whole', stamp: 'hoax' }]);
      // The editor was told before publication where an image cannot be read; here it is a surprise.
      if (!made.ok) throw new Error(`The image ${String(image.id)} cannot be stamped.`);
      const [stamped] = made.value;
      const alternativeText = hoaxAlt(image.alternativeText ?? '', locale);
      await strapi.db.query(APPEARANCE).update({
        where: { id },
        data: { stampedImage: { ...stamped, alternativeText } } as never,
      });
    }
  };
