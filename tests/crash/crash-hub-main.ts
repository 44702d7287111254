/** A hub in a process of its own: boots where the environment says, and does what crash-hub.ts asks. */
import { createHash } from 'node:crypto';
import { findChannel } from '../../src/channels/registry';
import type { Hub } from '../../src/hub';
import type { FollowUp } from '../../src/modules/delivery/domain/delivery';
import { placeFollowUp } from '../../src/modules/delivery/domain/follow-up';
import { strapiOutboxStore } from '../../src/modules/delivery/strapi/outbox-store';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { anArticle, anImage, aPlan, published } from '../support/content';
import { createHub } from '../support/hub';
import { obeyParent, type Handlers } from '../support/obey-parent';
import {
  correctionOf,
  type NewAccount,
  type NewCase,
  type Orders,
  type PostKind,
  type SeenRow,
} from './crash-hub';

const VIDEO_ID = 'templat0001';
/** What delivering writes; a hub that has just booted also writes what it needs itself. */
const WRITES =
  /^\s*(insert|update|delete)\b.*[`"](deliveries|delivery_events|channel_accounts|quota_days)[`"]/is;
const CHANNELS = {
  image: 'instagram',
  carousel: 'instagram',
  video: 'youtube',
  thread: 'forum',
} as const;

const { strapi, clock } = createHub();
const hubOf = () => foundHub(strapi) as Hub;

let writes = 0;
let lastWrite = Number.POSITIVE_INFINITY;
let offset = 0;

const setOffset = (seconds: number): void => {
  clock.advance(seconds - offset);
  offset = seconds;
};

/** Dies by its own hand: before the statement runs, in the middle of whatever transaction is open. */
const countWrites = (): void => {
  strapi.db.connection.on('query', ({ sql }: { readonly sql: string }) => {
    if (!WRITES.test(sql)) return;
    writes += 1;
    if (writes >= lastWrite) process.kill(process.pid, 'SIGKILL');
  });
};

const query = () => strapi.db.query(UID.delivery);

/** Accounts that take nothing: their deliveries are patterns. */
const holdTemplates = () =>
  strapi.db
    .query(UID.channelAccount)
    .updateMany({ where: { key: 'templat' }, data: { state: 'on_hold' } as never });

const prepare = async (): Promise<null> => {
  const key = 'templat';
  await hubOf().saveAccount({
    ...{ channel: 'instagram', key, name: key, credentials: { accessToken: key } },
    settings: { igUserId: '1', username: key },
  });
  await hubOf().saveAccount({
    ...{ channel: 'youtube', key, name: key, settings: { channelTitle: key } },
    credentials: { clientId: key, clientSecret: key, refreshToken: key },
  });
  await hubOf().saveAccount({
    ...{ channel: 'forum', key, name: key, settings: { displayName: key }, credentials: {} },
  });
  await holdTemplates();
  const images = [await anImage(strapi), await anImage(strapi, { width: 1000, height: 1200 })];
  const plans: Readonly<Record<PostKind, object>> = {
    image: aPlan('instagram', { accountKey: key, images: images.slice(0, 1) }),
    carousel: aPlan('instagram', { accountKey: key, images }),
    video: aPlan('youtube', { accountKey: key, videoId: VIDEO_ID }),
    thread: aPlan('forum', { accountKey: key }),
  };
  for (const [kind, plan] of Object.entries(plans)) {
    await published(strapi, anArticle({ title: kind, channelPlans: [plan] }));
  }
  return null;
};

const templateOf = async (kind: PostKind): Promise<Readonly<Record<string, unknown>>> => {
  const rows = (await query().findMany({
    where: { accountKey: 'templat', channel: CHANNELS[kind] },
    orderBy: { id: 'asc' },
  })) as readonly Readonly<Record<string, unknown>>[];
  const row = rows.at(kind === 'carousel' ? 1 : 0);
  if (row === undefined) throw new Error(`There is no pattern of ${kind}.`);
  return row;
};

const connect = async (input: NewAccount): Promise<null> => {
  const { kind, accountKey: key, settings, credentials } = input;
  await hubOf().saveAccount({ channel: CHANNELS[kind], key, name: key, settings, credentials });
  return null;
};

const PAYLOADS: Readonly<
  Record<PostKind, (sent: Readonly<Record<string, string>>, input: NewCase) => object>
> = {
  image: ({ caption = '' }, { mark }) => ({ caption: `${caption}\n${mark}` }),
  carousel: ({ caption = '' }, { mark }) => ({ caption: `${caption}\n${mark}` }),
  video: ({ block = '' }, { mark, videoId }) => ({ block: `${block}\n${mark}`, videoId }),
  thread: ({ markdown = '' }, { mark }) => ({ markdown: `${markdown}\n\n${mark}` }),
};

/** The place that a post of a kind has to itself, as the hub would write it. */
const placeOf = (kind: PostKind, payload: object): string | null =>
  findChannel(CHANNELS[kind])?.place(payload)?.key ?? null;

const payloadOf = (pattern: Readonly<Record<string, unknown>>, input: NewCase): object => {
  const sent = pattern.payload as Readonly<Record<string, string>>;
  return { ...sent, ...PAYLOADS[input.kind](sent, input) };
};

/** Copies the pattern of a kind for each case. */
const add = async ({ cases }: Orders['add']['order']): Promise<null> => {
  for (const input of cases) {
    const { kind, mark, accountKey } = input;
    // The first signs of a key are part of a thread's address: made as the hub makes them.
    const key = createHash('sha256').update(mark).digest('hex');
    const { id: _id, documentId: _documentId, ...row } = await templateOf(kind);
    const payload = payloadOf(row, input);
    // A place of its own: two posts of one text for one audience and account would be the same post.
    const slot = { accountKey, audience: mark, place: placeOf(kind, payload) };
    const due = { dueAt: clock.now(), state: 'queued' };
    await query().create({
      data: { ...row, ...slot, key, title: mark, payload, ...due } as never,
    });
  }
  return null;
};

/** Puts on a post that is out what the hub puts there when its text changes, or is taken back. */
const follow = async ({ post, deed, offsetSeconds }: Orders['follow']['order']): Promise<null> => {
  setOffset(offsetSeconds);
  const { id } = (await query().findOne({ where: { title: post.mark } })) as { id: number };
  const outbox = strapiOutboxStore(strapi, clock);
  const row = await outbox.find(id);
  if (row?.state !== 'published') throw new Error(`${post.mark} is not out: ${row?.state ?? ''}.`);
  const now = clock.now();
  const note = correctionOf(post.mark);
  const told = { note, at: now.toISOString() };
  const corrected = {
    payload: payloadOf(await templateOf(post.kind), { ...post, mark: note }),
    contentHash: `${row.contentHash} ${note}`,
  };
  const followUp: FollowUp =
    deed === 'withdraw' ? { kind: deed, ...told } : { kind: deed, ...told, ...corrected };
  await outbox.write(row, placeFollowUp(row, followUp, now));
  return null;
};

const sweep = async ({ offsetSeconds }: Orders['sweep']['order']) => {
  setOffset(offsetSeconds);
  return { worked: await hubOf().runDueDeliveries(), writes };
};

const tally = async ({ prefix }: Orders['tally']['order']) => {
  const rows = (await query().findMany({
    where: { title: { $startsWith: prefix } },
    select: ['state'],
  })) as readonly { readonly state: string }[];
  const counts = new Map<string, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const threads = async ({ prefix }: Orders['threads']['order']): Promise<readonly string[]> => {
  const rows = (await strapi.db.query(UID.thread).findMany({ select: ['text'] })) as readonly {
    readonly text: string;
  }[];
  return rows.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith(prefix)));
};

