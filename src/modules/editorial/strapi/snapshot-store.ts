import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../platform/uids';
import type { SnapshotStore } from '../application/edition-ports';
import type { EditionPlace } from '../domain/edition';

const RowSchema = z.object({
  contentType: z.string(),
  contentDocumentId: z.string(),
  contentLocale: z.string(),
  number: z.number(),
  hash: z.string(),
  cause: z.enum(['submitted', 'published', 'replaced', 'deleted']),
  takenAt: z.union([z.string(), z.date()]),
  takenBy: z.object({
    kind: z.enum(['staff', 'token', 'reader', 'system', 'outside']),
    id: z.string(),
    name: z.string(),
  }),
});

const WholeRowSchema = RowSchema.extend({ fields: z.record(z.string(), z.unknown()) });

const LINE_COLUMNS = Object.keys(RowSchema.shape);

const toSnapshotLine = ({
  contentDocumentId,
  contentLocale,
  takenAt,
  ...row
}: z.infer<typeof RowSchema>) => ({
  ...row,
  documentId: contentDocumentId,
  locale: contentLocale,
  takenAt: new Date(takenAt).toISOString(),
});

/** The newest: more do not help who looks for an older text. */
const MOST_LISTED = 100;

// Each loss means that somebody else's snapshot of this very text stands: far more than people can take at once.
const MOST_ATTEMPTS = 100;

const wherePlace = ({ contentType, documentId, locale }: EditionPlace) => ({
  contentType,
  contentDocumentId: documentId,
  contentLocale: locale,
});

type TakeInput = Parameters<SnapshotStore['take']>[0];

const toRow = ({ place, content, cause, at, by }: TakeInput, number: number) => ({
  ...wherePlace(place),
  key: `${place.contentType}:${place.documentId}:${place.locale}:${String(number)}`,
  number,
  hash: content.hash,
  title: content.title,
  fields: content.fields,
  cause,
  takenAt: at,
  takenBy: by,
  // The query builder fills in nothing by itself; every Strapi row has these.
  createdAt: at,
  updatedAt: at,
  publishedAt: at,
});

/**
 * Snapshots in the table of `api::snapshot.snapshot`. The number is the newest one plus one, and the unique key decides
 * who has it: INSERT … ON CONFLICT DO NOTHING waits for a concurrent one and leaves the transaction sound, and who
 * lost takes the next number. No other lock is needed, on either database.
 */
export const strapiSnapshotStore = (strapi: Core.Strapi): SnapshotStore => {
  const query = () => strapi.db.query(UID.snapshot);

  const newest = async (where: object) => {
    const row: unknown = await query().findOne({
      where,
      orderBy: { number: 'desc' },
      select: ['number', 'hash'] as never,
    });
    return row as { readonly number: number; readonly hash: string } | null;
  };

  /** True where this number was free. */
  const insert = async (input: TakeInput, number: number): Promise<boolean> => {
    const documentId = randomBytes(12).toString('hex');
    const row = { ...toRow(input, number), documentId };
    await strapi.db.queryBuilder(UID.snapshot).insert(row).onConflict('key').ignore().execute();
    return (await query().findOne({ where: { documentId }, select: ['id'] })) !== null;
  };

  return {
    async take(input) {
      const where = wherePlace(input.place);
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const alike = await newest({ ...where, cause: input.cause });
        if (alike?.hash === input.content.hash) return;
        const last = await newest(where);
        if (await insert(input, (last?.number ?? 0) + 1)) return;
      }
      throw new Error(`No number was free for a snapshot of ${input.place.documentId}.`);
    },
    async list(place) {
      const rows: unknown = await query().findMany({
        where: wherePlace(place),
        orderBy: { number: 'desc' },
        limit: MOST_LISTED,
        select: LINE_COLUMNS as never,
      });
      return z.array(RowSchema).parse(rows).map(toSnapshotLine);
    },
    async find(place, number) {
      const row: unknown = await query().findOne({ where: { ...wherePlace(place), number } });
      if (row === null) return undefined;
      const { fields, ...line } = WholeRowSchema.parse(row);
      return { ...toSnapshotLine(line), fields };
    },
  };
};
