import { spawn, type ChildProcess } from 'node:child_process';

/** What became of a command. */
export interface Finished {
  /** 0 is success; 1 also stands for a command that could not be run, was killed, or took too long. */
  readonly exitCode: number;
  /** Standard output and error, in the order in which they came. */
  readonly output: string;
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

const TIME_LIMIT_MINUTES = 30; // a part takes ten on a quiet machine with two cores; three times that is a hang
const GRACE_MS = 5_000; // for a server to close its database

const running = new Set<ChildProcess>();
let isEnding = false;

/** True once `endCommands` was called: nothing new should be begun. */
export const isRunEnding = (): boolean => isEnding;

/** A command leads a process group, so that its own children end with it. */
const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
};

/** Asks every running command to end, kills after five seconds those that do not, and lets none start any more. */
export const endCommands = async (): Promise<void> => {
  isEnding = true;
  const ending = Array.from(running, (child) => {
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
    return new Promise<void>((resolve) => {
      child.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
  await Promise.all(ending);
};

process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/** Runs a command to its end and keeps what it prints. Never throws. */
export const runCommand = ({ program, args, env }: Command): Promise<Finished> =>
  new Promise((resolve) => {
    if (isEnding) {
      resolve({ exitCode: 1, output: 'Not started: the run is ending.\n' });
      return;
    }
    const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    const timer = setTimeout(() => {
      output += `\nStopped: it took more than ${TIME_LIMIT_MINUTES} minutes.\n`;
      signalGroup(child, 'SIGKILL');
    }, TIME_LIMIT_MINUTES * 60_000);
    const finish = (exitCode: number): void => {
      clearTimeout(timer);
      signalGroup(child, 'SIGKILL'); // whatever it left behind
      running.delete(child);
      resolve({ exitCode, output });
    };
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      output += `${error.message}\n`;
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
