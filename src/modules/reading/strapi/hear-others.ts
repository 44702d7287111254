import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { tellRulesChanged } from '../../../platform/rules-changed';
import type { AnswerStore } from '../application/ports';
import { foreignCommits, listen, notify, type Listening } from './changes.sql';
import { EVERYTHING } from './watch-commits';

/** What other processes on the same database write. */
export interface Others {
  /** Tells them, when the transaction of the caller is committed. */
  readonly tell: (tags: readonly string[]) => Promise<void>;
  /** Begins to hear them; a database that does not answer is asked again and again. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const CHECK_MS = 500; // a change that was not heard is seen for a second at most: two checks
const MessageSchema = z.object({ from: z.string(), tags: z.array(z.string()) });

/** Forgets what was made of these. */
export const forget = (store: AnswerStore, tags: readonly string[]): number =>
  tags.includes(EVERYTHING) ? store.purgeAll() : store.purge(tags);

const parse = (message: string): z.infer<typeof MessageSchema> | undefined => {
  try {
    return MessageSchema.parse(JSON.parse(message));
  } catch {
    return undefined;
  }
};

/** Repeats a step until it is told to stop; each begins when the one before has ended. */
const repeat = (step: () => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = Promise.resolve();
  const next = (): void => {
    timer = setTimeout(() => {
      running = step().finally(() => {
        if (!isStopped) next();
      });
    }, CHECK_MS).unref();
  };
  return {
    start: async () => {
      await step();
      next();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

/**
 * Hears through PostgreSQL itself: LISTEN/NOTIFY, told in the transaction of the change. While the connection is gone
 * answers are computed each time, since changes would not be heard of.
 */
export const hearOnPostgres = (
  strapi: Core.Strapi,
  { store }: { readonly store: AnswerStore },
): Others => {
  const from = randomUUID();
  let listening: Listening | undefined;
  const lose = (): void => {
    listening = undefined;
    store.setOpen(false);
  };
  const hear = (message: string): void => {
    const told = parse(message);
    if (told?.from === from) return;
    const tags = told?.tags ?? [EVERYTHING];
    // First: what is computed anew is computed by the new rules.
    if (tags.includes(EVERYTHING)) tellRulesChanged(strapi);
    forget(store, tags);
  };
  const connect = async (): Promise<void> => {
    const opened = await listen(strapi, {
      ...{ onMessage: hear, timeoutMs: CHECK_MS },
      onEnd: () => {
        if (listening === opened) lose();
      },
    });
    listening = opened;
    store.setOpen(true);
  };
  const check = async (): Promise<void> => {
    const known = listening;
    try {
      await (known === undefined ? connect() : known.check());
    } catch {
      // Readiness and the log of the hub tell of a database that is away; here it is tried again.
      if (known !== undefined) lose();
      await known?.close().catch(() => undefined);
    }
  };
  const checks = repeat(check);
  store.setOpen(false);
  return {
    tell: (tags) => notify(strapi, JSON.stringify({ from, tags })),
    start: checks.start,
    async stop() {
      await checks.stop();
      const last = listening;
      lose();
      await last?.close();
    },
  };
};

/** Sees on SQLite that another process has written to the file, and forgets everything then. */
export const hearOnSqlite = (
  strapi: Core.Strapi,
  { store }: { readonly store: AnswerStore },
): Others => {
  let seen: number | undefined;
  const checks = repeat(async () => {
    const now = await foreignCommits(strapi);
    if (seen !== undefined && now !== seen) store.purgeAll();
    seen = now;
  });
  return { tell: () => Promise.resolve(), start: checks.start, stop: checks.stop };
};
