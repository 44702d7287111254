import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import {
  addOfficePost,
  moveOfficePost,
  officeAuthor,
  reviseOfficePost,
} from '../application/office-post';
import type { ThreadStore } from '../application/ports';
import { OFFICE_CATEGORY_SLUG } from '../domain/default-categories';
import type { Thread } from '../domain/thread';
import { strapiPostBook } from './post-book';
import { run } from './tables.sql';

interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string;
  /** null on threads that are older than the column. */
  readonly isHidden: boolean | null;
}

/** What readers see of the forum, as a filter: threads that are older than the column have nothing in it. */
export const SHOWN_THREADS = { $or: [{ isHidden: false }, { isHidden: { $null: true } }] };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What opening posts of the office are written with. What the office wrote is rendered when it is read. */
export const officeDeps = (strapi: Core.Strapi) => ({
  book: strapiPostBook(strapi, () => ''),
  hash: sha256,
});

/**
 * Threads of the office in Strapi's tables, each with its opening post, which is written in the same transaction. Queries
 * join the transaction that is open.
 */
export const strapiThreadStore = (strapi: Core.Strapi): ThreadStore => {
  const query = () => strapi.db.query(UID.thread);
  const office = officeDeps(strapi);
  const find = async (where: object): Promise<Row | undefined> =>
    ((await query().findOne({ where })) as Row | null) ?? undefined;

  return {
    async findByKey(key) {
      const row = await find({ key });
      return row && { threadId: row.documentId, slug: row.slug, isHidden: row.isHidden === true };
    },
    add: ({ locale, openedBy, text, ...opened }) =>
      run(strapi, async (): Promise<Thread> => {
        const category = await office.book.findCategory(OFFICE_CATEGORY_SLUG);
        const thread = await office.book.addThread({
          ...opened,
          ...(category && { categoryId: category.id }),
          language: locale === 'en' ? 'en' : 'id',
          author: officeAuthor(openedBy),
        });
        const { openedAt: at } = opened;
        await addOfficePost(office, { thread, name: openedBy, text, at, isHidden: false });
        return { threadId: thread.threadId, slug: thread.slug };
      }),
    async has(documentId) {
      return (await query().count({ where: { documentId } })) > 0;
    },
    revise: ({ threadId, title, text, revision, note, changedAt: at }) =>
      run(strapi, async () => {
        const { count } = await query().updateMany({
          where: {
            documentId: threadId,
            $or: [{ revision: { $lte: revision } }, { revision: { $null: true } }],
          },
          data: { title, revision, updateNote: note, updatedByOfficeAt: at } as never,
        });
        const row = count === 0 ? undefined : await find({ documentId: threadId });
        if (row !== undefined) await reviseOfficePost(office, { threadId: row.id, text, at });
      }),
    show: (documentId, { title, text, at }) =>
      run(strapi, async () => {
        const row = await find({ documentId });
        if (row === undefined) return;
        await query().updateMany({ where: { documentId }, data: { title } as never });
        await reviseOfficePost(office, { threadId: row.id, text, at });
        await moveOfficePost(office, { threadId: row.id, move: 'show' });
      }),
    hide: (documentId) =>
      run(strapi, async () => {
        const row = await find({ documentId });
        if (row !== undefined) await moveOfficePost(office, { threadId: row.id, move: 'hide' });
      }),
  };
};
