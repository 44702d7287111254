import { createHash } from 'node:crypto';
import type { DeliveryFailure, Rendition } from '../../../../src/channels/contract';
import { succeed } from '../../../../src/kernel/result';
import { makeComposePlans } from '../../../../src/modules/delivery/application/compose-plans';
import { makeDeliver } from '../../../../src/modules/delivery/application/deliver';
import {
  hashContent,
  makePlanDeliveries,
} from '../../../../src/modules/delivery/application/plan-deliveries';
import type {
  Account,
  EnsureRenditions,
  Hash,
} from '../../../../src/modules/delivery/application/ports';
import { makeRunDueDeliveries } from '../../../../src/modules/delivery/application/run-due-deliveries';
import type { Delivery } from '../../../../src/modules/delivery/domain/delivery';
import type { DocumentSnapshot, SnapshotImage, SnapshotPlan } from '../../../../src/modules/editorial';
import {
  FakeChannelClient,
  Fuse,
  InMemoryAccounts,
  InMemoryOutbox,
  makeInTransaction,
  StandingClock,
  type Journal,
} from '../../../support/delivery-fakes';

/** Seconds for which a worker holds a row in these tests. */
export const LEASE_SECONDS = 300;

/** When these tests begin. */
export const START = '2026-07-01T01:00:00.000Z';

/** The office of these tests. */
export const OFFICE = {
  name: 'Kantor Perbendaharaan Tirta Kencana',
  timeZone: 'Asia/Jakarta',
  siteUrl: 'https://tirtakencana.example.test/{type}/{slug}',
};

/** One live account on each channel. */
export const ACCOUNTS: readonly Account[] = [
  {
    id: 1,
    channel: 'forum',
    key: 'utama',
    name: 'Humas Tirta Kencana',
    settings: { displayName: 'Humas Tirta Kencana' },
    state: 'live',
  },
  {
    id: 2,
    channel: 'youtube',
    key: 'utama',
    name: 'Tirta Kencana TV',
    settings: { channelTitle: 'Tirta Kencana TV' },
    state: 'live',
  },
  {
    id: 3,
    channel: 'instagram',
    key: 'utama',
    name: 'tirtakencana',
    settings: { igUserId: '17841400000000001', username: 'tirtakencana' },
    state: 'live',
  },
];

/** A plan for the forum. */
export const aPlan = (changes: Partial<SnapshotPlan> = {}): SnapshotPlan => ({
  channel: 'forum',
  accountKey: 'utama',
  audience: 'general',
  textOverride: '',
  hashtags: '',
  images: [],
  videoId: '',
  notBefore: '',
  ...changes,
});

/** A plan for the block under a video, which a new edition replaces. */
export const aVideoPlan = (changes: Partial<SnapshotPlan> = {}): SnapshotPlan =>
  aPlan({ channel: 'youtube', videoId: 'hUmAsHuB001', ...changes });

/** A picture of a document. */
export const aPicture = (changes: Partial<SnapshotImage> = {}): SnapshotImage => ({
  field: 'cover',
  fileId: 7,
  url: 'https://hub.example.test/uploads/loket.png',
  alternativeText: 'Petugas menerima berkas di loket.',
  width: 1600,
  height: 1200,
  ...changes,
});

/** An article with one plan, for the forum. */
export const anArticle = (changes: Partial<DocumentSnapshot> = {}): DocumentSnapshot => ({
  kind: 'article',
  documentId: 'k3m9x2q7v1',
  locale: 'id',
  slug: 'loket-buka-lebih-pagi',
  title: 'Loket Buka Lebih Pagi',
  summary: 'Mulai Senin, loket buka pukul 07.30.',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Datanglah dengan tenang.' }] }],
  variants: [],
  images: [],
  plans: [aPlan()],
  ...changes,
});

/** A failure of a class. */
export const aFailure = (
  kind: DeliveryFailure['class'],
  changes: Partial<DeliveryFailure> = {},
): DeliveryFailure => ({ class: kind, code: `code_${kind}`, message: 'It failed.', ...changes });

/** A derivative that fits every channel. */
export const aRendition = (changes: Partial<Rendition> = {}): Rendition => ({
  url: 'https://hub.example.test/uploads/loket_portrait.jpg',
  width: 1080,
  height: 1350,
  bytes: 200_000,
  mime: 'image/jpeg',
  ...changes,
});

/** SHA-256 in hexadecimal digits. */
export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

const CONTENT_TYPE = 'api::article.article';

/** Published documents, by id. */
class Newsroom {
  published: ReadonlyMap<string, DocumentSnapshot> = new Map();

  remember(): () => void {
    const { published } = this;
    return () => {
      this.published = published;
    };
  }
}

/** The hub from the plan to the channel, on fakes. */
export class DeliveryWorld {
  readonly journal: Journal = [];
  readonly fuse = new Fuse();
  readonly clock = new StandingClock(START);
  readonly accounts: InMemoryAccounts;
  readonly outbox: InMemoryOutbox;
  readonly forum = new FakeChannelClient('forum', this.fuse, this.journal);
  readonly youtube = new FakeChannelClient('youtube', this.fuse, this.journal);
  readonly instagram = new FakeChannelClient('instagram', this.fuse, this.journal);
  /** What broke off in a way nobody foresaw. */
  readonly surprises: unknown[] = [];
  ensureRenditions: EnsureRenditions = (requests) =>
    Promise.resolve(succeed(requests.map(() => aRendition())));
  private readonly newsroom = new Newsroom();

  constructor(accounts: readonly Account[] = ACCOUNTS) {
    this.accounts = new InMemoryAccounts(accounts, this.fuse);
    this.outbox = new InMemoryOutbox(this.accounts, this.fuse, this.journal);
  }

  private readonly inTransaction = <Value>(work: () => Promise<Value>): Promise<Value> =>
    this.transaction(work);

  private get transaction() {
    this.openTransaction ??= makeInTransaction([this.outbox, this.accounts, this.newsroom]);
    return this.openTransaction;
  }

  private openTransaction: ReturnType<typeof makeInTransaction> | undefined;
}
