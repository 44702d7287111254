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
import type {
  DocumentSnapshot,
  SnapshotImage,
  SnapshotPlan,
} from '../../../../src/modules/editorial';
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
  relationCounts: {},
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

/** The published editions, as a reader would get them. */
const makeNewsroom = () => {
  let published: ReadonlyMap<string, DocumentSnapshot> = new Map();
  return {
    remember: () => {
      const before = published;
      return () => {
        published = before;
      };
    },
    find: (documentId: string) => published.get(documentId),
    put: (document: DocumentSnapshot) => {
      published = new Map([...published, [document.documentId, document]]);
    },
    remove: (documentId: string) => {
      published = new Map(Array.from(published).filter(([id]) => id !== documentId));
    },
  };
};

/** The hub from the plan to the channel, on fakes. */
export const makeWorld = (accountRows: readonly Account[] = ACCOUNTS) => {
  const journal: Journal = [];
  const fuse = new Fuse();
  const clock = new StandingClock(START);
  const accounts = new InMemoryAccounts(accountRows, fuse);
  const outbox = new InMemoryOutbox(accounts, fuse, journal);
  const forum = new FakeChannelClient('forum', fuse, journal);
  const youtube = new FakeChannelClient('youtube', fuse, journal);
  const newsroom = makeNewsroom();
  const surprises: unknown[] = [];
  const inTransaction = makeInTransaction([outbox, accounts, newsroom]);
  const settingsDefaults = {};
  const composePlans = makeComposePlans({ accounts, office: OFFICE, settingsDefaults });

  /** Plans the deliveries of a document, without publishing it. */
  const plan = (
    document: DocumentSnapshot,
    ensureRenditions: EnsureRenditions = (requests) =>
      Promise.resolve(succeed(requests.map(() => aRendition()))),
  ) =>
    makePlanDeliveries({ composePlans, ensureRenditions, outbox, clock, hash: sha256 })({
      contentType: CONTENT_TYPE,
      document,
    });

  /** Publishes an edition and plans its deliveries, in one transaction. Gives the number of rows written. */
  const publish = (document: DocumentSnapshot): Promise<number> =>
    inTransaction(async () => {
      newsroom.put(document);
      const planned = await plan(document);
      if (!planned.ok) throw new Error(JSON.stringify(planned.failure));
      return planned.value.written;
    });

  const deliver = makeDeliver({
    outbox,
    accounts,
    findClient: (channel) => [forum, youtube].find((client) => client.id === channel),
    isStillPublished: (delivery) => {
      const current = newsroom.find(delivery.contentDocumentId);
      return Promise.resolve(
        current !== undefined && hashContent(current, sha256) === delivery.contentHash,
      );
    },
    inTransaction,
    clock,
    settingsDefaults,
    leaseSeconds: LEASE_SECONDS,
  });

  return {
    journal,
    fuse,
    clock,
    accounts,
    outbox,
    forum,
    youtube,
    surprises,
    composePlans,
    plan,
    publish,
    deliver,
    /** The published edition of a document. */
    published: newsroom.find,
    unpublish: (documentId: string = anArticle().documentId): void => newsroom.remove(documentId),
    /** Delivers what is due, as the hub does every few seconds. */
    sweep: makeRunDueDeliveries({
      outbox,
      deliver,
      clock,
      leaseSeconds: LEASE_SECONDS,
      onSurprise: (_id, error) => surprises.push(error),
    }),
    /** Takes the one row that is due, as a worker does, and does nothing with it yet. */
    claimOnly: async (): Promise<Delivery> => {
      const leaseUntil = new Date(clock.now().getTime() + LEASE_SECONDS * 1000);
      const claimed = await outbox.claim(outbox.only().id, clock.now(), leaseUntil);
      if (claimed === undefined) throw new Error('The row cannot be claimed.');
      return claimed;
    },
  };
};

/** The hub from the plan to the channel, on fakes. */
export type World = ReturnType<typeof makeWorld>;
