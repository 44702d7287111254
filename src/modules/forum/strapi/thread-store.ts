import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { ThreadStore } from '../application/ports';
import type { Thread } from '../domain/thread';

interface Row {
  readonly documentId: string;
  readonly slug: string;
  /** null on threads that are older than the column. */
  readonly isHidden: boolean | null;
}

const toThread = ({ documentId, slug }: Row): Thread => ({ threadId: documentId, slug });

/** What readers see of the forum, as a filter: threads that are older than the column have nothing in it. */
export const SHOWN_THREADS = { $or: [{ isHidden: false }, { isHidden: { $null: true } }] };

/** Threads in Strapi's tables. Queries join the transaction that is open. */
export const strapiThreadStore = (strapi: Core.Strapi): ThreadStore => {
  const query = () => strapi.db.query(UID.thread);
  return {
    async findByKey(key) {
      const row = (await query().findOne({ where: { key } })) as Row | null;
      return row === null ? undefined : { ...toThread(row), isHidden: row.isHidden === true };
    },
    async add({ locale, material, ...thread }) {
      const row = (await query().create({
        data: {
          ...thread,
          language: locale,
          materialType: material.kind,
          materialDocumentId: material.documentId,
        } as never,
      })) as Row;
      return toThread(row);
    },
    async has(documentId) {
      return (await query().count({ where: { documentId } })) > 0;
    },
    async revise({ threadId, title, text, revision, note, changedAt }) {
      await query().updateMany({
        where: {
          documentId: threadId,
          $or: [{ revision: { $lte: revision } }, { revision: { $null: true } }],
        },
        data: { title, text, revision, updateNote: note, updatedByOfficeAt: changedAt } as never,
      });
    },
    async show(documentId, text) {
      await query().updateMany({
        where: { documentId },
        data: { ...text, isHidden: false } as never,
      });
    },
    async hide(documentId) {
      await query().updateMany({ where: { documentId }, data: { isHidden: true } as never });
    },
  };
};
