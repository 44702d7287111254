import type { Core } from '@strapi/strapi';

const KEY = { key: 'demo-forum' };

/** How far the sample of the forum has come; a run that broke off goes on from there. */
export interface Journal {
  /** When the first run began: the moments of the sample are told from then. */
  readonly startedAt: Date;
  isDone(step: string): boolean;
  /** Ids in addresses, by the keys of the sample. */
  find(key: string): string;
  /** Keeps what a step found. */
  note(key: string, id: string): void;
  /** Marks a step as taken, and stores the journal. */
  finish(step: string): Promise<void>;
}

interface Stored {
  readonly startedAt: string;
  readonly done: readonly string[];
  readonly ids: Readonly<Record<string, string>>;
}

/** Opens the journal of this database, a new one at `now`. */
export const openJournal = async (strapi: Core.Strapi, now: Date): Promise<Journal> => {
  const store = strapi.store({ type: 'core', name: 'humas-hub' });
  const known = (await store.get(KEY)) as Stored | null;
  const startedAt = known?.startedAt ?? now.toISOString();
  const done = new Set(known?.done);
  const ids = new Map(Object.entries(known?.ids ?? {}));
  return {
    startedAt: new Date(startedAt),
    isDone: (step) => done.has(step),
    find(key) {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`The sample of the forum has no "${key}" yet.`);
      return id;
    },
    note(key, id) {
      ids.set(key, id);
    },
    async finish(step) {
      done.add(step);
      const value = { startedAt, done: [...done], ids: Object.fromEntries(ids) };
      await store.set({ ...KEY, value });
    },
  };
};
