import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';
import type { DocumentSnapshot, SnapshotImage } from '../domain/document-snapshot';
import { KIND_OF } from './document-store';
import { toSnapshot } from './to-snapshot';

/** A document as it stands in the edit view, saved or not. */
export const FormDraftSchema = z.object({
  uid: z.enum(PUBLISHABLE_UIDS),
  locale: z.string().min(1).max(20).default('id'),
  values: z.record(z.string(), z.unknown()),
});

/** A document as it stands in the edit view. */
export type FormDraft = z.infer<typeof FormDraftSchema>;

interface FileRow {
  readonly id: number;
  readonly url: string;
  readonly alternativeText: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** What the browser says of an image is not believed: size, address and alt text come from the media library. */
const makeRefresh =
  (files: ReadonlyMap<number, FileRow>) =>
  (images: readonly SnapshotImage[]): readonly SnapshotImage[] =>
    images.flatMap((image) => {
      const file = files.get(image.fileId);
      return file === undefined
        ? []
        : [
            {
              ...image,
              url: file.url,
              alternativeText: file.alternativeText ?? '',
              width: file.width ?? 0,
              height: file.height ?? 0,
            },
          ];
    });

/** Reads a form as a snapshot, with the facts of its images from the media library. */
export const makeReadFormDraft =
  (strapi: Core.Strapi) =>
  async ({ uid, locale, values }: FormDraft): Promise<DocumentSnapshot> => {
    const draft = toSnapshot(KIND_OF[uid], { ...values, locale });
    const ids = [...draft.images, ...draft.plans.flatMap((plan) => plan.images)].map(
      (image) => image.fileId,
    );
    const rows = (await strapi.db.query('plugin::upload.file').findMany({
      where: { id: { $in: ids } },
    })) as readonly FileRow[];
    const refresh = makeRefresh(new Map(rows.map((row) => [row.id, row])));
    return {
      ...draft,
      images: refresh(draft.images),
      plans: draft.plans.map((plan) => ({ ...plan, images: refresh(plan.images) })),
    };
  };
