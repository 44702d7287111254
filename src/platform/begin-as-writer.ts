import type { PreparingFile } from './keep-statements';

const BEGIN = /^\s*begin\s*;?\s*$/i;

/**
 * Lets every transaction on a SQLite file begin as the one that writes: it waits its turn then. One that begins with a read
 * and writes later fails at once ("database is locked") where another process has written between the two: `npm run account`
 * beside a running hub. Within a process nobody waits longer for it: all transactions share one connection.
 */
export const beginAsWriter = (file: PreparingFile): void => {
  const prepare = file.prepare.bind(file);
  file.prepare = (sql) => prepare(BEGIN.test(sql) ? 'BEGIN IMMEDIATE;' : sql);
};
