import { setTimeout as pause } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { JobLog } from './port';

/** When pg-boss does what, in seconds. */
export interface BossTiming {
  /** After which a sweep begins with no further row and lets the next one go on. */
  readonly slice: number;
  /** After which a run whose instance does not answer for it counts as dead. Longer than a slice and one row. */
  readonly expiry: number;
  /** Between two looks for dead runs. */
  readonly upkeep: number;
  /** Between two looks for what another instance put out. */
  readonly poll: number;
}

/** A dead run is found after expiry + twice the upkeep, and taken over at the next poll: within 50 s. */
export const BOSS_TIMING: BossTiming = { slice: 20, expiry: 30, upkeep: 8, poll: 2 };

/** The way to pg-boss, which opens by itself and is tried again until it does. */
export interface BossConnection {
  /** pg-boss; undefined while the database cannot be reached or does not let it keep its tables. */
  current(): PgBoss | undefined;
  /** pg-boss as soon as it is there; undefined where the hub ends before. */
  readonly opened: Promise<PgBoss | undefined>;
  /** Tells of something that pg-boss could not do, at most once a minute. */
  complain(error: unknown): void;
  /** Notes that pg-boss did what it was asked. */
  praise(): void;
  /** True where pg-boss is open and did what it was asked last. */
  isWell(): boolean;
  close(): Promise<void>;
}

const SCHEMA = 'pgboss'; // beside the tables of Strapi, which never looks there
const CONNECTIONS = 2; // each statement is short; the sweeps themselves use the connections of Strapi
const CONNECT_TIMEOUT_MS = 5_000;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 60;
const QUIET_AFTER_COMPLAINT_MS = 60_000;
// Rows of runs that ended: kept for as long as the clock needs them to see that its second was served, and an hour.
const ARCHIVE_AFTER_SECONDS = 300;
const DELETE_AFTER_SECONDS = 3_600;

/** What a driver says, without the address that was asked: a refused connection has a code and no words. */
const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { readonly code?: unknown };
  return [typeof code === 'string' ? code : '', error.message].filter(Boolean).join(' ');
};

const optionsOf = (databaseUrl: string, timing: BossTiming) => ({
  connectionString: databaseUrl,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  application_name: 'humas-hub-jobs',
  max: CONNECTIONS,
  schema: SCHEMA,
  schedule: false, // its own clock knows minutes only
  maintenanceIntervalSeconds: timing.upkeep,
  archiveCompletedAfterSeconds: ARCHIVE_AFTER_SECONDS,
  deleteAfterSeconds: DELETE_AFTER_SECONDS,
});

/** A pg-boss that failed to start cannot be stopped; its connections are its own. */
const abandon = async (boss: PgBoss): Promise<void> => {
  const db: PgBoss.Db & { readonly close?: () => Promise<void> } = boss.getDb();
  await db.close?.();
};

/** Waits, without keeping the process alive; false where the hub ends meanwhile. */
export const isPausedFully = (seconds: number, stopping: AbortSignal): Promise<boolean> =>
  pause(seconds * 1000, true, { signal: stopping, ref: false }).catch(() => false);

/**
 * Opens pg-boss in the background: a boot never waits for it, and a database that is away or refuses is tried again
 * after 5 s, and then ever more seldom, up to a minute.
 */
export const openBoss = (deps: {
  readonly databaseUrl: string;
  readonly timing: BossTiming;
  readonly log: JobLog;
  readonly stopping: AbortSignal;
}): BossConnection => {
  const { databaseUrl, timing, log, stopping } = deps;
  let opened: PgBoss | undefined;
  let quietUntil = 0;
  let isFailing = false;

  const complain = (error: unknown): void => {
    isFailing = true;
    if (stopping.aborted || performance.now() < quietUntil) return;
    quietUntil = performance.now() + QUIET_AFTER_COMPLAINT_MS;
    log.error(`pg-boss, which shares background work among instances: ${wordsOf(error)}`);
  };

  const tryToOpen = async (): Promise<PgBoss> => {
    // Loaded here: a hub on SQLite never needs it.
    const { default: Boss } = await import('pg-boss');
    const boss = new Boss(optionsOf(databaseUrl, timing));
    boss.on('error', complain);
    try {
      await boss.start();
      return boss;
    } catch (error) {
      await abandon(boss);
      throw error;
    }
  };

  const open = async (): Promise<PgBoss | undefined> => {
    let seconds = FIRST_PAUSE_SECONDS;
    while (!stopping.aborted) {
      try {
        opened = await tryToOpen();
        return opened;
      } catch (error) {
        log.error(
          `pg-boss, which shares background work among instances, cannot use the database: ${wordsOf(error)}. ` +
            `It is tried again in ${String(seconds)} s; until then this instance works by itself.`,
        );
        if (!(await isPausedFully(seconds, stopping))) break;
        seconds = Math.min(seconds * 2, LONGEST_PAUSE_SECONDS);
      }
    }
    return undefined;
  };

  const opening = open();
  return {
    current: () => opened,
    opened: opening,
    complain,
    praise() {
      isFailing = false;
    },
    isWell: () => opened !== undefined && !isFailing,
    async close() {
      await opening;
      await opened?.stop({ graceful: false });
      opened = undefined;
    },
  };
};
