import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { adoptThreads, type OldThreads } from '../application/adopt-threads';
import { DEFAULT_CATEGORIES, OFFICE_CATEGORY_SLUG } from '../domain/default-categories';
import * as adoption from './adoption.sql';
import { toDate, toThreadRecord } from './forum-rows';
import { run } from './tables.sql';
import { selectCategories } from './threads.sql';
import { officeDeps } from './thread-store';

/** Makes the first categories, in a database that has none. */
export const createCategories = (strapi: Core.Strapi, at: Date): Promise<void> =>
  run(strapi, async (trx) => {
    if ((await selectCategories(trx)).length > 0) return;
    for (const [position, category] of DEFAULT_CATEGORIES.entries()) {
      const documentId = randomBytes(12).toString('hex');
      await adoption.insertCategory(trx, { documentId, position, at, category });
    }
  });

const oldThreads = (strapi: Core.Strapi): OldThreads => ({
  prepare: (categoryId) =>
    run(strapi, async (trx) => {
      for (const column of adoption.LATER_COLUMNS) await adoption.fillColumn(trx, column);
      if (categoryId !== undefined) await adoption.fillCategory(trx, categoryId);
    }),
  next: (limit) =>
    run(strapi, async (trx) =>
      (await adoption.selectThreadsWithoutPosts(trx, limit)).map((row) => ({
        thread: toThreadRecord(row),
        text: row.text ?? '',
        openedBy: row.opened_by,
        openedAt: toDate(row.opened_at),
      })),
    ),
});

/** Gives threads from before there were posts their opening posts, and the category of the office. */
export const adoptOldThreads = async (strapi: Core.Strapi): Promise<void> => {
  const office = officeDeps(strapi);
  const category = await office.book.findCategory(OFFICE_CATEGORY_SLUG);
  await adoptThreads({ ...office, old: oldThreads(strapi), categoryId: category?.id });
};
