import type { Core } from '@strapi/strapi';
import type { MoveCases, RenameTarget } from '../../application/ports';
import type { TargetKind } from '../../domain/target';
import { runStatements } from '../../../../platform/statements.sql';

// src/api/moderation-case, report, decision: each names its target by kind and id.
const CASES = 'moderation_cases';
const WITH_TARGET = [CASES, 'reports', 'decisions'] as const;

const KINDS: readonly TargetKind[] = ['post', 'thread'];

/** The category of the cases of these targets, within the transaction of the caller. */
export const sqlMoveCases =
  (strapi: Core.Strapi): MoveCases =>
  async ({ refs, categoryId }) => {
    await runStatements(strapi, async (trx) => {
      for (const kind of KINDS) {
        const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
        if (ids.length === 0) continue;
        await trx(CASES)
          .where({ target_kind: kind })
          .whereIn('target_id', ids)
          .update({ category_id: categoryId ?? null });
      }
    });
  };

/** The name of a target wherever it stands, within the transaction of the caller. */
export const sqlRenameTarget =
  (strapi: Core.Strapi): RenameTarget =>
  async ({ from, to }) => {
    await runStatements(strapi, async (trx) => {
      for (const table of WITH_TARGET) {
        await trx(table)
          .where({ target_kind: from.kind, target_id: from.id })
          .update({ target_kind: to.kind, target_id: to.id });
      }
    });
  };
