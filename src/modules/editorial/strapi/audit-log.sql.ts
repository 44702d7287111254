import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { AuditLog } from '../application/edition-ports';
import type { EditionPlace } from '../domain/edition';
import {
  AUDIT_COLUMNS,
  chainHash,
  verifyChain,
  type AuditHead,
  type ChainVerdict,
  type Hash,
  type StoredLine,
  type StoredRecord,
  type UnsealedLine,
} from '../domain/audit-chain';
import { toAuditRow, toUnsealedLine, type AuditLine } from './audit-line';
import { runStatements, type Knex } from '../../../platform/statements.sql';

// database/tables/audit-record.ts makes both, and the triggers that keep them.
const LINES = 'hub_audit';
const HEAD = 'hub_audit_head';

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** Runs work in the transaction of the caller, or in one of its own. */
/** The head, locked until the transaction ends: who appends meanwhile waits. SQLite has one writer anyway. */
const selectHeadLocked = (trx: Knex) => trx<AuditHead>(HEAD).forUpdate().first('seq', 'row_hash');

const selectHead = (knex: Knex) => knex<AuditHead>(HEAD).first('seq', 'row_hash');

const insertLine = async (trx: Knex, line: UnsealedLine & Pick<AuditLine, 'row_hash'>) => {
  await trx(LINES).insert(line);
};

const updateHead = (trx: Knex, before: AuditHead, after: AuditHead): Promise<number> =>
  trx(HEAD).where(before).update(after);

const selectLinesOf = (
  trx: Knex,
  { contentType, documentId, locale }: EditionPlace,
  limit: number,
): Promise<AuditLine[]> =>
  trx(LINES)
    .select<AuditLine[]>(AUDIT_COLUMNS)
    .where({ content_type: contentType, document_id: documentId, locale })
    .orderBy('seq', 'desc')
    .limit(limit);

const selectLinesAfter = (
  knex: Knex,
  seq: number | undefined,
  limit: number,
): Promise<StoredLine[]> => {
  const lines = knex(LINES).select<StoredLine[]>(AUDIT_COLUMNS).orderBy('seq').limit(limit);
  return seq === undefined ? lines : lines.where('seq', '>', seq);
};

/**
 * The record in the database. Both functions work within the transaction of the caller, if there is one.
 *
 * `append` locks the head of the record until that transaction ends: a caller that locks other rows too does so before,
 * or two of them may wait for each other. The next line follows the head and not the newest line that is left: where
 * somebody has cut off lines, the gap stays, and the hub goes on.
 * @throws Error where somebody took the head away; nothing is appended then
 */
export const auditLog = (strapi: Core.Strapi): AuditLog => ({
  append: (entry) =>
    runStatements(strapi, async (trx) => {
      const head = await selectHeadLocked(trx);
      if (head === undefined) throw new Error(`The audit record has no head: ${HEAD} is empty.`);
      const unsealed = toUnsealedLine(entry, { seq: head.seq + 1, previous: head.row_hash });
      const line = { ...unsealed, row_hash: chainHash(unsealed, sha256) };
      await insertLine(trx, line);
      const moved = await updateHead(trx, head, { seq: head.seq + 1, row_hash: line.row_hash });
      if (moved !== 1) throw new Error('The audit record was appended to by two at once.');
    }),
  of: (place, limit) =>
    runStatements(strapi, async (trx) => (await selectLinesOf(trx, place, limit)).map(toAuditRow)),
});

/** The record as it is stored, for its verification. Each call is a statement of its own and holds no lock. */
export const storedRecord = (strapi: Core.Strapi): StoredRecord => ({
  linesAfter: (seq, limit) => selectLinesAfter(strapi.db.connection, seq, limit),
  head: () => selectHead(strapi.db.connection),
});

/** Verifies the whole record. Reads alone, and needs a Strapi that is neither loaded nor listening. */
export const verifyRecord = (strapi: Core.Strapi): Promise<ChainVerdict> =>
  verifyChain(storedRecord(strapi), sha256);
