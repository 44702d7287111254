import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../../src/kernel/clock';
import type {
  Account,
  AccountPlace,
  AccountStore,
  Lane,
  LaneStore,
} from '../../src/modules/delivery/application/ports';
import type { Delivery } from '../../src/modules/delivery/domain/delivery';
import type { Rewindable, Transactions } from './transactions';

/** A clock that stands still until a test moves it. */
export class StandingClock implements Clock {
  private moment: number;

  constructor(start: string) {
    this.moment = Date.parse(start);
  }

  now(): Date {
    return new Date(this.moment);
  }

  /** Moves on by so many seconds. */
  advance(seconds: number): void {
    this.moment += seconds * 1000;
  }
}

/** The process ended in the middle of a step. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Ends the process after so many steps: from then on every call breaks off, as nobody is there to make it. */
export class Fuse {
  private left = Number.POSITIVE_INFINITY;
  private readonly processes = new AsyncLocalStorage<{ left: number }>();

  /** Burns down after so many steps from now. */
  light(steps: number): void {
    this.left = steps;
  }

  /** A new process. */
  replace(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  /** Runs work as a process of its own that ends after so many steps, and leaves the others alone. */
  runProcess<Value>(steps: number, work: () => Promise<Value>): Promise<Value> {
    return this.processes.run({ left: steps }, work);
  }

  /** One step of the process. @throws Crash where the fuse has burnt down */
  step(): void {
    const process = this.processes.getStore();
    if (this.left <= 0 || (process !== undefined && process.left <= 0)) {
      throw new Crash('the process ended');
    }
    this.left -= 1;
    if (process !== undefined) process.left -= 1;
  }
}

/** What a fake tells the test about, in the order in which it happened. */
export type Journal = string[];

/** Lanes in memory, with their leases and fences. */
export class InMemoryLanes implements LaneStore {
  private readonly lanes = new Map<string, { readonly fence: number; readonly until: Date }>();

  constructor(
    private readonly accounts: InMemoryAccounts,
    private readonly transactions: Transactions,
    private readonly fuse: Fuse = new Fuse(),
  ) {}

  private statement<Value>(work: () => Value): Promise<Value> {
    return this.transactions.run(() => {
      this.fuse.step();
      return Promise.resolve(work());
    });
  }

  take(
    place: AccountPlace,
    { now, until }: { readonly now: Date; readonly until: Date },
  ): Promise<Lane | undefined> {
    return this.statement(() => {
      const name = `${place.channel} ${place.key}`;
      const known = this.lanes.get(name) ?? { fence: 0, until: new Date(0) };
      if (!this.accounts.exists(place) || known.until >= now) return undefined;
      this.lanes.set(name, { fence: known.fence + 1, until });
      return { channel: place.channel, key: place.key, fence: known.fence + 1 };
    });
  }

  renew({ channel, key, fence }: Lane, until: Date): Promise<boolean> {
    return this.statement(() => {
      const name = `${channel} ${key}`;
      if (this.lanes.get(name)?.fence !== fence) return false;
      this.lanes.set(name, { fence, until });
      return true;
    });
  }

  async free(lane: Lane): Promise<void> {
    await this.renew(lane, new Date(0));
  }
}

/** Accounts in memory, each with the token that its client wants. */
export class InMemoryAccounts implements AccountStore, Rewindable {
  private credentials: ReadonlyMap<number, unknown>;

  constructor(
    private accounts: readonly Account[],
    private readonly transactions: Transactions,
    private readonly fuse: Fuse = new Fuse(),
  ) {
    this.credentials = new Map(accounts.map(({ id }) => [id, { token: 'rahasia' }]));
    transactions.add(this);
  }

  keep(): () => void {
    const { accounts } = this;
    return () => {
      this.accounts = accounts;
    };
  }

  private statement<Value>(work: () => Value): Promise<Value> {
    return this.transactions.run(() => {
      this.fuse.step();
      return Promise.resolve(work());
    });
  }

  list(): Promise<readonly Account[]> {
    return this.statement(() => this.accounts);
  }

  find(wanted: AccountPlace): Promise<Account | undefined> {
    return this.statement(() =>
      this.accounts.find(({ channel, key }) => channel === wanted.channel && key === wanted.key),
    );
  }

  openCredentials(id: number): Promise<unknown> {
    return this.statement(() => this.credentials.get(id));
  }

  async setState(id: number, state: Account['state']): Promise<void> {
    await this.statement(() => {
      this.change(id, { state });
    });
  }

  private change(id: number, change: Partial<Account>): void {
    this.accounts = this.accounts.map((known) =>
      known.id === id ? { ...known, ...change } : known,
    );
  }

  /** Takes the secrets of every account away. */
  forgetCredentials(): void {
    this.credentials = new Map();
  }

  /** Gives every account other secrets, as a renewal does. */
  renewCredentials(token: string): void {
    this.credentials = new Map(this.accounts.map(({ id }) => [id, { token }]));
  }

  /** Connects every account anew. */
  reconnect(): void {
    this.changeAll({ state: 'live' });
  }

  /** What a person does with every account. */
  changeAll(change: Partial<Pick<Account, 'state' | 'mode'>>): void {
    for (const { id } of this.accounts) this.change(id, change);
  }

  exists({ channel, key }: AccountPlace): boolean {
    return this.accounts.some((known) => known.channel === channel && known.key === key);
  }

  isLive({ channel, accountKey }: Pick<Delivery, 'channel' | 'accountKey'>): boolean {
    return this.accounts.some(
      (known) => known.channel === channel && known.key === accountKey && known.state === 'live',
    );
  }
}
