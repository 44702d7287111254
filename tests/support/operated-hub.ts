import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '..', '..');
const START = path.join(ROOT, 'dist', 'src', 'start.js');
const BETWEEN_LOOKS_MS = 25; // a hub that boots needs the processor more than whoever waits for it
const WORDS_SHOWN = 2_000;

const PATIENCE_MS = 120_000; // nothing here takes a minute, on a machine that is busy with other things too

/** Ends when it is so; looks again and again. @throws Error that says what was awaited in vain */
export const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Awaited in vain: ${what}.`);
    await pause(BETWEEN_LOOKS_MS);
  }
};

/** Where a hub listens, and its settings. */
export interface OperatedPlace {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}

/** A hub as an operator runs it: `npm start` of the compiled app in production, in a process of its own. */
export class OperatedHub {
  readonly url: string;
  private child: ChildProcess | undefined;
  private words = '';

  constructor(private readonly place: OperatedPlace) {
    this.url = `http://127.0.0.1:${String(place.port)}`;
  }

  /** Starts it, for the first time or again, and waits until it is ready. @throws Error with its last words where it ends instead */
  async start(): Promise<void> {
    const { port, env } = this.place;
    const child = spawn(process.execPath, [START], {
      cwd: ROOT,
      env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (said) => this.note(said));
    const abandon = () => child.kill('SIGKILL');
    process.once('exit', abandon);
    child.once('exit', () => process.removeListener('exit', abandon));
    await until('a hub that is ready', async () => {
      if (!this.isAlive) throw new Error(`A hub ended: ${this.words}`);
      return this.isReady();
    });
  }

  /** What it has printed, warnings and errors as a rule. */
  get said(): string {
    return this.words;
  }

  get isAlive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** `kill -9`; ends when the process is gone. */
  async kill(): Promise<void> {
    if (this.child === undefined || !this.isAlive) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  private note(said: unknown): void {
    this.words = (this.words + String(said)).slice(-WORDS_SHOWN);
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/_ready`)).status === 200;
    } catch {
      return false;
    }
  }
}
