import type { IssueTexts } from '../../kernel/language';

/** A part without which a request could not be answered. */
export type LostPart = 'database' | 'storage';

/** The sentences behind `database_away` and `storage_away`. */
export const LOST_PART_TEXTS: IssueTexts = {
  database_away: {
    id: 'Basis data sedang tidak dapat dihubungi. Yang Anda kirim mungkin belum tersimpan: tunggu {limit} detik, lihat apakah sudah ada, lalu coba lagi.',
    en: 'The database cannot be reached at the moment. What you sent may not be saved: wait {limit} seconds, see whether it is there, and try again.',
  },
  storage_away: {
    id: 'Tempat penyimpanan berkas sedang tidak dapat dihubungi, sehingga berkas belum tersimpan. Coba lagi setelah {limit} detik.',
    en: 'The file store cannot be reached at the moment, so the file is not saved. Try again after {limit} seconds.',
  },
};

const CODES: ReadonlySet<string> = new Set([
  // Of the operating system.
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['ENETUNREACH', 'EHOSTDOWN', 'ENOTFOUND', 'EAI_AGAIN'],
  // Of PostgreSQL (appendix A of its manual): shut down, crashed, starting, no connection left.
  ...['57P01', '57P02', '57P03', '53300'],
]);

const CONNECTION_EXCEPTION = /^08[0-9A-Z]{3}$/; // a whole class of PostgreSQL's

// What node-postgres says without a code.
const WORDS =
  /^(?:Connection (?:terminated|ended)|timeout e(?:xpired|xceeded)|Query read timeout|Client (?:has encountered a connection error|was closed))/;

interface Told {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
}

/**
 * By what an error says that the database could not be reached, or left off in the middle: its code, else its name; no word
 * of an address. Undefined for any other error. All connections being at work for too long counts as well.
 */
export const connectionLoss = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, name, message } = error as Told;
  if (typeof code === 'string' && (CODES.has(code) || CONNECTION_EXCEPTION.test(code))) return code;
  if (name === 'KnexTimeoutError') return name;
  return typeof message === 'string' && WORDS.test(message) ? 'connection lost' : undefined;
};
