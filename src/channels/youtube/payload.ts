import { z } from 'zod';

/** What is kept under an existing video. */
export const payloadSchema = z.object({
  videoId: z.string(),
  /** The text between the two marker lines, with "\n" between its lines. */
  block: z.string(),
  /** Language of the block; empty in posts that were written before it was kept, which go into the main description. */
  locale: z.string().default(''),
});

/** What is kept under an existing video. */
export type YoutubePayload = z.infer<typeof payloadSchema>;
