import { z } from 'zod';
import type {
  Assignment,
  ChannelClient,
  Checkpoint,
  CommitOutcome,
  DeliveryFailure,
  RemoteRef,
  Step,
} from '../../src/channels/contract';
import type { Clock } from '../../src/kernel/clock';
import type {
  Account,
  AccountStore,
  DeliveredContent,
  DeliveryChange,
  InTransaction,
  NewDelivery,
  OutboxStore,
} from '../../src/modules/delivery/application/ports';
import {
  CLAIMABLE_STATES,
  STATES_WAITING_FOR_ACCOUNT,
  type Delivery,
  type DeliverySlot,
  type DeliveryState,
} from '../../src/modules/delivery/domain/delivery';
import type { DeliveryFailureRecord } from '../../src/modules/delivery/domain/failure-record';
import { statesBefore } from '../../src/modules/delivery/domain/transitions';

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

  /** Burns down after so many steps from now. */
  light(steps: number): void {
    this.left = steps;
  }

  /** A new process. */
  replace(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  /** One step of the process. @throws Crash where the fuse has burnt down */
  step(): void {
    if (this.left <= 0) throw new Crash('the process ended');
    this.left -= 1;
  }
}

/** What a fake tells the test about, in the order in which it happened. */
export type Journal = string[];

/** A part of the world that a transaction puts back where it fails. */
export interface Undoable {
  /** Remembers everything; what it gives puts it back. */
  remember(): () => void;
}

/** Transactions over fakes: joined where one is open, undone as a whole where the work throws. */
export const makeInTransaction = (parts: readonly Undoable[]): InTransaction => {
  let isOpen = false;
  return async (work) => {
    if (isOpen) return work();
    isOpen = true;
    const undo = parts.map((part) => part.remember());
    try {
      return await work();
    } catch (error) {
      for (const putBack of undo) putBack();
      throw error;
    } finally {
      isOpen = false;
    }
  };
};

/** A delivery as it is stored. */
export interface DeliveryRow extends Delivery {
  readonly leaseUntil: Date | null;
  readonly publishedToChannelAt: Date | undefined;
}

const isSameSlot = (one: DeliverySlot, other: DeliverySlot): boolean =>
  (
    [
      'contentType',
      'contentDocumentId',
      'contentLocale',
      'audience',
      'channel',
      'accountKey',
    ] as const
  ).every((part) => one[part] === other[part]);

const isUnleased = (row: DeliveryRow, now: Date): boolean =>
  row.leaseUntil === null || row.leaseUntil < now;

// What is stored is a copy: a JSON column does not change with the object that was written to it.
const copy = <Value>(value: Value): Value => structuredClone(value);

/** An outbox in memory, with the fences, leases and legal moves of the one in the database. */
export class InMemoryOutbox implements OutboxStore, Undoable {
  rows: readonly DeliveryRow[] = [];
  private nextId = 1;

  constructor(
    private readonly accounts: InMemoryAccounts,
    private readonly fuse: Fuse = new Fuse(),
    private readonly journal: Journal = [],
  ) {}

  remember(): () => void {
    const { rows } = this;
    return () => {
      this.rows = rows;
    };
  }

  private update(
    isMeant: (row: DeliveryRow) => boolean,
    { lastError, ...change }: DeliveryChange,
  ): number {
    const legal = change.state === undefined ? undefined : statesBefore(change.state);
    const isChanged = (row: DeliveryRow) =>
      isMeant(row) && (legal === undefined || legal.includes(row.state));
    const count = this.rows.filter(isChanged).length;
    const error = lastError === undefined ? {} : { lastError: lastError ?? undefined };
    this.rows = this.rows.map((row) =>
      isChanged(row) ? { ...row, ...copy(change), ...error } : row,
    );
    return count;
  }

  async add(delivery: NewDelivery): Promise<void> {
    this.fuse.step();
    if (this.rows.some((row) => row.key === delivery.key)) throw new Error('The key is taken.');
    const row: DeliveryRow = {
      ...copy(delivery),
      id: this.nextId,
      state: 'queued',
      checkpoint: {},
      attempts: 0,
      fence: 0,
      remoteId: '',
      permalink: '',
      lastError: undefined,
      leaseUntil: null,
      publishedToChannelAt: undefined,
    };
    this.nextId += 1;
    this.rows = [...this.rows, row];
    await Promise.resolve();
  }

