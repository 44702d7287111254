import { applyChange, eventOf } from '../../src/modules/delivery/application/sending/apply-change';
import type {
  DeliveryAudit,
  DeskDelivery,
  DeskStore,
  ListedDelivery,
  ShownEvent,
} from '../../src/modules/delivery/application/desk/desk-ports';
import type { AccountPlace, OutboxStore } from '../../src/modules/delivery/application/ports';
import type {
  Delivery,
  DeliverySlot,
  DeliveryState,
} from '../../src/modules/delivery/domain/delivery';
import { placesOf } from '../../src/modules/delivery/domain/place';
import type { Rewindable } from './transactions';

/** When these deliveries were planned. */
const START = new Date('2026-07-01T01:00:00.000Z');

/** A delivery to an Instagram account as it stands at the desk; `changes` replaces fields. */
export const aDelivery = (changes: Partial<DeskDelivery> = {}): DeskDelivery => ({
  id: 1,
  key: 'kunci-1',
  contentType: 'api::article.article',
  contentDocumentId: 'k3m9x2q7v1',
  contentLocale: 'id',
  audience: 'general',
  channel: 'instagram',
  accountKey: 'utama',
  title: 'Loket buka lebih pagi',
  contentHash: 'hash-1',
  payload: { caption: 'Mulai Senin, loket buka pukul 07.30.' },
  place: undefined,
  checkpoint: {},
  state: 'queued',
  task: 'send',
  revision: 1,
  followUp: undefined,
  followUpNo: 0,
  attempts: 0,
  dueAt: START,
  notAfter: undefined,
  intendedAt: undefined,
  fence: 0,
  leaseUntil: undefined,
  isHeld: false,
  remoteId: '',
  permalink: '',
  candidates: [],
  lastError: undefined,
  publishedToChannelAt: undefined,
  rehearsal: [],
  ...changes,
});

const SLOT = [
  'contentType',
  'contentDocumentId',
  'contentLocale',
  'audience',
  'channel',
  'accountKey',
] as const;

const isSameSlot = (one: DeliverySlot, other: DeliverySlot): boolean =>
  SLOT.every((part) => one[part] === other[part]);

/** A desk in memory, with the conditions of the one in the database. */
export class InMemoryDesk
  implements DeskStore, Pick<OutboxStore, 'find' | 'inSlot' | 'inPlaces' | 'write'>, Rewindable
{
  rows: readonly DeskDelivery[] = [];
  timeline: readonly (ShownEvent & { readonly deliveryId: number })[] = [];
  /** How often the store was asked, whatever for. */
  questions = 0;

  keep(): () => void {
    const { rows, timeline } = this;
    return () => {
      this.rows = rows;
      this.timeline = timeline;
    };
  }

  /** Puts rows there as they are. */
  put(...rows: readonly DeskDelivery[]): void {
    const ids = rows.map(({ id }) => id);
    this.rows = [...this.rows.filter(({ id }) => !ids.includes(id)), ...rows];
  }

  /** The row of this id. @throws Error where there is none */
  row(id = 1): DeskDelivery {
    const row = this.rows.find((one) => one.id === id);
    if (row === undefined) throw new Error(`There is no delivery ${String(id)}.`);
    return row;
  }

  private matching(filter: Parameters<DeskStore['countByState']>[0]): readonly DeskDelivery[] {
    const { channel, accountKey, text } = filter;
    return this.rows.filter(
      (row) =>
        (channel === undefined || row.channel === channel) &&
        (accountKey === undefined || row.accountKey === accountKey) &&
        (text === undefined || row.title.toLowerCase().includes(text.toLowerCase())),
    );
  }

  async list(query: Parameters<DeskStore['list']>[0]): Promise<readonly ListedDelivery[]> {
    this.questions += 1;
    const found = this.matching(query)
      .filter(({ state }) => query.states.includes(state))
      .toSorted((one, other) => other.id - one.id);
    return Promise.resolve(found.slice(query.offset, query.offset + query.limit));
  }

  async countByState(
    filter: Parameters<DeskStore['countByState']>[0],
  ): Promise<ReadonlyMap<DeliveryState, number>> {
    this.questions += 1;
    const counted = new Map<DeliveryState, number>();
    for (const { state } of this.matching(filter)) {
      counted.set(state, (counted.get(state) ?? 0) + 1);
    }
    return Promise.resolve(counted);
  }

  async places(): Promise<readonly AccountPlace[]> {
    this.questions += 1;
    return Promise.resolve(this.rows.map(({ channel, accountKey: key }) => ({ channel, key })));
  }

  async find(id: number): Promise<DeskDelivery | undefined> {
    this.questions += 1;
    return Promise.resolve(this.rows.find((row) => row.id === id));
  }

  async inSlot(slot: DeliverySlot): Promise<readonly DeskDelivery[]> {
    return Promise.resolve(this.rows.filter((row) => isSameSlot(row, slot)));
  }

  readonly inPlaces = (channel: string, places: readonly string[]) =>
    Promise.resolve(
      this.rows.filter(
        (row) => row.channel === channel && placesOf(row).some((place) => places.includes(place)),
      ),
    );

  async ofPost(post: Parameters<DeskStore['ofPost']>[0]): Promise<readonly DeskDelivery[]> {
    return Promise.resolve(
      this.rows.filter(
        (row) =>
          row.channel === post.channel &&
          row.accountKey === post.accountKey &&
          row.remoteId === post.remoteId,
      ),
    );
  }

  async events(id: number, limit: number): Promise<readonly ShownEvent[]> {
    const own = this.timeline.filter(({ deliveryId }) => deliveryId === id);
    return Promise.resolve(own.slice(-limit));
  }

  async write(...[row, change, options = {}]: Parameters<OutboxStore['write']>) {
    const before = this.row(row.id);
    const { followUpNo = before.followUpNo } = options.where ?? {};
    const isAsRead = before.fence === row.fence && before.state === row.state;
    if (!isAsRead || before.followUpNo !== followUpNo) return Promise.resolve(undefined);
    const after: Delivery = applyChange(row, change);
    const event = eventOf({ before: row, after }, { change, options, at: START });
    if (event !== undefined) {
      this.timeline = [...this.timeline, { ...event, reason: event.reason ?? undefined }];
    }
    this.put({ ...before, ...after });
    return Promise.resolve(after);
  }
}

type Entry = Parameters<DeliveryAudit['append']>[0];

/** The record in memory. */
export class InMemoryRecord implements DeliveryAudit, Rewindable {
  lines: readonly Entry[] = [];
  /** What the next line throws, once. */
  breaksWith: Error | undefined;

  keep(): () => void {
    const { lines } = this;
    return () => {
      this.lines = lines;
    };
  }

  async append(entry: Entry): Promise<void> {
    const error = this.breaksWith;
    this.breaksWith = undefined;
    if (error !== undefined) throw error;
    this.lines = [...this.lines, entry];
    return Promise.resolve();
  }
}
