import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A program of this project, run by the same Node. */
export interface Command {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Gets all that the program prints, anew at each start. */
  readonly logFile: string;
  /** Called with each line of standard output. */
  readonly onLine?: (line: string) => void;
}

/** A program that was started. */
export interface Running {
  /** Undefined where the start failed. */
  readonly pid: number | undefined;
  /** Resolves when it has ended: 0 is success; 1 also stands for a start that failed and for a kill. */
  readonly ended: Promise<number>;
  /** Ends this one alone; resolves when it has ended. */
  end(): Promise<void>;
}

/** The programs that the demo has started. */
export interface Processes {
  /** Starts a program; throws once everything is ending. */
  start(command: Command): Running;
  /** Ends all that still runs, the last one started first, and lets nothing start any more. May be called twice. */
  endAll(): Promise<void>;
  /** Ends all at once, for a process that is about to go itself. */
  killAll(): void;
  isEnding(): boolean;
}

interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<number>;
}

const GRACE_MS = 10_000; // for the hub to end a request to a channel and close its database

/** A program leads a process group, so that its own children end with it. */
const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
};

const launch = ({ args, env, logFile, onLine }: Command): Child => {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { mode: 0o600 });
  const child = spawn(process.execPath, args, {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  if (onLine !== undefined) createInterface({ input: child.stdout }).on('line', onLine);
  const ended = new Promise<number>((resolve) => {
    const finish = (code: number | null): void => {
      log.end(() => resolve(code ?? 1));
    };
    child.once('exit', () => signalGroup(child, 'SIGKILL')); // whatever it left behind
    child.once('close', finish); // comes when all that held its output are gone, too
    child.once('error', (error) => {
      log.write(`${error.message}\n`);
      finish(1);
    });
  });
  return { process: child, ended };
};

const end = async ({ process: child, ended }: Child): Promise<void> => {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
};

/** Nothing is started yet. */
export const makeProcesses = (): Processes => {
  const running: Child[] = [];
  let isEnding = false;
  return {
    start(command) {
      if (isEnding) throw new Error('Everything is ending.');
      const child = launch(command);
      running.push(child);
      void child.ended.then(() => running.splice(running.indexOf(child), 1));
      return { pid: child.process.pid, ended: child.ended, end: () => end(child) };
    },
    async endAll() {
      isEnding = true;
      // The hub speaks to the emulators: it ends before they do, or a post would be left in doubt.
      for (const child of running.toReversed()) await end(child);
    },
    killAll() {
      for (const child of running) signalGroup(child.process, 'SIGKILL');
    },
    isEnding: () => isEnding,
  };
};
