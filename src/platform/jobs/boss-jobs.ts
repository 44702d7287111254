import {
  BOSS_TIMING,
  isPausedFully,
  openBoss,
  type BossConnection,
  type BossTiming,
} from './boss-connection';
import { makeBossSweep, type BossSweep } from './boss-sweep';
import type { JobLog, Jobs } from './port';

const SECONDS_TO_NEXT_TRY = 5;

/**
 * Runs sweeps on pg-boss, across all instances of the hub that share a database. Its tables stand in a schema of their
 * own, on connections of their own. Nothing is asked of the database before the first sweep is added.
 */
export const createBossJobs = ({
  databaseUrl,
  log,
  timing = BOSS_TIMING,
}: {
  readonly databaseUrl: string;
  readonly log: JobLog;
  readonly timing?: BossTiming;
}): Jobs => {
  const sweeps = new Map<string, BossSweep>();
  const timers: NodeJS.Timeout[] = [];
  const stopping = new AbortController();
  let opened: BossConnection | undefined;
  let preparing: Promise<void> = Promise.resolve();

  const connection = (): BossConnection => {
    opened ??= openBoss({
      databaseUrl,
      timing,
      log,
      stopping: stopping.signal,
    });
    return opened;
  };

  const prepare = async (sweep: BossSweep): Promise<void> => {
    const boss = await connection().opened;
    while (boss !== undefined && !stopping.signal.aborted) {
      try {
        await sweep.prepare(boss);
        log.debug(`pg-boss shares the sweep "${sweep.name}" among instances.`);
        return;
      } catch (error) {
        connection().complain(error);
        await isPausedFully(SECONDS_TO_NEXT_TRY, stopping.signal);
      }
    }
  };

  const every = (seconds: number, callback: () => void): void => {
    const timer = setInterval(callback, seconds * 1000);
    timer.unref();
    timers.push(timer);
  };

  return {
    add(sweep) {
      const shared = makeBossSweep({ sweep, connection, timing, stopping: stopping.signal, log });
      sweeps.set(sweep.name, shared);
      every(sweep.everySeconds, () => shared.tick());
      every(timing.poll, () => shared.poll());
      // One after the other: tables that are made at the same time get in each other's way.
      preparing = preparing.then(() => prepare(shared));
    },
    nudge(name) {
      if (!stopping.signal.aborted) sweeps.get(name)?.nudge();
    },
    areWell: () => sweeps.size === 0 || connection().isWell(),
    async stop() {
      stopping.abort();
      for (const timer of timers) clearInterval(timer);
      await preparing;
      await Promise.all(Array.from(sweeps.values(), (sweep) => sweep.quiet()));
      await opened?.close();
    },
  };
};
