import { createHash } from 'node:crypto';
import type { DeliveryFailure, Rendition } from '../../../../src/channels/contract';
import { succeed } from '../../../../src/kernel/result';
import { makeComposePlans } from '../../../../src/modules/delivery/application/planning/compose-plans';
import { makeDeliver } from '../../../../src/modules/delivery/application/sending/deliver';
import type { DeliverDeps } from '../../../../src/modules/delivery/application/sending/delivery-context';
import {
  hashContent,
  makePlanDeliveries,
} from '../../../../src/modules/delivery/application/planning/plan-deliveries';
import type {
  Account,
  CompareWithPublic,
  EnsureRenditions,
  Hash,
} from '../../../../src/modules/delivery/application/ports';
import { makePublishNow } from '../../../../src/modules/delivery/application/sending/publish-now';
import { makeRecallDeliveries } from '../../../../src/modules/delivery/application/planning/recall-deliveries';
import { makeRunDueDeliveries } from '../../../../src/modules/delivery/application/sending/run-due-deliveries';
import type { Delivery } from '../../../../src/modules/delivery/domain/delivery';
import type {
  DocumentSnapshot,
  SnapshotImage,
  SnapshotPlan,
} from '../../../../src/modules/editorial';
import {
  Crash,
  Fuse,
  InMemoryAccounts,
  InMemoryLanes,
  StandingClock,
  type Journal,
} from '../../../support/delivery-fakes';
import { FakeChannelClient } from '../../../support/channel-fake';
import { InMemoryOutbox } from '../../../support/outbox-fake';
import { Transactions } from '../../../support/transactions';

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
    mode: 'live',
  },
  {
    id: 2,
    channel: 'youtube',
    key: 'utama',
    name: 'Tirta Kencana TV',
    settings: { channelTitle: 'Tirta Kencana TV' },
    state: 'live',
    mode: 'live',
  },
  {
    id: 3,
    channel: 'instagram',
    key: 'utama',
    name: 'tirtakencana',
    settings: { igUserId: '17841400000000001', username: 'tirtakencana' },
    state: 'live',
    mode: 'live',
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
  notAfter: '',
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
  let withdrawn: ReadonlySet<string> = new Set();
  return {
    keep: () => {
      const before = { published, withdrawn };
      return () => {
        ({ published, withdrawn } = before);
      };
    },
    find: (documentId: string) => published.get(documentId),
    isWithdrawn: (documentId: string) => withdrawn.has(documentId),
    put: (document: DocumentSnapshot) => {
      published = new Map([...published, [document.documentId, document]]);
      withdrawn = new Set(Array.from(withdrawn).filter((id) => id !== document.documentId));
    },
    remove: (documentId: string) => {
      published = new Map(Array.from(published).filter(([id]) => id !== documentId));
    },
    banner: (documentId: string) => {
      withdrawn = new Set([...withdrawn, documentId]);
    },
  };
};

/** What readers are told about a new edition of these tests. */
export const NOTE = { note: 'Jam buka diperbaiki.', isMinor: false };

