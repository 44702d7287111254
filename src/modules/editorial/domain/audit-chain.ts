import { canonicalJson } from '../../../kernel/canonical-json';

/**
 * The columns of the record. A line carries a hash of all its other columns (`row_hash`) and the `row_hash` of the line
 * before it (`previous`; empty in the first), so that none can be changed, inserted or taken out unseen.
 */
export const AUDIT_COLUMNS = [
  'seq',
  'at',
  'actor_kind',
  'actor_id',
  'actor_name',
  'action',
  'content_type',
  'document_id',
  'locale',
  'from_state',
  'to_state',
  'version',
  'hash',
  'reason',
  'outcome',
  'code',
  'previous',
  'row_hash',
] as const;

/** A column of the record. */
export type AuditColumn = (typeof AUDIT_COLUMNS)[number];

/** A line as the database holds it, whatever somebody may have made of it. */
export type StoredLine = Readonly<Record<AuditColumn, unknown>>;

/** Number and `row_hash` of the newest line; 0 and empty where there is none. */
export interface AuditHead {
  readonly seq: number;
  readonly row_hash: string;
}

/** Gives a text's hash in hexadecimal digits. */
export type Hash = (text: string) => string;

/** A line before its hash is there. */
export type UnsealedLine = Readonly<Record<Exclude<AuditColumn, 'row_hash'>, unknown>>;

const SEALED_COLUMNS = AUDIT_COLUMNS.filter((column) => column !== 'row_hash');

/** The hash of a line: over the canonical JSON of every column but `row_hash`, numbers as numbers. */
export const chainHash = (line: UnsealedLine, hash: Hash): string =>
  hash(canonicalJson(Object.fromEntries(SEALED_COLUMNS.map((column) => [column, line[column]]))));

/**
 * A text as every database gives it back: half a surrogate pair, which UTF-8 does not know, and the null character,
 * which PostgreSQL does not take, become U+FFFD.
 */
export const toStorable = (text: string): string => text.replace(/[\u0000\p{Cs}]/gu, '\uFFFD');

/**
 * What is wrong with a line. `gap`: the line of this number is missing, or stands where none belongs. `altered`: its
 * columns do not give its hash. `not_linked`: it does not carry the hash of the line before it. `missing_tail`: this and
 * every later line are gone. `wrong_head`: it is not the newest line that the hub has written.
 */
export type LineFault = 'gap' | 'altered' | 'not_linked' | 'missing_tail' | 'wrong_head';

/** The first line with which something is wrong. */
export interface BrokenLine {
  readonly seq: number;
  readonly why: LineFault;
  /** What stands there; absent where it is missing. */
  readonly line?: StoredLine;
}

/** What a verification found. */
export interface ChainVerdict {
  /** Sound lines, counted up to the first broken one. */
  readonly count: number;
  readonly broken?: BrokenLine;
}

/** The record as it is stored. */
export interface StoredRecord {
  /** Lines with a greater number, by number, at most `limit`; from the very first without `seq`. Empty at the end. */
  linesAfter(seq: number | undefined, limit: number): Promise<readonly StoredLine[]>;
  /** The head; undefined where somebody took it away. */
  head(): Promise<AuditHead | undefined>;
}

/** The hash of every record before its first line. */
export const EMPTY_HEAD: AuditHead = { seq: 0, row_hash: '' };

const BATCH = 1000; // lines; some 500 KB in memory

const findFault = (line: StoredLine, last: AuditHead, hash: Hash): BrokenLine | undefined => {
  const seq = Number(line.seq);
  const expected = last.seq + 1;
  if (seq > expected) return { seq: expected, why: 'gap' };
  if (line.seq !== expected) return { seq, why: 'gap', line };
  if (line.row_hash !== chainHash(line, hash)) return { seq, why: 'altered', line };
  if (line.previous !== last.row_hash) return { seq, why: 'not_linked', line };
  return undefined;
};

/** Every line that was read is sound; `head` was read before the lines turned out to end with `last`. */
const findFaultAtEnd = (
  head: AuditHead | undefined,
  last: AuditHead,
  line: StoredLine | undefined,
): BrokenLine | undefined => {
  if (head !== undefined && head.seq > last.seq) return { seq: last.seq + 1, why: 'missing_tail' };
  if (head?.seq === last.seq && head.row_hash === last.row_hash) return undefined;
  return { seq: last.seq, why: 'wrong_head', ...(line === undefined ? {} : { line }) };
};

/**
 * Verifies the whole record, in batches, while lines may be added to it: every line against its own hash, against the
 * line before it, and the newest against the head. Names the first broken line.
 *
 * It finds whatever is changed, inserted or removed by hand, the newest lines included. It cannot find what somebody
 * does who has full access to the database, drops the triggers, and writes every hash from a line on, and the head,
 * anew: there is no secret in the hashes. Who fears that keeps the number and hash of the head elsewhere from time to
 * time.
 */
export const verifyChain = async (record: StoredRecord, hash: Hash): Promise<ChainVerdict> => {
  let last = EMPTY_HEAD;
  let newest: StoredLine | undefined;
  for (;;) {
    // The head first: lines that are added meanwhile are then among those that are read.
    const head = await record.head();
    const lines = await record.linesAfter(newest === undefined ? undefined : last.seq, BATCH);
    for (const line of lines) {
      const broken = findFault(line, last, hash);
      if (broken !== undefined) return { count: last.seq, broken };
      last = { seq: last.seq + 1, row_hash: String(line.row_hash) };
      newest = line;
    }
    if (lines.length > 0) continue;
    const broken = findFaultAtEnd(head, last, newest);
    return { count: last.seq, ...(broken === undefined ? {} : { broken }) };
  }
};
