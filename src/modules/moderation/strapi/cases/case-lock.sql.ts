import type { Core } from '@strapi/strapi';
import type { TargetRef } from '../../domain/target';
import { runStatements } from '../../../../platform/statements.sql';

// src/api/moderation-case. SQLite has one writer at a time and locks nothing more.
const CASES = 'moderation_cases';

/** Locks a case until the transaction of the caller ends. */
export const lockCase = (strapi: Core.Strapi, id: number): Promise<unknown> =>
  runStatements(strapi, (trx) => trx(CASES).where({ id }).forUpdate().first('id'));

/** Locks the case of a target until the transaction of the caller ends. */
export const lockCaseOf = (strapi: Core.Strapi, { kind, id }: TargetRef): Promise<unknown> =>
  runStatements(strapi, (trx) =>
    trx(CASES).where({ target_kind: kind, target_id: id }).forUpdate().first('id'),
  );
