import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { forkProgram } from './fork-program';

const PROGRAM = path.join(__dirname, 'child-jobs-main.ts');

/** The sweeps of such an instance. */
export const JOB_NAMES = { shared: 'uji.bersama', everywhere: 'uji.semua' } as const;

/** What an instance can be told. */
export interface JobsOrder {
  readonly order: 'nudge_shared' | 'nudge_everywhere' | 'hold' | 'release' | 'stop';
}

/** What an instance says. */
export type JobsSaying =
  | { readonly says: 'ready' }
  | { readonly says: 'log'; readonly message: string }
  | { readonly says: 'began' | 'ended'; readonly name: string; readonly at: number };

/** A run of a sweep, as an instance told of it. */
export interface RunSeen {
  readonly by: number;
  readonly name: string;
  readonly says: 'began' | 'ended';
  readonly at: number;
}

/** Everything that the instances of one test told, in the order in which it was heard. */
export class JobsWatch {
  readonly seen: RunSeen[] = [];
  private readonly waiting: { isMet: () => boolean; resolve: () => void }[] = [];

  hear(run: RunSeen): void {
    this.seen.push(run);
    for (const one of this.waiting.filter(({ isMet }) => isMet())) one.resolve();
  }

  /** Ends when this is so. */
  async until(isMet: (seen: readonly RunSeen[]) => boolean): Promise<void> {
    if (isMet(this.seen)) return;
    await new Promise<void>((resolve) => {
      this.waiting.push({ isMet: () => isMet(this.seen), resolve });
    });
  }

  began(name: string, by?: ChildJobs): number {
    return this.seen.filter(
      (run) =>
        run.says === 'began' && run.name === name && (by === undefined || run.by === by.number),
    ).length;
  }
}

let count = 0;

/** An instance of the hub's background work in a process of its own, which a test may kill. */
export class ChildJobs {
  readonly number = ++count;
  readonly log: string[] = [];
  private readonly heard = new EventEmitter();
  private readonly ended: Promise<unknown>;

  private constructor(
    private readonly child: ChildProcess,
    watch: JobsWatch,
  ) {
    this.ended = once(child, 'exit');
    child.on('message', (saying: JobsSaying) => {
      if (saying.says === 'log') this.heard.emit('log', this.log.push(saying.message));
      if (saying.says === 'began' || saying.says === 'ended') {
        watch.hear({ ...saying, by: this.number });
      }
    });
  }

  /** Starts an instance whose clocks strike every so many seconds. */
  static async start(
    watch: JobsWatch,
    { databaseUrl, everySeconds = 59 }: { databaseUrl: string; everySeconds?: number },
  ): Promise<ChildJobs> {
    const env = { DATABASE_URL: databaseUrl, EVERY_SECONDS: String(everySeconds) };
    const child = forkProgram(PROGRAM, env);
    const jobs = new ChildJobs(child, watch);
    await once(child, 'message');
    return jobs;
  }

  /** Ends when pg-boss knows every sweep of this instance. */
  async untilShared(): Promise<void> {
    const isShared = (name: string) =>
      this.log.some((line) => line.startsWith('pg-boss shares') && line.includes(name));
    while (!Object.values(JOB_NAMES).every(isShared)) await once(this.heard, 'log');
  }

  tell(order: JobsOrder['order']): void {
    this.child.send({ order } satisfies JobsOrder);
  }

  /** Ends as a process that is asked to: what runs is ended, and nothing is left behind. */
  async stop(): Promise<void> {
    this.tell('stop');
    await this.ended;
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
