import type PgBoss from 'pg-boss';
import type { BossConnection, BossTiming } from './boss-connection';
import type { JobLog, Sweep } from './port';
import { makeRunner } from './runner';

/** A sweep as pg-boss shares it among instances. */
export interface BossSweep {
  readonly name: string;
  /** Makes its queue known to pg-boss, or brings the one there is up to date. Until then the sweep runs here. */
  prepare(boss: PgBoss): Promise<void>;
  /** The clock of this instance has struck. */
  tick(): void;
  nudge(): void;
  /** Looks whether another instance has put something out. */
  poll(): void;
  quiet(): Promise<void>;
}

interface Deps {
  readonly sweep: Sweep;
  /** Asked for at each use: pg-boss opens later than sweeps are added. */
  readonly connection: () => BossConnection;
  readonly timing: BossTiming;
  readonly stopping: AbortSignal;
  readonly log: JobLog;
}

const DEADLOCK = '40P01';
const TRIES_TO_CREATE = 5;

/** Instances that make the same tables for the first time may get in each other's way: PostgreSQL then ends one of them. */
const createQueue = async (boss: PgBoss, queue: PgBoss.Queue): Promise<void> => {
  for (let left = TRIES_TO_CREATE; ; left -= 1) {
    try {
      await boss.createQueue(queue.name, queue);
      return;
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      if (code !== DEADLOCK || left <= 1) throw error;
    }
  }
};

/** The queue of one sweep. */
const makeQueue = (
  { sweep, connection, timing, stopping }: Deps,
  policy: NonNullable<PgBoss.Queue['policy']>,
) => {
  const { name } = sweep;
  let isPrepared = false;
  const usable = (): PgBoss | undefined => (isPrepared ? connection().current() : undefined);
  return {
    async prepare(boss: PgBoss): Promise<void> {
      // A run that died is not repeated by itself: the next tick of any clock asks again.
      const queue = { name, policy, expireInSeconds: timing.expiry, retryLimit: 0 };
      if ((await boss.getQueue(name)) === null) await createQueue(boss, queue);
      else await boss.updateQueue(name, queue);
      isPrepared = true;
    },
    /** Puts a job out; false where pg-boss cannot be asked. One that is out already is enough. */
    async send(options: PgBoss.SendOptions): Promise<boolean> {
      const boss = usable();
      if (boss === undefined) return false;
      try {
        await boss.send(name, {}, options);
        connection().praise();
        return true;
      } catch (error) {
        connection().complain(error);
        return false;
      }
    },
    /** The next job that no other instance has; undefined where there is none, another instance is at work, or pg-boss cannot be asked. */
    async take(): Promise<string | undefined> {
      const boss = stopping.aborted ? undefined : usable();
      if (boss === undefined) return undefined;
      try {
        const jobs = await boss.fetch(name);
        connection().praise();
        return jobs[0]?.id;
      } catch (error) {
        connection().complain(error);
        return undefined;
      }
    },
    async complete(id: string): Promise<void> {
      await usable()?.complete(name, id);
    },
    async fail(id: string): Promise<void> {
      await usable()?.fail(name, id);
    },
  };
};

/**
 * A sweep that one instance runs at a time. Clocks and nudges only put out jobs; pg-boss lets one of them wait and one
 * be at work (its policy `stately`). A clock strikes once a slot of time, however many instances there are. Where pg-boss
 * cannot be asked the sweep runs here: rows are claimed one by one, so that two of them take nothing twice.
 */
const makeSharedSweep = (deps: Deps): BossSweep => {
  const { sweep, timing, stopping, log } = deps;
  const { name, everySeconds } = sweep;
  const queue = makeQueue(deps, 'stately');
  let isWantedHere = false;

  const runJob = async (id: string): Promise<void> => {
    const sliceEnds = AbortSignal.timeout(timing.slice * 1000);
    try {
      await sweep.run(AbortSignal.any([stopping, sliceEnds]));
    } catch (error) {
      await queue.fail(id);
      throw error;
    }
    // More may be due: whoever is first goes on.
    if (sliceEnds.aborted) await queue.send({});
    await queue.complete(id);
  };

  const work = async (): Promise<void> => {
    if (isWantedHere) {
      isWantedHere = false;
      await sweep.run(stopping);
    }
    for (let id = await queue.take(); id !== undefined; id = await queue.take()) await runJob(id);
  };

  const runner = makeRunner({ name, work, stopping, log });
  const putOut = async (options: PgBoss.SendOptions): Promise<void> => {
    if (!(await queue.send(options))) isWantedHere = true;
    runner.ask();
  };
  return {
    name,
    prepare: (boss) => queue.prepare(boss),
    tick: () => void putOut({ singletonSeconds: everySeconds }),
    nudge: () => void putOut({}),
    poll() {
      if (!runner.isBusy()) runner.ask();
    },
    quiet: () => runner.quiet(),
  };
};

/**
 * A sweep that every instance runs, by its own clock. A nudge begins here at once, and calls one more instance that has
 * nothing to do (pg-boss's policy `short`: one call waits at most). The job is only the call, and ends before the work.
 */
const makeEverywhereSweep = (deps: Deps): BossSweep => {
  const { sweep, connection, stopping, log } = deps;
  const queue = makeQueue(deps, 'short');
  const runner = makeRunner({
    name: sweep.name,
    work: () => sweep.run(stopping),
    stopping,
    log,
  });
  const answerCall = async (): Promise<void> => {
    try {
      const id = await queue.take();
      if (id === undefined) return;
      await queue.complete(id);
      runner.ask();
    } catch (error) {
      connection().complain(error);
    }
  };
  let answering: Promise<void> = Promise.resolve();
  return {
    name: sweep.name,
    prepare: (boss) => queue.prepare(boss),
    tick: () => runner.ask(),
    nudge() {
      runner.ask();
      void queue.send({});
    },
    poll() {
      // Whoever is at work leaves the call to another.
      if (!runner.isBusy()) answering = answerCall();
    },
    async quiet() {
      await answering;
      await runner.quiet();
    },
  };
};

/** Builds a sweep on pg-boss. */
export const makeBossSweep = (deps: Deps): BossSweep =>
  deps.sweep.runsOn === 'every_instance' ? makeEverywhereSweep(deps) : makeSharedSweep(deps);
