import type { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';

/** Where an emulator keeps what must outlive it. */
export interface StateStore<State> {
  readonly state: State;
  /** Writes the state; whole or not at all, so that a killed process leaves the older one. */
  save(): void;
}

/** Where an emulator keeps the bytes of images. */
export interface ImageStore {
  put(id: string, bytes: Buffer): void;
  get(id: string): Buffer | undefined;
}

const OWNER_ONLY = 0o600; // the file holds access tokens

const writeWhole = (path: string, content: string | Buffer): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content, { mode: OWNER_ONLY });
  renameSync(`${path}.new`, path);
};

const load = <State>(path: string, schema: z.ZodType<State>): State => {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(`The emulator's state file ${path} cannot be read; delete it to start afresh.`);
  }
};

/**
 * The state from `path`, or `initial` where there is no such file; without a path it lives in memory alone.
 * Throws one plain sentence where the file is there and does not fit `schema`.
 */
export const openState = <State>({
  path,
  schema,
  initial,
}: {
  path: string | undefined;
  schema: z.ZodType<State>;
  initial: State;
}): StateStore<State> => {
  const state = path !== undefined && existsSync(path) ? load(path, schema) : initial;
  return {
    state,
    save: () => {
      if (path !== undefined) writeWhole(path, JSON.stringify(state, null, 2));
    },
  };
};

/** Images as files beside the state file, or in memory where there is none. */
export const openImages = (stateFile: string | undefined): ImageStore => {
  if (stateFile === undefined) {
    const images = new Map<string, Buffer>();
    return { put: (id, bytes) => void images.set(id, bytes), get: (id) => images.get(id) };
  }
  const folder = `${stateFile.replace(/\.json$/, '')}-images`;
  const fileOf = (id: string): string => join(folder, `${id.replace(/\W/g, '')}.jpg`);
  return {
    put: (id, bytes) => {
      writeWhole(fileOf(id), bytes);
    },
    get: (id) => (existsSync(fileOf(id)) ? readFileSync(fileOf(id)) : undefined),
  };
};