const asTime = (moment: unknown): number =>
  typeof moment === 'string' || moment instanceof Date ? new Date(moment).getTime() : 0;

const look = async ({ mark, offsetSeconds }: Orders['look']['order']): Promise<SeenRow> => {
  setOffset(offsetSeconds);
  const row = (await query().findOne({ where: { title: mark } })) as Readonly<
    Record<string, unknown>
  >;
  const account = (await strapi.db
    .query(UID.channelAccount)
    .findOne({ where: { key: mark } })) as Readonly<Record<string, unknown>>;
  const now = clock.now().getTime();
  const moments = [row.dueAt, row.leaseUntil, account.laneUntil].map(asTime);
  const ahead = moments.filter((moment) => moment > now);
  return {
    state: String(row.state),
    task: String(row.task),
    remoteId: typeof row.remoteId === 'string' ? row.remoteId : '',
    code: (row.lastError as { readonly code?: string } | null)?.code ?? '',
    nextAt: ahead.length === 0 ? undefined : Math.min(...ahead),
  };
};

const HANDLERS: Handlers<Orders> = {
  prepare,
  connect,
  add,
  follow,
  sweep,
  dieAtWrite({ write }) {
    writes = 0;
    lastWrite = write;
    return null;
  },
  look,
  tally,
  threads,
};

void obeyParent({ strapi, handlers: HANDLERS, beforeReady: countWrites });
