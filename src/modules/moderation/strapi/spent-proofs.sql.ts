import type { Core } from '@strapi/strapi';
import { runStatements } from '../../../platform/statements.sql';

// src/api/spent-proof; `digest` is unique.
const TABLE = 'spent_proofs';

/** Writes a proof down as used; false where it was already. Of two callers at once, one gets true. */
export const insertSpentProof = async (
  strapi: Core.Strapi,
  proof: { readonly digest: string; readonly expiresAt: Date },
): Promise<boolean> => {
  const inserted: readonly unknown[] = await runStatements(strapi, (trx) =>
    trx(TABLE)
      .insert({ digest: proof.digest, expires_at: proof.expiresAt })
      .onConflict('digest')
      .ignore()
      .returning('digest'),
  );
  return inserted.length > 0;
};

/** Forgets those that have expired by then: nobody can use them any more. By `spent_proofs_expiry_index`. */
export const deleteSpentProofs = async (strapi: Core.Strapi, at: Date): Promise<void> => {
  await runStatements(strapi, (trx) => trx(TABLE).where('expires_at', '<', at).del());
};
