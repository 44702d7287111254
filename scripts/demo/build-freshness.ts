import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** All that a build is made of. */
const SOURCES = ['src', 'config', 'database', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What a build ends with: the compiled server, and the page of the admin that is written last. */
const RESULTS = ['dist/src/index.js', 'dist/config/server.js', 'dist/build/index.html'];

/** Milliseconds. A folder counts too: its time changes when a file in it is removed. */
const newestIn = (entry: string): number => {
  const info = statSync(entry);
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(entry).map((name) => newestIn(path.join(entry, name)));
  return Math.max(info.mtimeMs, ...inside);
};

/** Is the build in `root` there, whole, and newer than everything that it is made of? */
export const isBuildFresh = (root: string): boolean => {
  const inRoot = (name: string): string => path.join(root, name);
  const results = RESULTS.map(inRoot);
  if (!results.every((file) => existsSync(file))) return false;
  const oldestResult = Math.min(...results.map((file) => statSync(file).mtimeMs));
  const sources = SOURCES.map(inRoot).filter((entry) => existsSync(entry));
  return sources.every((entry) => newestIn(entry) < oldestResult);
};
