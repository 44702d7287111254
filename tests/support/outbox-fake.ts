import type { Clock } from '../../src/kernel/clock';
import { applyChange, eventOf } from '../../src/modules/delivery/application/sending/apply-change';
import type {
  AccountPlace,
  DeliveredContent,
  DeliveryChange,
  DeliveryEvent,
  DueAccount,
  DueQuery,
  DueRow,
  NewDelivery,
  OutboxStore,
  WriteOptions,
} from '../../src/modules/delivery/application/ports';
import {
  isClaimable,
  isSameSlot,
  isUnleased,
  isUnsent,
  isUnsettled,
  mayBeOut,
  STATE_OF_TASK,
  STATES_WAITING_FOR_ACCOUNT,
  taskOf,
  type Delivery,
  type DeliverySlot,
} from '../../src/modules/delivery/domain/delivery';
import type { RehearsedRequest } from '../../src/modules/delivery/domain/delivery-change';
import { isKeptOut, PLACE_STATES, placesOf } from '../../src/modules/delivery/domain/place';
import { Fuse, type Journal } from './delivery-fakes';
import type { Rewindable, Transactions } from './transactions';

/** A delivery as it is stored. */
export interface DeliveryRow extends Delivery {
  readonly publishedToChannelAt: Date | undefined;
  readonly rehearsal: readonly RehearsedRequest[];
}

// What is stored is a copy: a JSON column does not change with the object that was written to it.
const copy = <Value>(value: Value): Value => structuredClone(value);

const isOf =
  ({ channel, key }: AccountPlace) =>
  (row: DeliverySlot): boolean =>
    row.channel === channel && row.accountKey === key;

const byDueDate = (one: Delivery, other: Delivery): number =>
  one.dueAt.getTime() - other.dueAt.getTime() || one.id - other.id;

const isAskedFor = (row: Delivery, { now, kind, isAccountOpen }: DueQuery): boolean =>
  isClaimable(row, now) &&
  (isAccountOpen || !STATES_WAITING_FOR_ACCOUNT.includes(row.state)) &&
  (kind === 'all' ||
    (kind === 'unsettled' ? isUnsettled(row) : row.state === 'publishing' || row.task !== 'send'));

const NEW = {
  state: 'queued',
  task: 'send',
  revision: 1,
  followUp: undefined,
  followUpNo: 0,
  intendedAt: undefined,
  isHeld: false,
  candidates: [],
  checkpoint: {},
  attempts: 0,
  fence: 0,
  remoteId: '',
  permalink: '',
  lastError: undefined,
  leaseUntil: undefined,
  publishedToChannelAt: undefined,
  rehearsal: [],
} as const;

/**
 * An outbox in memory, with the fences, leases, legal moves and timelines of the one in the database. Like a database it
 * lets nobody write while somebody else's transaction is open.
 */
