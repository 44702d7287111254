import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { UID } from '../../src/platform/uids';
import type { ForumStage } from './forum-stage';

/** Texts that stand together on the page of one case: the one that is decided on, and three on either side. */
const TEXTS_PER_CASE = 7;
const MIDDLE = 3;

const HOUR_MS = 3_600_000;

/** A case, with all that somebody wrote into what its page shows. */
export interface HostileCase {
  readonly id: number;
  readonly title: string;
  /** As each stands in a post, a display name, a report, a justification and an appeal. */
  readonly texts: readonly string[];
}

type Uid = (typeof UID)[keyof typeof UID];

const insert = async (strapi: Core.Strapi, uid: Uid, rows: readonly object[], at: Date) => {
  const fixed = { createdAt: at, updatedAt: at, publishedAt: at };
  const complete = rows.map((row) => ({
    ...{ documentId: randomBytes(12).toString('hex'), ...fixed },
    ...row,
  }));
  await strapi.db.queryBuilder(uid).insert(complete).execute();
};

const idsOf = async (strapi: Core.Strapi, uid: Uid, where: object): Promise<readonly number[]> => {
  const rows: unknown = await strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } });
  return (rows as readonly { readonly id: number }[]).map(({ id }) => id);
};

/** The text of a post that holds a vector twice: as it is, and as the text of a link. */
export const asPost = (vector: string): string => `${vector}\n[${vector}](https://a.example/)`;

// The checks mark a place in the middle of what would be a tag.
const FINDING = {
  ...{ phase: 'signals', code: 'phone_number', severity: 'hold', field: 'text' },
  span: { start: 2, end: 5 },
};

const addPosts = async (
  strapi: Core.Strapi,
  thread: { readonly id: number; readonly authorId: number; readonly at: Date },
  texts: readonly string[],
): Promise<readonly number[]> => {
  const { id: threadId, authorId, at } = thread;
  const posts = texts.map((text, index) => ({
    ...{ threadId, number: index + 2, isShown: true, state: 'visible', postedAt: at },
    ...{ authorKind: 'citizen', authorId, authorName: text, isAuthorVerified: false },
    ...{ publicRevision: 1, latestRevision: 1, version: 1, markdown: asPost(text), html: '' },
  }));
  await insert(strapi, UID.forumPost, posts, at);
  const ids = await idsOf(strapi, UID.forumPost, { threadId, number: { $gt: 1 } });
  const wordings = texts.map((text, index) => ({
    ...{ postId: ids[index], number: 1, state: 'visible', markdown: asPost(text), html: '' },
    ...{ byKind: 'citizen', byId: authorId, submittedAt: at, textHash: '' },
    findings: JSON.stringify([FINDING]),
  }));
  await insert(strapi, UID.postRevision, wordings, at);
  return ids;
};

const addCases = async (
  strapi: Core.Strapi,
  posts: readonly number[],
  { texts, authorId, at }: { texts: readonly string[]; authorId: number; at: Date },
): Promise<readonly number[]> => {
  const later = (hours: number) => new Date(at.getTime() + hours * HOUR_MS);
  const cases = posts.map((targetId, index) => ({
    ...{ targetKind: 'post', targetId, authorKind: 'citizen', authorId, isForLead: false },
    ...{ state: 'open', origin: 'report', reason: 'spam', reportCount: 7, weight: 7 },
    ...{ openedAt: at, amberAt: later(24), redAt: later(36), dueAt: later(48) },
    ...{ excerpt: texts[index], version: 1, lockVersion: 0 },
  }));
  await insert(strapi, UID.moderationCase, cases, at);
  return idsOf(strapi, UID.moderationCase, { targetId: { $in: posts } });
};

/** What people wrote beside a case: reports, justifications of earlier decisions, appeals against them. */
const addWords = async (
  strapi: Core.Strapi,
  about: { readonly caseId: number; readonly targetId: number; readonly authorId: number },
  { texts, at }: { readonly texts: readonly string[]; readonly at: Date },
): Promise<void> => {
  const { caseId, targetId, authorId } = about;
  const target = { caseId, targetKind: 'post', targetId };
  const reports = texts.map((note, index) => ({
    ...{ ...target, note, reporterKind: 'visitor', reporterKey: `${String(caseId)}:${index}` },
    ...{ language: 'id', reason: 'spam', weight: 1, reportedAt: at },
  }));
  await insert(strapi, UID.report, reports, at);
  const decisions = texts.map((justification) => ({
    ...{ ...target, authorKind: 'citizen', authorId, action: 'hide', justification },
    ...{ ruleNumber: '1', byKind: 'staff', byId: 999, byName: 'Sari', decidedAt: at },
    ...{ state: 'applied', effectiveAt: at },
  }));
  await insert(strapi, UID.decision, decisions, at);
  const ids = await idsOf(strapi, UID.decision, { caseId });
  const appeals = texts.map((text, index) => ({
    ...{ decisionId: ids[index], citizenId: authorId, text, state: 'filed', version: 1 },
    ...{ filedAt: at, dueAt: new Date(at.getTime() + 100 * HOUR_MS) },
  }));
  await insert(strapi, UID.appeal, appeals, at);
};

/** Fills a forum with cases about these texts, some to a page. The rows are those that the doors would have left behind. */
export const seedHostileCases = async (
  strapi: Core.Strapi,
  stage: ForumStage,
  { texts: all, at }: { readonly texts: readonly string[]; readonly at: Date },
): Promise<readonly HostileCase[]> => {
  const found: HostileCase[] = [];
  for (let start = 0; start < all.length; start += TEXTS_PER_CASE) {
    const texts = all.slice(start, start + TEXTS_PER_CASE);
    const title = texts.join(' ');
    const authorId = 1_000_000 + start;
    const { threadId } = await stage.open({ title });
    const [id = 0] = await idsOf(strapi, UID.thread, { documentId: threadId });
    const posts = await addPosts(strapi, { id, authorId, at }, texts);
    const cases = await addCases(strapi, posts, { texts, authorId, at });
    const middle = Math.min(MIDDLE, texts.length - 1);
    const [caseId = 0, targetId = 0] = [cases[middle], posts[middle]];
    await addWords(strapi, { caseId, targetId, authorId }, { texts, at });
    found.push({ id: caseId, title, texts });
  }
  return found;
};
