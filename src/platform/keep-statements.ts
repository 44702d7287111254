/** The part of better-sqlite3 that is used here. */
export interface PreparingFile {
  prepare(sql: string): unknown;
}

const MOST_KEPT = 500; // a hub knows some 300; beyond are lists of ids in new lengths
const READS_OR_WRITES = /^\s*(?:select|insert|update|delete)\b/i;

/**
 * Lets a SQLite file keep the statements that it prepared: Knex prepares each anew, which takes as long as running it.
 * SQLite prepares a kept one again by itself when a table has changed. Those used least recently go first; what changes
 * tables, and what begins or ends a transaction, is not kept.
 */
export const keepStatements = (file: PreparingFile): void => {
  const prepare = file.prepare.bind(file);
  const kept = new Map<string, unknown>();
  file.prepare = (sql) => {
    if (!READS_OR_WRITES.test(sql)) return prepare(sql);
    const statement = kept.get(sql) ?? prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return statement;
  };
};