/** The hub from the plan to the channel, on fakes. */
export const makeWorld = (accountRows: readonly Account[] = ACCOUNTS) => {
  const journal: Journal = [];
  const fuse = new Fuse();
  const clock = new StandingClock(START);
  const transactions = new Transactions();
  const accounts = new InMemoryAccounts(accountRows, transactions, fuse);
  const outbox = new InMemoryOutbox(transactions, clock, fuse, journal);
  const lanes = new InMemoryLanes(accounts, transactions, fuse);
  const forum = transactions.add(new FakeChannelClient('forum', fuse, journal));
  const youtube = transactions.add(new FakeChannelClient('youtube', fuse, journal));
  const newsroom = transactions.add(makeNewsroom());
  const surprises: unknown[] = [];
  const inTransaction = transactions.run;
  const settingsDefaults = {};
  const power = { isOn: true };
  const sight = { isBlind: false };
  const composePlans = makeComposePlans({
    accounts,
    outbox: {
      inPlaces: (channel, places) =>
        sight.isBlind ? Promise.resolve([]) : outbox.inPlaces(channel, places),
    },
    office: OFFICE,
    settingsDefaults,
  });

  const compareWithPublic: CompareWithPublic = (rows) =>
    Promise.resolve(
      new Map(
        rows.map((row) => {
          const current = newsroom.find(row.contentDocumentId);
          if (current === undefined) return [row.id, 'gone'];
          if (newsroom.isWithdrawn(row.contentDocumentId)) return [row.id, 'withdrawn'];
          const isSame = hashContent(current, sha256) === row.contentHash;
          return [row.id, isSame ? 'current' : 'changed'];
        }),
      ),
    );

  const deps: DeliverDeps = {
    outbox,
    accounts,
    lanes,
    findClient: (channel) => [forum, youtube].find((client) => client.id === channel),
    compareWithPublic,
    deliverySwitch: { isOn: () => Promise.resolve(power.isOn) },
    inTransaction,
    clock,
    random: () => 0,
    settingsDefaults,
    leaseSeconds: LEASE_SECONDS,
  };

  /** As if its publication and others ran at the same moment: none of them sees what another one plans. */
  const unseen = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    sight.isBlind = true;
    try {
      return await work();
    } finally {
      sight.isBlind = false;
    }
  };

  /** Plans the deliveries of a document, without publishing it. */
  const plan = (
    document: DocumentSnapshot,
    ensureRenditions: EnsureRenditions = (requests) =>
      Promise.resolve(succeed(requests.map(() => aRendition()))),
    note = NOTE,
  ) =>
    makePlanDeliveries({
      composePlans,
      ensureRenditions,
      outbox,
      clock,
      hash: sha256,
      publishNow: makePublishNow(deps),
    })({ contentType: CONTENT_TYPE, document, ...note });

  /** Publishes an edition and plans its deliveries, in one transaction. Gives the number of plans that led to something. */
  const publish = (document: DocumentSnapshot, note = NOTE): Promise<number> =>
    inTransaction(async () => {
      newsroom.put(document);
      const planned = await plan(document, undefined, note);
      if (!planned.ok) throw new Error(JSON.stringify(planned.failure));
      return planned.value.written;
    });

  const recall = (documentId: string, note: string) =>
    makeRecallDeliveries({ outbox, clock })(
      { contentType: CONTENT_TYPE, contentDocumentId: documentId, contentLocale: 'id' },
      note,
    );

  /** Takes a text down and recalls its posts, in one transaction. */
  const takeDown = (documentId: string = anArticle().documentId): Promise<void> =>
    inTransaction(async () => {
      newsroom.remove(documentId);
      await recall(documentId, '');
    });

  /** Withdraws a text, which stays under a banner, and recalls its posts, in one transaction. */
  const withdraw = (documentId: string = anArticle().documentId): Promise<void> =>
    inTransaction(async () => {
      newsroom.banner(documentId);
      await recall(documentId, 'Angkanya keliru.');
    });

  const deliver = makeDeliver(deps);
  const sweep = makeRunDueDeliveries({
    ...deps,
    deliver,
    parallel: 4,
    onSurprise: (_id, error) => surprises.push(error),
  });

  return {
    journal,
    fuse,
    clock,
    accounts,
    outbox,
    lanes,
    forum,
    youtube,
    surprises,
    power,
    unseen,
    inTransaction,
    composePlans,
    plan,
    publish,
    recall,
    takeDown,
    withdraw,
    deliver,
    /** The published edition of a document. */
    published: newsroom.find,
    isWithdrawn: newsroom.isWithdrawn,
    /** Takes a text from its readers behind the back of the outbox. */
    unpublish: (documentId: string = anArticle().documentId): void => newsroom.remove(documentId),
    /** Changes what readers see behind the back of the outbox. */
    replace: newsroom.put,
    /** Delivers what is due, as the hub does every few seconds. */
    sweep,
    /** Delivers until the process ends in the middle of it; a new one begins afterwards. */
    sweepUntilEnd: async (): Promise<void> => {
      await expect(sweep()).rejects.toThrow(Crash);
      fuse.replace();
    },
    /** Takes the one row that is due, as a worker does, and does nothing with it yet. */
    claimOnly: async (): Promise<Delivery> => {
      const now = clock.now();
      const until = new Date(now.getTime() + LEASE_SECONDS * 1000);
      const claimed = await outbox.claim(outbox.only().id, { now, until });
      if (claimed === undefined) throw new Error('The row cannot be claimed.');
      return claimed;
    },
    /** What the timeline of the one row says: the states that it went through. */
    timeline: (): readonly string[] => outbox.events.map(({ toState }) => toState),
  };
};

/** The hub from the plan to the channel, on fakes. */
export type World = ReturnType<typeof makeWorld>;
