import { z } from 'zod';
import { EDITION_STATES, keyOf, PUBLIC_STATES, type Edition } from '../domain/edition';

const ActorSchema = z.object({
  kind: z.enum(['staff', 'token', 'reader', 'system', 'outside']),
  id: z.string(),
  name: z.string(),
});
const SignatureSchema = z.object({ by: ActorSchema, at: z.string(), hash: z.string() });

/** What of an edition no query looks for stands in one column. */
const RecordSchema = z.object({
  editors: z.array(ActorSchema),
  isRevised: z.boolean(),
  submission: SignatureSchema.optional(),
  factCheck: SignatureSchema.optional(),
  approval: SignatureSchema.optional(),
  scheduledBy: ActorSchema.optional(),
  changeNote: z.object({ note: z.string(), isMinor: z.boolean() }).optional(),
  review: z
    .object({
      openedBy: ActorSchema,
      editors: z.array(ActorSchema),
      reason: z.string(),
      dueAt: z.string(),
    })
    .optional(),
  withdrawal: z.object({ reason: z.string(), at: z.string() }).optional(),
});

// Dates come as text from one engine and as Date from the other.
const instant = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => new Date(value).toISOString());
const maybeInstant = instant.nullish().transform((value) => value ?? undefined);

const RowSchema = z.object({
  contentType: z.string(),
  contentDocumentId: z.string(),
  contentLocale: z.string(),
  title: z.string().nullish(),
  state: z.enum(EDITION_STATES),
  version: z.number(),
  publicState: z.enum(PUBLIC_STATES),
  stateSince: instant,
  scheduledFor: maybeInstant,
  draftHash: z.string(),
  publishedHash: z.string().nullish(),
  firstPublishedAt: maybeInstant,
  lastPublishedAt: maybeInstant,
  record: RecordSchema,
});

/** An edition from its row. */
export const toEdition = (row: unknown): Edition => {
  const {
    contentDocumentId,
    contentLocale,
    record,
    publishedHash,
    title: _,
    ...rest
  } = RowSchema.parse(row);
  return {
    ...rest,
    ...record,
    documentId: contentDocumentId,
    locale: contentLocale,
    publishedHash: publishedHash ?? undefined,
  };
};

/** The title that stands on the row of an edition. */
export const titleOf = (row: unknown): string => RowSchema.parse(row).title ?? '';

/** The row of an edition. */
export const toRow = (edition: Edition): Record<string, unknown> => ({
  key: keyOf(edition),
  contentType: edition.contentType,
  contentDocumentId: edition.documentId,
  contentLocale: edition.locale,
  state: edition.state,
  version: edition.version,
  publicState: edition.publicState,
  stateSince: edition.stateSince,
  scheduledFor: edition.scheduledFor ?? null,
  reviewDueAt: edition.review?.dueAt ?? null,
  draftHash: edition.draftHash,
  publishedHash: edition.publishedHash ?? null,
  firstPublishedAt: edition.firstPublishedAt ?? null,
  lastPublishedAt: edition.lastPublishedAt ?? null,
  // By its schema, so that no field can be read and not written.
  record: RecordSchema.parse(edition),
});
