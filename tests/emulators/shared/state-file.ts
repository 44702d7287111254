import type { Buffer } from 'node:buffer';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

const MAX_IMAGE_BYTES = 100_000_000; // a demo may run for days, and a test make hundreds of posts

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

/** Drops the oldest images until the rest fits. */
const makeRoom = (sizes: Map<string, number>, maxBytes: number, drop: (id: string) => void) => {
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [id, size] of [...sizes]) {
    if (total <= maxBytes || sizes.size === 1) return;
    total -= size;
    sizes.delete(id);
    drop(id);
  }
};

const imagesInMemory = (maxBytes: number): ImageStore => {
  const images = new Map<string, Buffer>();
  const sizes = new Map<string, number>();
  return {
    put: (id, bytes) => {
      images.set(id, bytes);
      sizes.set(id, bytes.length);
      makeRoom(sizes, maxBytes, (old) => images.delete(old));
    },
    get: (id) => images.get(id),
  };
};

const imagesInFolder = (folder: string, maxBytes: number): ImageStore => {
  const fileOf = (id: string): string => join(folder, `${id.replace(/\W/g, '')}.jpg`);
  // Ids rise, so that their order is the order of age.
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const sizes = new Map(
    names
      .filter((name) => name.endsWith('.jpg'))
      .map((name) => [name.replace(/\.jpg$/, ''), statSync(join(folder, name)).size]),
  );
  return {
    put: (id, bytes) => {
      writeWhole(fileOf(id), bytes);
      sizes.set(id, bytes.length);
      makeRoom(sizes, maxBytes, (old) => {
        rmSync(fileOf(old), { force: true });
      });
    },
    get: (id) => (existsSync(fileOf(id)) ? readFileSync(fileOf(id)) : undefined),
  };
};

/**
 * Images as files beside the state file, or in memory where there is none; the oldest go where all together would be
 * more than `maxBytes`.
 */
export const openImages = (
  stateFile: string | undefined,
  maxBytes = MAX_IMAGE_BYTES,
): ImageStore =>
  stateFile === undefined
    ? imagesInMemory(maxBytes)
    : imagesInFolder(`${stateFile.replace(/\.json$/, '')}-images`, maxBytes);