  async inSlot(slot: DeliverySlot): Promise<readonly Delivery[]> {
    this.fuse.step();
    return Promise.resolve(this.rows.filter((row) => isSameSlot(row, slot)).map(copy));
  }

  async ofContent(
    content: DeliveredContent,
    states: readonly DeliveryState[],
  ): Promise<readonly number[]> {
    const isOf = (row: DeliverySlot): boolean =>
      row.contentType === content.contentType &&
      row.contentDocumentId === content.contentDocumentId &&
      row.contentLocale === content.contentLocale;
    const found = this.rows.filter((row) => isOf(row) && states.includes(row.state));
    return Promise.resolve(found.map((row) => row.id));
  }

  async changeIf(
    id: number,
    states: readonly DeliveryState[],
    change: DeliveryChange,
  ): Promise<boolean> {
    this.fuse.step();
    const count = this.update((row) => row.id === id && states.includes(row.state), change);
    return Promise.resolve(count > 0);
  }

  async due(now: Date, limit: number): Promise<readonly number[]> {
    this.fuse.step();
    const due = this.rows
      .filter((row) => CLAIMABLE_STATES.includes(row.state))
      .filter((row) => row.dueAt <= now && isUnleased(row, now))
      .filter((row) => !STATES_WAITING_FOR_ACCOUNT.includes(row.state) || this.accounts.isLive(row))
      .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.id - other.id);
    return Promise.resolve(due.slice(0, limit).map((row) => row.id));
  }

  async claim(id: number, now: Date, leaseUntil: Date): Promise<Delivery | undefined> {
    this.fuse.step();
    const before = this.rows.find((row) => row.id === id);
    // Between looking and taking another worker may be faster, as in the database.
    await Promise.resolve();
    if (before === undefined) return undefined;
    const count = this.update(
      (row) =>
        row.id === id && row.fence === before.fence && row.dueAt <= now && isUnleased(row, now),
      { state: 'claimed', leaseUntil, fence: before.fence + 1 },
    );
    if (count === 0) return undefined;
    this.journal.push('store claimed');
    return copy({ ...before, state: 'claimed' as const, fence: before.fence + 1 });
  }

  async write(
    { id, fence }: Pick<Delivery, 'id' | 'fence'>,
    change: DeliveryChange,
    states?: readonly DeliveryState[],
  ): Promise<boolean> {
    this.fuse.step();
    const count = this.update(
      (row) => row.id === id && row.fence === fence && (states?.includes(row.state) ?? true),
      change,
    );
    this.journal.push(`${count > 0 ? 'store' : 'refused'} ${told(change)}`);
    return Promise.resolve(count > 0);
  }

  async markAbandoned(now: Date, lastError: DeliveryFailureRecord): Promise<number> {
    this.fuse.step();
    const count = this.update(
      (row) => row.state === 'publishing' && row.leaseUntil !== null && row.leaseUntil < now,
      { state: 'unknown', leaseUntil: null, lastError },
    );
    return Promise.resolve(count);
  }

  /** The one row there is. @throws Error where there are none or more */
  only(): DeliveryRow {
    const [row, ...others] = this.rows;
    if (row === undefined || others.length > 0) {
      throw new Error(`One row was expected, there are ${this.rows.length}.`);
    }
    return row;
  }
}

