import { CrashHub, HubDied, type NewCase, type PostKind } from './crash-hub';
import { addVideo, connectAccount, countPublic, videoIdOf, type Site } from './site';

/** How a backlog is made up: so many accounts of a kind, with so many posts each. */
export interface BacklogPart {
  readonly kind: PostKind;
  readonly accounts: number;
  readonly posts: number;
}

/** 500 deliveries: 200 pictures, 100 videos, 200 threads. */
export const FIVE_HUNDRED: readonly BacklogPart[] = [
  { kind: 'image', accounts: 10, posts: 20 },
  { kind: 'video', accounts: 5, posts: 20 },
  { kind: 'thread', accounts: 4, posts: 50 },
];

const IDLE_SECONDS = 301; // longer than a lease, so that what a dead worker held is free
const MOST_TURNS = 40;

/** What became of a backlog. */
export interface BacklogEnd {
  /** Deliveries by their state. */
  readonly states: Readonly<Record<string, number>>;
  /** Marks that the public sees never, or more than once. */
  readonly wrong: readonly { readonly mark: string; readonly seen: number }[];
  /** How many rows each worker took. */
  readonly workedBy: readonly number[];
}

/** Workers on one database with a backlog that is due. */
export class Backlog {
  private offset = 0;
  private readonly cases: NewCase[] = [];
  private killAfter: number | undefined;
  private published = 0;

  constructor(
    private readonly site: Site,
    private readonly prefix: string,
  ) {}

  /** Writes the deliveries, each account under a name of its own. */
  async write(hub: CrashHub, parts: readonly BacklogPart[], firstNumber: number): Promise<void> {
    let number = firstNumber;
    for (const { kind, accounts, posts } of parts) {
      for (let account = 0; account < accounts; account += 1) {
        number += 1;
        const accountKey = `${this.prefix}${kind}${String(account)}`;
        await connectAccount(this.site.emulators, { hub, kind, accountKey, number });
        for (let post = 0; post < posts; post += 1) {
          const mark = `${accountKey}n${String(post)}`;
          if (kind === 'video') addVideo(this.site.emulators, accountKey, mark);
          const videoId = kind === 'video' ? videoIdOf(mark) : '';
          this.cases.push({ kind, accountKey, mark, videoId });
        }
      }
    }
    await hub.ask('add', { cases: this.cases });
  }

  /** Kills this worker as soon as so many posts are public. */
  killHalfWay(victim: CrashHub): void {
    const { instagram, google } = this.site.emulators;
    this.killAfter = this.cases.filter(({ kind }) => kind !== 'thread').length / 2;
    const notice = async (seen: { readonly operation: string; readonly phase: string }) => {
      const isOut = ['publish', 'update'].includes(seen.operation) && seen.phase === 'after';
      if (!isOut) return;
      this.published += 1;
      if (this.published === this.killAfter && victim.isAlive) await victim.kill();
    };
    instagram.onRequest(notice);
    google.onRequest(notice);
  }

  /** Lets all workers sweep at once, again and again, until every row rests. */
  async drain(workers: readonly CrashHub[]): Promise<BacklogEnd> {
    const workedBy = workers.map(() => 0);
    let states: Readonly<Record<string, number>> = {};
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await Promise.all(
        workers.map(async (worker, at) => {
          workedBy[at] = (workedBy[at] ?? 0) + (await this.sweepUntilIdle(worker));
        }),
      );
      const alive = workers.find(({ isAlive }) => isAlive);
      if (alive === undefined) throw new Error('Every worker is dead.');
      states = await alive.ask('tally', { prefix: this.prefix });
      const isAtRest = ['published', 'unknown', 'unlinked', 'failed'].some(
        (state) => state in states,
      );
      const open = Object.entries(states).filter(([state]) => !isEnd(state));
      if (isAtRest && open.length === 0) return this.end(alive, { states, workedBy });
      this.offset += IDLE_SECONDS;
      this.site.emulators.instagram.advance(IDLE_SECONDS * 1000);
      this.site.emulators.google.advance(IDLE_SECONDS * 1000);
    }
    throw new Error(
      `The backlog is not at rest after ${MOST_TURNS} turns: ${JSON.stringify(states)}.`,
    );
  }

  private async sweepUntilIdle(worker: CrashHub): Promise<number> {
    let all = 0;
    try {
      for (;;) {
        const { worked } = await worker.ask('sweep', { offsetSeconds: this.offset });
        if (worked === 0) return all;
        all += worked;
      }
    } catch (error) {
      if (error instanceof HubDied) return all;
      throw error;
    }
  }

  private async end(
    hub: CrashHub,
    told: Pick<BacklogEnd, 'states' | 'workedBy'>,
  ): Promise<BacklogEnd> {
    const threads = await hub.ask('threads', { prefix: this.prefix });
    const wrong = this.cases
      .map(({ kind, mark }) => ({
        mark,
        seen:
          kind === 'thread'
            ? threads.filter((seen) => seen === mark).length
            : countPublic(this.site.emulators, mark),
      }))
      .filter(({ seen }) => seen !== 1);
    return { ...told, wrong };
  }
}

const ENDS: readonly string[] = [
  ...['published', 'unknown', 'unlinked', 'failed', 'needs_reconnect', 'on_hold', 'cancelled'],
];
const isEnd = (state: string): boolean => ENDS.includes(state);
