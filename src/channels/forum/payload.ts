import { z } from 'zod';

/** A thread with its first post. */
export const payloadSchema = z.object({
  title: z.string(),
  /** First post, CommonMark without HTML. */
  markdown: z.string(),
  locale: z.string(),
  /** IANA time zone of the office: for the day in a correction. */
  timeZone: z.string().default('Asia/Jakarta'),
  /** The published text that the thread is about. */
  material: z.object({ kind: z.string(), documentId: z.string() }),
});

/** A thread with its first post. */
export type ForumPayload = z.infer<typeof payloadSchema>;
