import { z } from 'zod';

const account = z.object({
  igUserId: z.string(),
  username: z.string(),
  login: z.enum(['instagram', 'facebook']),
  /** The Facebook page that the account hangs on; Facebook Login alone has one. */
  page: z.object({ id: z.string(), name: z.string() }).optional(),
});

const token = z.object({
  token: z.string(),
  /** `account`: of an Instagram account or of its page. `user`: of the person behind a Facebook login. */
  kind: z.enum(['account', 'user']).default('account'),
  /** The account that it is for; of a user, the first one that was allowed. */
  igUserId: z.string(),
  /** All accounts that it opens. */
  allowed: z.array(z.string()).optional(),
  /** What was consented to; absent: everything. */
  scopes: z.array(z.string()).optional(),
  /** Of a page: the token of the person that it came from. */
  from: z.string().optional(),
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
  /** Subcode of what went wrong while it was processed; absent where nothing did. */
  errorSubcode: z.number().optional(),
  /** When its publication shows; absent: as soon as it is published. */
  showsAt: z.coerce.date().optional(),
});

const media = z.object({
  id: z.string(),
  igUserId: z.string(),
  shortcode: z.string(),
  caption: z.string(),
  images: z.array(image),
  publishedAt: z.coerce.date(),
  /** When it can be seen; absent: at once. */
  showsAt: z.coerce.date().optional(),
  isCommentEnabled: z.boolean(),
  isDeleted: z.boolean(),
  views: z.number().default(0),
  likes: z.number().default(0),
  /** Numbers that a test set in place of those that were counted. */
  insights: z.record(z.string(), z.number()).optional(),
});

const comment = z.object({
  id: z.string(),
  mediaId: z.string(),
  /** The comment that it answers; empty where it stands under the post itself. */
  parentId: z.string(),
  /** Id of the account where it is the office's own, else an id made for the reader. */
  authorId: z.string(),
  username: z.string(),
  text: z.string(),
  writtenAt: z.coerce.date(),
  isHidden: z.boolean(),
  isDeleted: z.boolean(),
});

const app = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  login: z.enum(['instagram', 'facebook']),
  /** Where a consent may lead back to; none: anywhere. */
  redirectUris: z.array(z.string()),
});

const code = z.object({
  code: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  scopes: z.array(z.string()),
  allowed: z.array(z.string()),
  expiresAt: z.coerce.date(),
});

/** All that the emulator remembers; bytes of images lie beside it. */
export const instagramStateSchema = z.object({
  nextNumber: z.number(),
  accounts: z.array(account),
  tokens: z.array(token),
  containers: z.array(container),
  media: z.array(media),
  comments: z.array(comment).default([]),
  apps: z.array(app).default([]),
  codes: z.array(code).default([]),
});

export type InstagramState = z.infer<typeof instagramStateSchema>;
export type Account = z.infer<typeof account>;
export type Token = z.infer<typeof token>;
export type StoredImage = z.infer<typeof image>;
export type Container = z.infer<typeof container>;
export type Media = z.infer<typeof media>;
export type Comment = z.infer<typeof comment>;
export type App = z.infer<typeof app>;
export type Code = z.infer<typeof code>;

/** An emulator that nobody has used yet. */
export const emptyState = (): InstagramState => ({
  nextNumber: 1,
  accounts: [],
  tokens: [],
  containers: [],
  media: [],
  comments: [],
  apps: [],
  codes: [],
});
