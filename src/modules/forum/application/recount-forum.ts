import type { Clock } from '../../../kernel/clock';
import { toInstant, toLocal } from '../../../kernel/office-time';
import type { InTransaction } from './post-ports';

/** A counter that was not what a recount gave; it is mended in the same run. */
export interface Drift {
  readonly kind: 'thread' | 'category';
  /** The id of a thread in addresses, or the slug of a category. */
  readonly place: string;
  readonly field: 'postCount' | 'lastNumber' | 'lastPostAt' | 'threadCount';
  /** Moments in milliseconds. */
  readonly stored: number;
  readonly counted: number;
}

/** What a recount found. */
export interface RecountReport {
  readonly ranAt: Date;
  /** Threads and categories. */
  readonly checked: number;
  readonly drifts: readonly Drift[];
}

/** A thread or a category with its counters as they are stored, and as they should be. */
export interface CountedPlace {
  readonly id: number;
  readonly drifts: readonly Drift[];
}

/** Where a recount reads, mends and reports. Every call joins the transaction of its caller. */
export interface RecountBook {
  lastRunAt(): Promise<Date | undefined>;
  threadsAfter(id: number, limit: number): Promise<readonly CountedPlace[]>;
  /** One thread, locked until the transaction ends. */
  countThreadLocked(id: number): Promise<CountedPlace | undefined>;
  categoryIds(): Promise<readonly number[]>;
  /** One category, locked until the transaction ends. */
  countCategoryLocked(id: number): Promise<CountedPlace | undefined>;
  mend(place: CountedPlace): Promise<void>;
  keep(report: RecountReport): Promise<void>;
}

/** Recounts, once a night; gives the report, or undefined where it is not due or was ended before. */
export type RecountForum = (stopping?: AbortSignal) => Promise<RecountReport | undefined>;

interface RecountDeps {
  readonly book: RecountBook;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** IANA time zone of the office. */
  readonly timeZone: string;
}

const NIGHT = 'T02:00'; // when nobody writes, and before staff come
const BATCH = 200; // threads in one statement: some milliseconds of the database each

const isDue = async ({ book, clock, timeZone }: RecountDeps): Promise<boolean> => {
  const now = clock.now();
  const today = toLocal(now, timeZone).slice(0, 'YYYY-MM-DD'.length);
  const due = toInstant(today + NIGHT, timeZone);
  if (due === undefined || now < due) return false;
  const last = await book.lastRunAt();
  return last === undefined || last < due;
};

/** Counts once more with the row locked: what was written meanwhile is no drift. */
const mendLocked = (
  { book, inTransaction }: RecountDeps,
  countLocked: () => Promise<CountedPlace | undefined>,
): Promise<readonly Drift[]> =>
  inTransaction(async () => {
    const place = await countLocked();
    if (place === undefined || place.drifts.length === 0) return [];
    await book.mend(place);
    return place.drifts;
  });

const recountThreads = async (
  deps: RecountDeps,
  stopping: AbortSignal | undefined,
): Promise<{ readonly checked: number; readonly drifts: readonly Drift[] }> => {
  const drifts: Drift[] = [];
  let checked = 0;
  let last = 0;
  while (stopping?.aborted !== true) {
    const places = await deps.book.threadsAfter(last, BATCH);
    for (const place of places.filter((counted) => counted.drifts.length > 0)) {
      drifts.push(...(await mendLocked(deps, () => deps.book.countThreadLocked(place.id))));
    }
    checked += places.length;
    last = places.at(-1)?.id ?? last;
    if (places.length < BATCH) break;
  }
  return { checked, drifts };
};

/**
 * Builds the sweep. It may be killed at any moment and begins anew: what was mended stays mended, and the night is done
 * once its report stands. Categories come last, since their counters are made of those of threads.
 */
export const makeRecountForum =
  (deps: RecountDeps): RecountForum =>
  async (stopping) => {
    if (!(await isDue(deps))) return undefined;
    const ranAt = deps.clock.now();
    const { checked, drifts } = await recountThreads(deps, stopping);
    const ids = await deps.book.categoryIds();
    const ofCategories: Drift[] = [];
    for (const id of ids) {
      ofCategories.push(...(await mendLocked(deps, () => deps.book.countCategoryLocked(id))));
    }
    if (stopping?.aborted === true) return undefined;
    const all = [...drifts, ...ofCategories];
    const report = { ranAt, checked: checked + ids.length, drifts: all };
    await deps.book.keep(report);
    return report;
  };
