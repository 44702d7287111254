import { waitingClients } from './due-work';
import { isOnPostgres, type BootedHub } from './hub';

const LOOK_MILLISECONDS = 10;

/** Whether somebody waits for a lock of PostgreSQL; on SQLite, for the one connection to the file. */
const doesAnybodyWait = async (booted: BootedHub): Promise<boolean> => {
  if (isOnPostgres) return (await waitingClients(booted)).length > 0;
  const { pool } = booted.strapi.db.connection.client as {
    readonly pool: { numPendingAcquires(): number };
  };
  return pool.numPendingAcquires() > 0;
};

/** Waits until somebody waits for somebody else's transaction, or until the work that might wait is done. */
export const untilItWaits = async (
  booted: BootedHub,
  work: Promise<unknown>,
): Promise<'done' | 'waits'> => {
  const done = work.then(
    () => 'done' as const,
    () => 'done' as const,
  );
  for (;;) {
    if (await doesAnybodyWait(booted)) return 'waits';
    const look = new Promise<undefined>((resolve) => {
      setTimeout(resolve, LOOK_MILLISECONDS);
    });
    const state = await Promise.race([done, look]);
    if (state !== undefined) return state;
  }
};

const aBell = () => {
  let ring = (): void => undefined;
  const rung = new Promise<void>((resolve) => {
    ring = resolve;
  });
  return { rung, ring };
};

/** A place where work stops until a test lets it go on. */
export const aStop = () => {
  const [arrival, release] = [aBell(), aBell()];
  return {
    isThere: arrival.rung,
    goOn: release.ring,
    /** Called by the work. */
    async stop(): Promise<void> {
      arrival.ring();
      await release.rung;
    },
  };
};
