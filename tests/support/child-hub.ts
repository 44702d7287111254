import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { forkProgram, type ChildSaying } from './fork-program';
import type { HubHome } from './hub';

const PROGRAM = path.join(__dirname, 'child-hub-main.ts');

/** What a child is being killed at. */
export type Target = 'publish' | 'sweep' | 'withdraw' | 'unpublish' | 'edit';

/** Ids of the members of staff in whose names a child works. */
export interface Crew {
  readonly writer: string;
  readonly editor: string;
  readonly lead: string;
}

/** What became of an article. */
export interface Looks {
  readonly state: string;
  readonly publications: number;
  readonly deliveries: number;
}

/** What a child can be asked to do, by what it answers. */
export interface Orders {
  /** Makes so many approved articles, each with a plan for the forum. */
  prepare: { readonly order: { readonly count: number }; readonly answer: Crew };
  /** Names whatever does not fit together in the database. */
  check: { readonly order: object; readonly answer: readonly string[] };
  /** Schedules every approved article at so many seconds from now. */
  schedule: {
    readonly order: { readonly crew: Crew; readonly inSeconds: number };
    readonly answer: null;
  };
  /** How often each article was published by the hub itself and delivered, with the state that it is in. */
  look: { readonly order: object; readonly answer: readonly Looks[] };
  /** Publishes what is due after so many seconds; gives how many went out. */
  sweep: { readonly order: { readonly afterSeconds: number }; readonly answer: number };
  /** Does what people asked for under posts, so many seconds from now; gives how many comments it worked on. */
  carryOut: { readonly order: { readonly seconds: number }; readonly answer: number };
  /** Repeats one move on one article after the other, until it is killed. */
  work: {
    readonly order: { readonly crew: Crew; readonly target: Target };
    readonly answer: never;
  };
  /** Publishes every article once more; gives their number. */
  finish: { readonly order: { readonly crew: Crew }; readonly answer: number };
}

/** What a child says. */
export type Saying =
  | ChildSaying
  | { readonly says: 'moving' }
  | { readonly says: 'moved'; readonly milliseconds: number };

/** A hub in a process of its own, which a test may kill. */
export class ChildHub {
  private readonly heard = new EventEmitter();
  private readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit');
    child.on('message', (saying: Saying) => this.heard.emit(saying.says, saying));
    child.once('exit', (code, signal) => {
      const why = `The child ended: ${String(code ?? signal)}`;
      this.heard.emit('failure', { says: 'failure', why });
    });
  }

  /** Boots the compiled hub where it lives, and waits until it is ready. */
  static async start(home: HubHome): Promise<ChildHub> {
    const hub = new ChildHub(forkProgram(PROGRAM, home.env));
    await hub.next('ready');
    return hub;
  }

  /** Waits for the next saying of this kind. @throws Error where the child fails or ends instead */
  next<Kind extends Saying['says']>(says: Kind): Promise<Extract<Saying, { says: Kind }>> {
    return new Promise((resolve, reject) => {
      const onSaying = (saying: Extract<Saying, { says: Kind }>) => {
        this.heard.off('failure', onFailure);
        resolve(saying);
      };
      const onFailure = ({ why }: { readonly why: string }) => {
        this.heard.off(says, onSaying);
        reject(new Error(why));
      };
      this.heard.once(says, onSaying);
      this.heard.once('failure', onFailure);
    });
  }

  /** Calls back at each saying of this kind. */
  each<Kind extends Saying['says']>(
    says: Kind,
    callback: (saying: Extract<Saying, { says: Kind }>) => void,
  ): void {
    this.heard.on(says, callback);
  }

  /** Gives an order without waiting for an answer. */
  tell<Name extends keyof Orders>(name: Name, order: Orders[Name]['order']): void {
    this.child.send({ ...order, name });
  }

  /** Gives an order, and waits for the answer. */
  async ask<Name extends keyof Orders>(
    name: Name,
    order: Orders[Name]['order'],
  ): Promise<Orders[Name]['answer']> {
    const answered = this.next('answer');
    this.tell(name, order);
    return (await answered).answer as Orders[Name]['answer'];
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