export class InMemoryOutbox implements OutboxStore, Rewindable {
  rows: readonly DeliveryRow[] = [];
  events: readonly DeliveryEvent[] = [];
  private nextId = 1;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly fuse: Fuse = new Fuse(),
    private readonly journal: Journal = [],
  ) {
    transactions.add(this);
  }

  keep(): () => void {
    const { rows, events } = this;
    return () => {
      this.rows = rows;
      this.events = events;
    };
  }

  /** One statement: it waits for the transaction that is open, and breaks off where the process has ended. */
  private statement<Value>(work: () => Value): Promise<Value> {
    return this.transactions.run(() => {
      this.fuse.step();
      return Promise.resolve(work());
    });
  }

  private select(isMeant: (row: DeliveryRow) => boolean): readonly DeliveryRow[] {
    return this.rows.filter(isMeant).map(copy);
  }

  private keepEvent(event: DeliveryEvent | undefined): void {
    if (event !== undefined) this.events = [...this.events, event];
  }

  add(delivery: NewDelivery): Promise<Delivery> {
    return this.statement(() => {
      if (this.rows.some((row) => row.key === delivery.key)) throw new Error('The key is taken.');
      const row: DeliveryRow = { ...NEW, ...copy(delivery), id: this.nextId };
      this.nextId += 1;
      this.rows = [...this.rows, row];
      const { id: deliveryId, state: toState, task, revision, fence } = row;
      const at = this.clock.now();
      const line = { deliveryId, at, toState, task, revision, fence, by: '', reason: null };
      this.keepEvent({ ...line, fromState: '' });
      return copy(row);
    });
  }

  find(id: number): Promise<Delivery | undefined> {
    return this.statement(() => this.select((row) => row.id === id)[0]);
  }

  inSlot(slot: DeliverySlot): Promise<readonly Delivery[]> {
    return this.statement(() => this.select((row) => isSameSlot(row, slot)));
  }

  lockContent(content: DeliveredContent): Promise<readonly Delivery[]> {
    return this.statement(() =>
      this.select(
        (row) =>
          row.contentType === content.contentType &&
          row.contentDocumentId === content.contentDocumentId &&
          row.contentLocale === content.contentLocale,
      ),
    );
  }

  private change(
    row: Delivery,
    change: DeliveryChange,
    options: WriteOptions,
  ): Delivery | undefined {
    const after = applyChange(row, copy(change));
    const event = eventOf({ before: row, after }, { change, options, at: this.clock.now() });
    const { followUpNo, isHeld, unleasedAt } = options.where ?? {};
    const stored = this.rows.find(({ id }) => id === row.id);
    if (stored?.fence !== row.fence || stored.state !== row.state) return undefined;
    if (followUpNo !== undefined && stored.followUpNo !== followUpNo) return undefined;
    if (isHeld !== undefined && stored.isHeld) return undefined;
    if (unleasedAt !== undefined && !isUnleased(stored, unleasedAt)) return undefined;
    // Only the columns of the change, as an UPDATE does.
    const { publishedToChannelAt, rehearsal } = { ...stored, ...copy(change) };
    const changed = { ...applyChange(stored, copy(change)), publishedToChannelAt, rehearsal };
    this.rows = this.rows.map((known) => (known.id === row.id ? changed : known));
    this.keepEvent(event);
    return copy(after);
  }

  write(
    row: Delivery,
    change: DeliveryChange,
    options: WriteOptions = {},
  ): Promise<Delivery | undefined> {
    return this.statement(() => {
      const after = this.change(row, change, options);
      this.journal.push(`${after === undefined ? 'refused' : 'store'} ${told(change)}`.trim());
      return after;
    });
  }

  claim(
    id: number,
    { now, until }: { readonly now: Date; readonly until: Date },
  ): Promise<Delivery | undefined> {
    return this.statement(() => this.take(id, now, until));
  }

  private take(id: number, now: Date, until: Date): Delivery | undefined {
    const [row] = this.select((known) => known.id === id);
    if (row === undefined || !isClaimable(row, now)) return undefined;
    const task = taskOf(row);
    const state = STATE_OF_TASK[task];
    const change = { state, task, leaseUntil: until, fence: row.fence + 1 };
    this.journal.push(`store ${state}`);
    return this.change(row, change, {});
  }

  claimTogether(
    ids: readonly number[],
    { now, until }: { readonly now: Date; readonly until: Date },
  ): Promise<readonly Delivery[]> {
    return this.statement(() =>
      this.rows
        .filter((row) => ids.includes(row.id) && isUnsent(row))
        .map(({ id }) => this.take(id, now, until))
        .filter((row) => row !== undefined),
    );
  }

  withTakenSlots(rows: readonly Delivery[]): Promise<ReadonlySet<number>> {
    const isBehind = (row: Delivery): boolean =>
      this.rows.some((other) => other.id !== row.id && isSameSlot(other, row) && mayBeOut(other));
    return this.statement(() => new Set(rows.filter(isBehind).map(({ id }) => id)));
  }

  readonly inPlaces = (channel: string, places: readonly string[]): Promise<readonly Delivery[]> =>
    this.statement(() =>
      this.select(
        (row) =>
          row.channel === channel &&
          PLACE_STATES.includes(row.state) &&
          placesOf(row).some((place) => places.includes(place)),
      ),
    );

  withTakenPlaces(rows: readonly Delivery[]): Promise<ReadonlySet<number>> {
    const hasRival = (row: Delivery): boolean => this.rows.some((other) => isKeptOut(row, other));
    return this.statement(() => new Set(rows.filter(hasRival).map(({ id }) => id)));
  }

  dueAccounts(now: Date): Promise<readonly DueAccount[]> {
    return this.statement(() => {
      const due = this.rows.filter((row) => isClaimable(row, now));
      const names = new Set(due.map((row) => `${row.channel} ${row.accountKey}`));
      return Array.from(names, (name) => {
        const ofIt = due.filter((row) => `${row.channel} ${row.accountKey}` === name);
        const [channel = '', key = ''] = name.split(' ');
        const isWaitingForAccount = ofIt.every(({ state }) =>
          STATES_WAITING_FOR_ACCOUNT.includes(state),
        );
        return { channel, key, isWaitingForAccount };
      });
    });
  }

  due(account: AccountPlace, query: DueQuery): Promise<readonly DueRow[]> {
    return this.statement(() =>
      this.rows
        .filter(isOf(account))
        .filter((row) => isAskedFor(row, query))
        .toSorted(byDueDate)
        .slice(0, query.limit)
        .map(({ id, state, task }) => ({ id, state, task })),
    );
  }

  hasUnsettled(account: AccountPlace, exceptId?: number): Promise<boolean> {
    return this.statement(() =>
      this.rows.filter(isOf(account)).some((row) => row.id !== exceptId && isUnsettled(row)),
    );
  }

  outOfTime(now: Date, limit: number): Promise<readonly number[]> {
    return this.statement(() =>
      this.rows
        .filter((row) => isUnsent(row) && row.state !== 'failed' && isUnleased(row, now))
        .filter(({ notAfter }) => notAfter !== undefined && notAfter < now)
        .slice(0, limit)
        .map(({ id }) => id),
    );
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
    checkpoint === undefined || remoteId !== undefined ? undefined : JSON.stringify(checkpoint),
    remoteId === undefined ? undefined : `id ${remoteId}`,
    permalink === undefined || permalink === '' ? undefined : `at ${permalink}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
