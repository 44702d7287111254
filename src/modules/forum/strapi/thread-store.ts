import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { ThreadStore } from '../application/ports';
import type { Thread } from '../domain/thread';

interface Row {
  readonly documentId: string;
  readonly slug: string;
}

const toThread = (row: Row): Thread => ({ threadId: row.documentId, slug: row.slug });

/** Threads in Strapi's tables. */
export const strapiThreadStore = (strapi: Core.Strapi): ThreadStore => ({
  async findByKey(key) {
    const row = (await strapi.db.query(UID.thread).findOne({ where: { key } })) as Row | null;
    return row === null ? undefined : toThread(row);
  },
  async add({ locale, material, ...thread }) {
    const row = (await strapi.db.query(UID.thread).create({
      data: {
        ...thread,
        language: locale,
        materialType: material.kind,
        materialDocumentId: material.documentId,
      } as never,
    })) as Row;
    return toThread(row);
  },
});
