import type { Core } from '@strapi/strapi';
import { BenchFailure } from '../failure';
import type { Measured } from './figures';
import { measureBeside, type Work } from './measure';

const LIMIT = 50; // the largest page

interface At {
  readonly kind: 'after' | 'before';
  readonly cursor: string;
}

/** What gives readers their pages: the use case of the hub that runs. */
export type ReadPage = (input: {
  readonly threadId: string;
  readonly limit: number;
  readonly at?: At;
}) => Promise<
  | { readonly ok: true; readonly value: { readonly posts: readonly unknown[] } }
  | { readonly ok: false }
>;

/** Pages at the beginning, in the middle and at the end of a thread, beside one bare SELECT of as many posts. */
export const measurePages = (
  strapi: Core.Strapi,
  readPosts: ReadPage,
  thread: { readonly id: number; readonly threadId: string; readonly posts: number },
): Promise<readonly Measured[]> => {
  const { id, threadId, posts } = thread;
  const page = (name: string, at?: At): Work => ({
    name,
    async run() {
      const read = await readPosts({ threadId, limit: LIMIT, ...(at && { at }) });
      if (!read.ok || read.value.posts.length !== LIMIT) throw new BenchFailure('A page is short.');
    },
  });
  const bare = () =>
    strapi.db
      .connection('forum_posts')
      .where({ thread_id: id, is_shown: true })
      .where('number', '>', posts / 2)
      .orderBy('number')
      .limit(LIMIT);
  return measureBeside(bare, [
    page('first page'),
    page('middle page', { kind: 'after', cursor: `${threadId}.${String(Math.floor(posts / 2))}` }),
    page('last page', { kind: 'before', cursor: `${threadId}.${String(posts + 1)}` }),
  ]);
};
