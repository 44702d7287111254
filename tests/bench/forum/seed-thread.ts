import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { UID } from '../../../src/platform/uids';
import type { ForumStage } from '../../support/forum-stage';

const BATCH = 500; // rows in one statement: below the number of values that SQLite takes
const SECOND_MS = 1000;
const AUTHORS = 20_000; // five posts each: nobody may write more than 150 within a day
const HIDDEN_SHARE = 20; // one post in so many is hidden, as in a thread that is moderated

const WORDS = 'loket antrean berkas layanan jadwal petugas warga kantor formulir saran'.split(' ');

const textOf = (number: number): string =>
  Array.from({ length: 40 }, (_, index) => WORDS[(number * 7 + index * 3) % WORDS.length])
    .join(' ')
    .concat(` (pos ${String(number)})`);

const strapiFields = (at: Date) => ({
  documentId: randomBytes(12).toString('hex'),
  ...{ createdAt: at, updatedAt: at, publishedAt: at },
});

const aPostRow = (threadId: number, number: number, at: Date) => {
  const isShown = number % HIDDEN_SHARE !== 0;
  const text = textOf(number);
  return {
    ...strapiFields(at),
    ...{ threadId, number, isShown, state: isShown ? 'visible' : 'hidden', postedAt: at },
    ...{
      authorKind: 'citizen',
      authorId: number % AUTHORS,
      authorName: `Warga ${number % AUTHORS}`,
    },
    ...{ isAuthorVerified: false, publicRevision: 1, latestRevision: 1, version: 1 },
    markdown: isShown ? text : null,
    html: isShown ? `<p>${text}</p>` : null,
  };
};

const aWordingRow = (post: ReturnType<typeof aPostRow>, postId: number) => {
  const text = textOf(post.number);
  return {
    ...strapiFields(post.postedAt),
    ...{ postId, number: 1, state: 'visible', markdown: text, html: `<p>${text}</p>` },
    ...{ byKind: post.authorKind, byId: post.authorId, submittedAt: post.postedAt },
    findings: '[]',
    textHash: createHash('sha256').update(text).digest('hex'),
  };
};

const writeBatch = async (
  strapi: Core.Strapi,
  rows: readonly ReturnType<typeof aPostRow>[],
): Promise<void> => {
  const { db } = strapi;
  // Copies: Strapi renames the fields of what it is given.
  const copies = rows.map((row) => ({ ...row }));
  await db.queryBuilder(UID.forumPost).insert(copies).execute();
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return;
  const stored = (await db.query(UID.forumPost).findMany({
    where: { threadId: first.threadId, number: { $between: [first.number, last.number] } },
    select: ['id', 'number'],
  })) as readonly { readonly id: number; readonly number: number }[];
  const idOf = new Map(stored.map(({ id, number }) => [number, id]));
  const wordings = rows.map((row) => aWordingRow(row, idOf.get(row.number) ?? 0));
  await db.queryBuilder(UID.postRevision).insert(wordings).execute();
};

/** A thread with so many posts, one in twenty of them hidden, with counters that fit; gives its id in addresses. */
export const seedThread = async (
  strapi: Core.Strapi,
  stage: ForumStage,
  { posts, now }: { readonly posts: number; readonly now: Date },
): Promise<string> => {
  const { threadId } = await stage.open({ title: 'Utas panjang', text: 'Pembuka.' });
  const thread = await stage.book.findThread(threadId);
  if (thread?.categoryId === undefined) throw new Error('The thread was not opened.');
  const start = now.getTime() - posts * SECOND_MS;
  let shown = 0;
  let lastPostAt = now;
  for (let number = 2; number <= posts; number += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, posts - number + 1) }, (_, index) =>
      aPostRow(thread.id, number + index, new Date(start + (number + index) * SECOND_MS)),
    );
    await writeBatch(strapi, rows);
    const ofReaders = rows.filter(({ isShown }) => isShown);
    shown += ofReaders.length;
    lastPostAt = ofReaders.at(-1)?.postedAt ?? lastPostAt;
  }
  const [isHidden, postCount] = [false, thread.postCount + shown];
  await stage.book.changeThread(thread.id, { isHidden, postCount, lastNumber: posts, lastPostAt });
  await stage.book.countIn(thread.categoryId, { threads: 0, posts: shown });
  return threadId;
};
