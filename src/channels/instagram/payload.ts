import { z } from 'zod';

const renditionSchema = z.object({
  url: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  mime: z.string(),
});

const imageSchema = z.object({
  request: z.object({
    fileId: z.number(),
    crop: z.enum(['portrait', 'square', 'landscape']),
    stamp: z.enum(['none', 'hoax']),
  }),
  alt: z.string(),
  /** Address and pixels of the original. */
  sourceUrl: z.string(),
  sourceWidth: z.number(),
  sourceHeight: z.number(),
  focalPoint: z.object({ x: z.number(), y: z.number() }).optional(),
  /** Path of the field in the document, for issues. */
  field: z.string(),
  /** The derivative, once it was made. */
  rendition: renditionSchema.optional(),
});

/** An Instagram post: one picture, or a carousel where there are more, above one caption. */
export const payloadSchema = z.object({
  caption: z.string(),
  images: z.array(imageSchema),
  /** Language of the caption and zone of the office: for the day in a correction. Absent in posts of earlier versions. */
  language: z.enum(['id', 'en']).default('id'),
  timeZone: z.string().default('Asia/Jakarta'),
});

/** An Instagram post: one picture, or a carousel where there are more, above one caption. */
export type InstagramPayload = z.infer<typeof payloadSchema>;

/** One picture of a post. */
export type InstagramImage = InstagramPayload['images'][number];