const told = ({ state, checkpoint, remoteId, permalink }: DeliveryChange): string =>
  [
    state,
    checkpoint === undefined ? undefined : JSON.stringify(checkpoint),
    remoteId === undefined ? undefined : `id ${remoteId}`,
    permalink === undefined || permalink === '' ? undefined : `at ${permalink}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

/** Accounts in memory, each with the token that its client wants. */
export class InMemoryAccounts implements AccountStore, Undoable {
  private credentials: ReadonlyMap<number, unknown>;

  constructor(
    private accounts: readonly Account[],
    private readonly fuse: Fuse = new Fuse(),
  ) {
    this.credentials = new Map(accounts.map(({ id }) => [id, { token: 'rahasia' }]));
  }

  remember(): () => void {
    const { accounts } = this;
    return () => {
      this.accounts = accounts;
    };
  }

  async list(): Promise<readonly Account[]> {
    this.fuse.step();
    return Promise.resolve(this.accounts);
  }

  async find(wanted: { channel: string; key: string }): Promise<Account | undefined> {
    this.fuse.step();
    return Promise.resolve(
      this.accounts.find(({ channel, key }) => channel === wanted.channel && key === wanted.key),
    );
  }

  async openCredentials(id: number): Promise<unknown> {
    this.fuse.step();
    return Promise.resolve(this.credentials.get(id));
  }

  async setState(id: number, state: Account['state']): Promise<void> {
    this.fuse.step();
    this.accounts = this.accounts.map((known) => (known.id === id ? { ...known, state } : known));
    await Promise.resolve();
  }

  /** Takes the secrets of every account away. */
  forgetCredentials(): void {
    this.credentials = new Map();
  }

  /** Connects every account anew. */
  reconnect(): void {
    this.accounts = this.accounts.map((known) => ({ ...known, state: 'live' }));
  }

  isLive({ channel, accountKey }: Pick<Delivery, 'channel' | 'accountKey'>): boolean {
    return this.accounts.some(
      (known) => known.channel === channel && known.key === accountKey && known.state === 'live',
    );
  }
}

/** What the irreversible request comes to; `isOut`: whether the public sees the post all the same. */
export type CommitAnswer =
  | { readonly kind: 'published' }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure }
  | { readonly kind: 'unknown'; readonly isOut: boolean }
  | { readonly kind: 'throws'; readonly isOut: boolean };

type Call = 'prepare' | 'commit' | 'locate';

/** A channel that answers as the test says, and keeps the posts that the public sees. */
export class FakeChannelClient implements ChannelClient {
  readonly credentialsSchema = z.object({ token: z.string() });
  /** What `prepare` answers, one after another; then the post is ready. */
  readonly steps: (Step | Error)[] = [];
  /** What `commit` answers, one after another; then the post is published. */
  readonly answers: CommitAnswer[] = [];
  /** What the public sees. */
  readonly posts: { readonly key: string; readonly payload: unknown }[] = [];
  /** Every irreversible request; `isRefused` where the channel clearly took nothing. */
  readonly commits: { readonly key: string; readonly isRefused: boolean }[] = [];
  /** Address that `locate` finds; an error is thrown. */
  permalink: string | Error = 'https://kanal.example.test/1';
  /** What happens in the world while a request is on its way. */
  meanwhile: (call: Call) => Promise<void> = () => Promise.resolve();

  constructor(
    readonly id: string,
    private readonly fuse: Fuse = new Fuse(),
    private readonly journal: Journal = [],
  ) {}

  async prepare(_job: Assignment<unknown, unknown, unknown>, checkpoint: Checkpoint) {
    this.fuse.step();
    this.journal.push(`prepare ${JSON.stringify(checkpoint)}`);
    await this.meanwhile('prepare');
    const step = this.steps.shift() ?? { kind: 'ready' as const, checkpoint };
    if (step instanceof Error) throw step;
    return step;
  }

  async commit(job: Assignment<unknown, unknown, unknown>): Promise<CommitOutcome> {
    this.fuse.step();
    this.journal.push('commit');
    await this.meanwhile('commit');
    const answer = this.answers.shift() ?? { kind: 'published' };
    const { idempotencyKey: key, payload } = job;
    this.commits.push({ key, isRefused: answer.kind === 'failed' });
    if (answer.kind === 'published' || ('isOut' in answer && answer.isOut)) {
      this.posts.push({ key, payload });
    }
    this.fuse.step();
    if (answer.kind === 'throws') throw new TypeError('GET /?access_token=rahasia failed');
    if (answer.kind === 'unknown') return { kind: 'unknown', message: 'No clear answer came.' };
    if (answer.kind === 'failed') return answer;
    const ref = { remoteId: `post-${this.posts.length}`, permalink: '' };
    return { kind: 'published', ref };
  }

  async locate(_job: unknown, ref: RemoteRef): Promise<RemoteRef> {
    this.fuse.step();
    this.journal.push('locate');
    await this.meanwhile('locate');
    if (this.permalink instanceof Error) throw this.permalink;
    return { ...ref, permalink: this.permalink };
  }
}
