import type { Core } from '@strapi/strapi';
import type { NearPost, ReadContext, TextContext } from '../../moderation';
import { toDate } from './forum-rows';
import { selectNear, selectPlace, type NearRow } from './near-posts.sql';
import { run } from './tables.sql';

const POSTS_EACH_WAY = 3; // enough to see what somebody answers, and what was answered

const NOTHING: TextContext = { findings: [], before: [], after: [] };

const toNearPost = (threadId: number, row: NearRow): NearPost => ({
  ref: row.number === 1 ? { kind: 'thread', id: threadId } : { kind: 'post', id: row.id },
  number: row.number,
  state: row.state,
  authorName: row.author_name,
  authorKind: row.author_kind,
  text: row.markdown ?? '',
  postedAt: toDate(row.posted_at),
});

const toFindings = (stored: unknown): TextContext['findings'] => {
  const value: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  // They were written by the judge alone, whose type this is.
  return Array.isArray(value) ? (value as TextContext['findings']) : [];
};

/** Reads the posts around a text, and what the checks found in it; for moderators, who see what readers do not. */
export const makeReadContext =
  (strapi: Core.Strapi): ReadContext =>
  ({ kind, id }) =>
    run(strapi, async (trx) => {
      if (kind === 'citizen') return NOTHING;
      const place = await selectPlace(trx, { kind, id });
      if (place === undefined) return NOTHING;
      const { thread_id: threadId, number } = place;
      const near = { threadId, number, limit: POSTS_EACH_WAY };
      const before = await selectNear(trx, { ...near, direction: 'before' });
      const after = await selectNear(trx, { ...near, direction: 'after' });
      const toPosts = (rows: readonly NearRow[]) => rows.map((row) => toNearPost(threadId, row));
      return {
        findings: toFindings(place.findings),
        before: toPosts(before.toReversed()),
        after: toPosts(after),
      };
    });
