import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { forkProgram } from './fork-program';
import type { HubHome } from './hub';

const PROGRAM = path.join(__dirname, 'child-server-main.ts');

/** How a process ended: its exit code, or the signal that killed it. */
export type Ending = number | string | null;

/** A hub in a process of its own that serves requests; `GET /slow` and a sweep end when a test says so. */
export class ChildServer {
  readonly ended: Promise<Ending>;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    this.ended = once(child, 'exit').then(
      ([code, signal]) => (code as number | null) ?? (signal as string | null),
    );
  }

  /** Boots the compiled hub where it lives, and waits until it listens. `env` overrides its settings. */
  static async start(
    home: HubHome,
    env: Readonly<Record<string, string>> = {},
  ): Promise<ChildServer> {
    const child = forkProgram(PROGRAM, { ...home.env, HUB_JOBS: 'off', ...env });
    const { url } = await ChildServer.heard(child, 'listening');
    return new ChildServer(child, url ?? '');
  }

  private static heard(child: ChildProcess, says: string): Promise<{ readonly url?: string }> {
    return new Promise((resolve, reject) => {
      child.on('message', (saying: { readonly says: string; readonly url?: string }) => {
        if (saying.says === says) resolve(saying);
      });
      child.once('exit', (code) => reject(new Error(`The child ended: ${String(code)}`)));
    });
  }

  /** Waits until it says this. */
  async hear(says: 'answering' | 'working'): Promise<void> {
    await ChildServer.heard(this.child, says);
  }

  tell(word: 'sweep' | 'finish the answer' | 'finish the sweep'): void {
    this.child.send(word);
  }

  signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    this.child.kill(signal);
  }
}
