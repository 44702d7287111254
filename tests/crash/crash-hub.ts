import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { forkProgram, type ChildSaying } from '../support/fork-program';
import type { HubHome } from '../support/hub';

const PROGRAM = path.join(__dirname, 'crash-hub-main.ts');

/** A kind of post whose delivery is interrupted. */
export type PostKind = 'image' | 'carousel' | 'video' | 'thread';

/** What is interrupted: the delivery of a post, or what follows one that is out. */
export type Deed = 'send' | 'revise' | 'withdraw';

/** What readers are told of the correction of a post, and the mark of its new edition. */
export const correctionOf = (mark: string): string => `koreksi ${mark}`;

/** An account on a channel of this kind of post. */
export interface NewAccount {
  readonly kind: PostKind;
  readonly accountKey: string;
  readonly settings: object;
  readonly credentials: object;
}

/** One delivery that is due. */
export interface NewCase {
  readonly kind: PostKind;
  readonly accountKey: string;
  /** Title of the delivery, and the word by which its post is recognised in public. */
  readonly mark: string;
  /** The video of this case; empty for everything else. */
  readonly videoId: string;
}

/** A delivery as it stands in the database. */
export interface SeenRow {
  readonly state: string;
  readonly task: string;
  readonly remoteId: string;
  readonly code: string;
  /** The next moment at which something may happen by itself, in milliseconds; undefined: nothing is awaited. */
  readonly nextAt: number | undefined;
}

/** What a hub can be asked to do, by what it answers. */
export interface Orders {
  /** Publishes one text for each kind of post, whose deliveries are copied for the cases. */
  prepare: { readonly order: object; readonly answer: null };
  connect: { readonly order: NewAccount; readonly answer: null };
  add: { readonly order: { readonly cases: readonly NewCase[] }; readonly answer: null };
  /** Has the text of a post that is out change, or be taken back, `offsetSeconds` after the machine's time. */
  follow: {
    readonly order: {
      readonly post: NewCase;
      readonly deed: Exclude<Deed, 'send'>;
      readonly offsetSeconds: number;
    };
    readonly answer: null;
  };
  /** Delivers what is due `offsetSeconds` after the machine's time; gives how many rows and writes that took. */
  sweep: {
    readonly order: { readonly offsetSeconds: number };
    readonly answer: { readonly worked: number; readonly writes: number };
  };
  /** Dies just before the write of this number, counted from 1 over all sweeps from now on. */
  dieAtWrite: { readonly order: { readonly write: number }; readonly answer: null };
  look: {
    readonly order: { readonly mark: string; readonly offsetSeconds: number };
    readonly answer: SeenRow;
  };
  /** Every delivery whose mark begins so, by its state. */
  tally: {
    readonly order: { readonly prefix: string };
    readonly answer: Readonly<Record<string, number>>;
  };
  /** How often the public sees each thread whose text holds such a mark: the marks, one for each thread. */
  threads: { readonly order: { readonly prefix: string }; readonly answer: readonly string[] };
}

/** The process ended before it answered. */
export class HubDied extends Error {
  override readonly name = 'HubDied';
}

/** A real hub in a process of its own, which is killed with SIGKILL. */
export class CrashHub {
  private readonly ended: Promise<unknown>;
  private hasEnded = false;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit').then(() => {
      this.hasEnded = true;
    });
  }

  /** Boots the compiled hub where it lives, and waits until it is ready. */
  static async start(home: HubHome): Promise<CrashHub> {
    const hub = new CrashHub(forkProgram(PROGRAM, home.env));
    await hub.hear();
    return hub;
  }

  /** The next thing it says. @throws HubDied where it ends instead, Error where it fails */
  private async hear(): Promise<unknown> {
    const said = once(this.child, 'message').then(([saying]) => saying as ChildSaying);
    const saying = await Promise.race([said, this.ended.then(() => undefined)]);
    if (saying === undefined) throw new HubDied('The hub was killed.');
    if (saying.says === 'failure') throw new Error(saying.why);
    return saying.says === 'answer' ? saying.answer : undefined;
  }

  get isAlive(): boolean {
    return !this.hasEnded;
  }

  /** Gives an order, and waits for the answer. @throws HubDied where it is killed meanwhile */
  async ask<Name extends keyof Orders>(
    name: Name,
    order: Orders[Name]['order'],
  ): Promise<Orders[Name]['answer']> {
    const heard = this.hear();
    this.child.send({ ...order, name });
    return (await heard) as Orders[Name]['answer'];
  }

  /** `kill -9`; ends when the process is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
