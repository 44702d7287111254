import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import type { AuditLine } from '../../src/modules/editorial/strapi/audit-line';
import { PUBLISHABLE_UIDS, UID } from '../../src/platform/uids';
import type { BootedHub } from './hub';

/** What can be seen of one text, and of everything around it that a door might touch. */
export interface Sight {
  /** What a visitor gets over REST: the status, and the title where there is one. */
  readonly visitor: string;
  /** `locale title` of each public text of the document. */
  readonly publicTexts: readonly string[];
  /** `locale state version publicState` of each edition of the document. */
  readonly editions: readonly string[];
  readonly draftTitle: string | undefined;
  /** Of the whole hub. */
  readonly drafts: number;
  readonly publics: number;
  readonly deliveries: number;
  readonly linesDone: number;
}

interface Row {
  readonly locale: string;
  readonly title: string;
  readonly publishedAt: unknown;
}
interface EditionRow {
  readonly contentLocale: string;
  readonly state: string;
  readonly version: number;
  readonly publicState: string;
}

const PATHS: Readonly<Record<string, string>> = {
  [UID.article]: 'articles',
  [UID.hoaxRebuttal]: 'hoax-rebuttals',
};

const asVisitor = async ({ server }: BootedHub, place: EditionPlace): Promise<string> => {
  const path = PATHS[place.contentType] ?? '';
  const answer = await request(server).get(`/api/${path}/${place.documentId}`);
  const title: unknown = (answer.body as { data?: { title?: unknown } | null }).data?.title;
  return `${String(answer.status)} ${typeof title === 'string' ? title : '-'}`;
};

const countAll = async (strapi: Core.Strapi, publishedAt: object | null): Promise<number> => {
  const counts = PUBLISHABLE_UIDS.map((uid) =>
    strapi.db.query(uid).count({ where: { publishedAt } }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

interface Line {
  readonly outcome: 'done' | 'refused';
  readonly code: string;
  readonly actor_kind: string;
  readonly seq: number;
}

/** The lines of the audit record with these values, oldest first. */
export const auditLines = (
  strapi: Core.Strapi,
  values: Partial<AuditLine>,
): Promise<readonly AuditLine[]> =>
  strapi.db.connection('hub_audit').where(values).orderBy('seq').select('*');

/** The lines of the audit record after one of them, oldest first. */
export const linesAfter = (strapi: Core.Strapi, seq: number): Promise<readonly Line[]> =>
  strapi.db
    .connection('hub_audit')
    .where('seq', '>', seq)
    .orderBy('seq')
    .select('outcome', 'code', 'actor_kind', 'seq');

/** The number of the newest line of the audit record; 0 where there is none. */
export const newestLine = async (strapi: Core.Strapi): Promise<number> => {
  const head: unknown = await strapi.db.connection('hub_audit').max('seq as seq').first();
  return Number((head as { seq: number | string | null }).seq ?? 0);
};

const doneLines = async (strapi: Core.Strapi): Promise<number> => {
  const row: unknown = await strapi.db
    .connection('hub_audit')
    .where({ outcome: 'done' })
    .count('* as count')
    .first();
  return Number((row as { count: number | string }).count);
};

/** Looks at a text the way readers do, and behind it. */
export const lookAt = async (booted: BootedHub, place: EditionPlace): Promise<Sight> => {
  const { strapi } = booted;
  const { contentType, documentId } = place;
  const rows = (await strapi.db.query(contentType).findMany({
    where: { documentId },
    select: ['locale', 'title', 'publishedAt'] as never,
    orderBy: { id: 'asc' },
  })) as unknown as readonly Row[];
  const editions = (await strapi.db.query(UID.edition).findMany({
    where: { contentType, contentDocumentId: documentId },
    orderBy: { id: 'asc' },
  })) as unknown as readonly EditionRow[];
  return {
    visitor: await asVisitor(booted, place),
    publicTexts: rows.filter((row) => row.publishedAt).map((row) => `${row.locale} ${row.title}`),
    editions: editions.map((row) =>
      [row.contentLocale, row.state, String(row.version), row.publicState].join(' '),
    ),
    draftTitle: rows.find((row) => !row.publishedAt && row.locale === place.locale)?.title,
    drafts: await countAll(strapi, null),
    publics: await countAll(strapi, { $notNull: true }),
    deliveries: await strapi.db.query(UID.delivery).count(),
    linesDone: await doneLines(strapi),
  };
};

type EditionRecord = Record<string, unknown> & { readonly key: string };

/**
 * Remembers where a text stands and can put it back there past every door, so that one text serves many knocks. What a
 * knock leaves behind in the audit record stays.
 */
export const bookmark = async (strapi: Core.Strapi, place: EditionPlace) => {
  const { contentType, documentId, locale } = place;
  const draft = { documentId, locale, publishedAt: null };
  const kept = (await strapi.db.query(contentType).findOne({ where: draft })) as unknown as Row;
  const editionRow = { contentType, contentDocumentId: documentId, contentLocale: locale };
  const { id: _id, ...edition } = (await strapi.db
    .query(UID.edition)
    .findOne({ where: editionRow })) as unknown as EditionRecord & { id: number };
  return {
    /** False where the text is gone, so that another one must be made. */
    async putBack(): Promise<boolean> {
      const elsewhere = { $ne: locale };
      await strapi.db.query(contentType).deleteMany({ where: { documentId, locale: elsewhere } });
      await strapi.db.query(UID.edition).deleteMany({
        where: { ...editionRow, contentLocale: elsewhere },
      });
      const { count } = await strapi.db
        .query(contentType)
        .updateMany({ where: draft, data: { title: kept.title } as never });
      await strapi.db.query(UID.edition).updateMany({
        where: editionRow,
        data: edition as never,
      });
      return count > 0;
    },
  };
};
