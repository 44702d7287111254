import { waitingClients } from './due-work';
import type { BootedHub } from './hub';

const LOOK_MILLISECONDS = 10;

/** Waits until somebody waits for a lock of this PostgreSQL database, or until the work that might wait is done. */
export const untilItWaits = async (
  booted: BootedHub,
  work: Promise<unknown>,
): Promise<'done' | 'waits'> => {
  const done = work.then(
    () => 'done' as const,
    () => 'done' as const,
  );
  for (;;) {
    if ((await waitingClients(booted)).length > 0) return 'waits';
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
