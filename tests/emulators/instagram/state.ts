import { z } from 'zod';

const account = z.object({
  igUserId: z.string(),
  username: z.string(),
  login: z.enum(['instagram', 'facebook']),
});

const token = z.object({
  token: z.string(),
  igUserId: z.string(),
  issuedAt: z.coerce.date(),
  expiresAt: z.coerce.date(),
});

const image = z.object({
  id: z.string(),
  alt: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
});

const container = z.object({
  id: z.string(),
  igUserId: z.string(),
  kind: z.enum(['single', 'child', 'carousel']),
  caption: z.string(),
  images: z.array(image),
  createdAt: z.coerce.date(),
  /** How often its status was read. */
  polls: z.number(),
  isPublished: z.boolean(),
});

const media = z.object({
  id: z.string(),
  igUserId: z.string(),
  shortcode: z.string(),
  caption: z.string(),
  images: z.array(image),
  publishedAt: z.coerce.date(),
  isCommentEnabled: z.boolean(),
  isDeleted: z.boolean(),
});

/** All that the emulator remembers; bytes of images lie beside it. */
export const instagramStateSchema = z.object({
  nextNumber: z.number(),
  accounts: z.array(account),
  tokens: z.array(token),
  containers: z.array(container),
  media: z.array(media),
});

export type InstagramState = z.infer<typeof instagramStateSchema>;
export type Account = z.infer<typeof account>;
export type Token = z.infer<typeof token>;
export type StoredImage = z.infer<typeof image>;
export type Container = z.infer<typeof container>;
export type Media = z.infer<typeof media>;

/** An emulator that nobody has used yet. */
export const emptyState = (): InstagramState => ({
  nextNumber: 1,
  accounts: [],
  tokens: [],
  containers: [],
  media: [],
});
