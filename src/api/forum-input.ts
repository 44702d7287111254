import { z } from 'zod';
import {
  MAX_FOUND_PER_PAGE,
  MAX_OWN_POSTS_PER_PAGE,
  MAX_POSTS_PER_PAGE,
  MAX_SEARCH_CHARACTERS,
  MAX_THREADS_PER_PAGE,
} from '../modules/forum';
import { MAX_APPEAL_CHARACTERS, MAX_REPORT_NOTE, REPORT_REASONS } from '../modules/moderation';

// PostgreSQL keeps no text with this character, and nobody sees it.
const written = (most: number) =>
  z
    .string()
    .max(most)
    .transform((sent) => sent.replaceAll('\u0000', ''));

const id = z.string().regex(/^[a-z0-9]{1,64}$/);
const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const cursor = z.string().min(1).max(150);
const pageOf = (most: number) => z.coerce.number().int().min(1).max(most).default(25);

// The checks know the limits of a text and say more about them; this one bounds what they are given.
const text = written(100_000);
const marks = {
  insist: z.boolean().default(false),
  website: z.string().max(500).default(''),
  proof: z.string().max(4_000).optional(),
};

export const NoInput = z.strictObject({});
export const ThreadsInput = z.strictObject({
  slug,
  after: cursor.optional(),
  limit: pageOf(MAX_THREADS_PER_PAGE),
});
export const SlugInput = z.strictObject({ slug });
export const PostsInput = z.strictObject({
  id,
  after: cursor.optional(),
  before: cursor.optional(),
  around: z.coerce.number().int().min(1).max(999_999_999).optional(),
  limit: pageOf(MAX_POSTS_PER_PAGE),
});
export const FeedInput = z.strictObject({ file: z.string().max(130) });
export const SearchInput = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(MAX_SEARCH_CHARACTERS)
    .transform((sent) => sent.replaceAll('\u0000', '')),
  after: cursor.optional(),
  limit: pageOf(MAX_FOUND_PER_PAGE),
});
export const OwnPostsInput = z.strictObject({
  after: cursor.optional(),
  limit: pageOf(MAX_OWN_POSTS_PER_PAGE),
});
export const NumbersInput = z.strictObject({ quarter: z.string().max(20).optional() });
export const NewThreadInput = z.strictObject({
  category: slug,
  title: written(1_000),
  text,
  language: z.enum(['id', 'en']).default('id'),
  ...marks,
});
export const NewPostInput = z.strictObject({ id, text, ...marks });
export const EditInput = z.strictObject({ id, text, version: z.number().int().min(1), ...marks });
export const PostInput = z.strictObject({ id });
export const ThreadInput = z.strictObject({ id });
export const VoteInput = z.strictObject({ id, option: z.string().min(1).max(10) });
export const ReportInput = z.strictObject({
  id,
  reason: z.enum(REPORT_REASONS),
  note: written(MAX_REPORT_NOTE).default(''),
  proof: z.string().max(4_000).optional(),
  email: z.email().max(254).optional(),
});
export const AppealInput = z.strictObject({ id, text: written(MAX_APPEAL_CHARACTERS * 10) });
