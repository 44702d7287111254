import Database from 'better-sqlite3';

/** So often is something written while reads are measured: a busy office, with its jobs, its sessions and its discussion. */
export const WRITES_A_SECOND = 10;

const MS = 1000;
// A row that readers see nothing of.
const WRITE = `insert into strapi_core_store_settings (key, value, type) values ('bench-write', 1, 'number')`;
const UNDO = `delete from strapi_core_store_settings where key = 'bench-write'`;

/** Lets another process than the hub write to its SQLite file while `work` runs: nothing that the hub has counted stays true. */
export const withWriter = async <Value>(
  file: string,
  work: () => Promise<Value>,
): Promise<Value> => {
  const database = new Database(file);
  let isWritten = false;
  const write = setInterval(() => {
    database.exec(isWritten ? UNDO : WRITE);
    isWritten = !isWritten;
  }, MS / WRITES_A_SECOND);
  try {
    return await work();
  } finally {
    clearInterval(write);
    database.exec(UNDO);
    database.close();
  }
};
