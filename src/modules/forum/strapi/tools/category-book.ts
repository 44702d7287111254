import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { CategoryBook, KeptCategory } from '../../application/tools/keep-categories';
import type { CategorySettings } from '../../domain/category-rules';
import { toCategory } from '../forum-rows';
import { run } from '../tables.sql';
import * as sql from './categories.sql';

const toKept = (row: sql.KeptCategoryRow): KeptCategory => ({
  ...toCategory(row),
  documentId: row.document_id,
});

const toColumns = (settings: CategorySettings): sql.CategoryColumns => ({
  name_id: settings.name.id,
  name_en: settings.name.en,
  description_id: settings.description.id,
  description_en: settings.description.en,
  position: settings.position,
  is_open: settings.isOpen,
  holds_all: settings.holdsAll,
  allows_links: settings.allowsLinks,
  slow_mode_seconds: settings.slowModeSeconds,
  moderator_ids: JSON.stringify(settings.moderatorIds),
});

/** Categories in the table of `api::forum-category.forum-category`. */
export const strapiCategoryBook = (strapi: Core.Strapi): CategoryBook => {
  const find = (id: number) =>
    run(strapi, async (trx) => {
      const row = await sql.selectOneKept(trx, id);
      return row === undefined ? undefined : toKept(row);
    });
  return {
    list: () => run(strapi, async (trx) => (await sql.selectKept(trx)).map(toKept)),
    find,
    add: (slug, settings, at) =>
      run(strapi, async (trx) => {
        const documentId = randomBytes(12).toString('hex');
        const row = { ...toColumns(settings), slug, documentId, at };
        const id = await sql.insertKept(trx, row);
        return id === undefined ? undefined : find(id);
      }),
    change: (before, settings, at) =>
      run(strapi, (trx) => sql.updateKept(trx, before, { ...toColumns(settings), at })),
  };
};
