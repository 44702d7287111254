import type { Core, UID as StrapiUid } from '@strapi/strapi';
import type { RenditionRequest } from '../../../channels/contract';
import type { Issue } from '../../../kernel/failures';
import { languageOf } from '../../../kernel/reader-words';
import { carriesHoaxStamp, stampAlt, VERDICTS } from '../../../kernel/verdicts';
import { UID } from '../../../platform/uids';
import type { DocumentSnapshot } from '../../editorial';
import type { EnsureRenditions } from '../../media';

interface Appearance {
  readonly id: number;
  readonly image?: { readonly id: number; readonly alternativeText: string | null } | null;
}

interface Rebuttal {
  readonly verdict: string;
  readonly appearances?: readonly Appearance[];
}

/** How the pictures of a rebuttal become public. */
export interface AppearancePictures {
  /** Makes the derivatives before the transaction that publishes opens, so that it holds no lock meanwhile. */
  readonly warmUp: (document: DocumentSnapshot) => Promise<void>;
  /** Gives every appearance of a published rebuttal its public picture; tells which images cannot be used. */
  readonly stamp: (published: {
    readonly documentId: string;
    readonly locale: string;
  }) => Promise<readonly Issue[]>;
}

const APPEARANCE = 'content.appearance' as StrapiUid.Component;

/** The whole picture; with the stamp across it where the claim misled people. */
const publicPicture = (fileId: number, verdict: string): RenditionRequest => ({
  fileId,
  crop: 'whole',
  stamp: VERDICTS.some((known) => known === verdict && carriesHoaxStamp(known)) ? 'hoax' : 'none',
});

/** Builds what makes the public pictures of rebuttals. The raw image is a private field and never part of an answer. */
export const makeAppearancePictures = (
  strapi: Core.Strapi,
  ensureRenditions: EnsureRenditions,
): AppearancePictures => ({
  async warmUp({ images, rebuttal }) {
    if (rebuttal === undefined) return;
    // All pictures of a rebuttal are those of its appearances.
    await ensureRenditions(images.map(({ fileId }) => publicPicture(fileId, rebuttal.verdict)));
  },

  async stamp({ documentId, locale }) {
    const entry = (await strapi.db.query(UID.hoaxRebuttal).findOne({
      where: { documentId, locale, publishedAt: { $notNull: true } },
      populate: { appearances: { populate: { image: true } } },
    })) as Rebuttal | null;
    const keep = (id: number, stampedImage: object | null): Promise<unknown> =>
      strapi.db.query(APPEARANCE).update({ where: { id }, data: { stampedImage } as never });
    const issues: Issue[] = [];
    for (const [index, { id, image }] of (entry?.appearances ?? []).entries()) {
      if (image === undefined || image === null) {
        // What stands there is an earlier picture, or one that the caller sent along.
        await keep(id, null);
        continue;
      }
      const request = publicPicture(image.id, entry?.verdict ?? '');
      const made = await ensureRenditions([request]);
      if (!made.ok) {
        const field = `appearances.${String(index)}.image`;
        const { code, fileId } = made.failure;
        issues.push({ code, field, severity: 'error', details: { fileId } });
        continue;
      }
      const alt = image.alternativeText ?? '';
      const alternativeText = request.stamp === 'hoax' ? stampAlt(alt, languageOf(locale)) : alt;
      await keep(id, { ...made.value[0], alternativeText });
    }
    return issues;
  },
});
