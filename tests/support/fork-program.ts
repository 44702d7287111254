import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/** What every hub in a process of its own says; some say more. */
export type ChildSaying =
  | { readonly says: 'ready' }
  | { readonly says: 'answer'; readonly answer: unknown }
  | { readonly says: 'failure'; readonly why: string };

/** Runs a TypeScript program in a process of its own, which talks with this one; `env` overrides its settings. */
export const forkProgram = (file: string, env: Readonly<Record<string, string>>): ChildProcess =>
  fork(file, {
    cwd: ROOT,
    execArgv: ['--no-deprecation', '--import', 'tsx'],
    env: { ...process.env, ...env },
  });
