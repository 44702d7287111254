import type { ClientsDeps, OpenThread, QuotaDays } from '../../../src/channels/clients';
import { makeClients } from '../../../src/channels/clients';
import type { Assignment, ChannelClient, Checkpoint, Step } from '../../../src/channels/contract';
import { findChannel } from '../../../src/channels/registry';
import { SAMPLE_SETTINGS } from '../accounts';
import { anArticle, anImage, aPlan } from '../pieces';

/** An assignment as generic code holds it. */
export type AnyAssignment = Assignment<unknown, unknown, unknown>;

/** An address where nobody listens. */
export const NOWHERE = 'http://127.0.0.1:9';

/** The video of the sample plan. */
export const VIDEO = 'hUmAsHuB001';

/** Opens no thread, and answers as if it had. */
export const openThread: OpenThread = ({ key }) =>
  Promise.resolve({ threadId: `t-${key}`, permalink: '/forum/utas' });

/** Counts units of a quota in memory. */
export const quotaDaysInMemory = (): QuotaDays => {
  const days = new Map<string, number>();
  const keyOf = ({ project, day }: { project: string; day: string }) => `${project} ${day}`;
  const usedOn = (key: string): number => days.get(key) ?? 0;
  return {
    take: (day, units, limit) => {
      const after = usedOn(keyOf(day)) + units;
      if (after <= limit) days.set(keyOf(day), after);
      return Promise.resolve(after <= limit);
    },
    fill: (day, units) => {
      days.set(keyOf(day), Math.max(units, usedOn(keyOf(day))));
      return Promise.resolve();
    },
    used: (day) => Promise.resolve(usedOn(keyOf(day))),
  };
};

/** What the YouTube client needs beside the addresses of Google: a quota that never ends. */
export const ENDLESS_QUOTA = {
  settleSeconds: 60,
  quotaUnits: Number.MAX_SAFE_INTEGER,
  quotaDays: quotaDaysInMemory(),
};

/** The client of one channel, with everything that a test does not name leading nowhere. */
export const clientOf = (id: string, changes: Partial<ClientsDeps> = {}): ChannelClient => {
  const client = makeClients({
    http: fetch,
    instagram: { baseUrl: NOWHERE, version: 'v26.0', pollSeconds: 60 },
    google: { apiUrl: NOWHERE, tokenUrl: `${NOWHERE}/token`, ...ENDLESS_QUOTA },
    openThread,
    reviseThread: () => Promise.resolve(true),
    hideThread: () => Promise.resolve(),
    clock: { now: () => new Date('2026-06-01T00:00:00Z') },
    ...changes,
  }).find((candidate) => candidate.id === id);
  if (client === undefined) throw new Error(`no client for ${id}`);
  return client;
};

/** A composed post of the sample article; its pictures are all the file at `pictureUrl`. */
export const assignmentFor = (input: {
  readonly id: string;
  readonly credentials: unknown;
  readonly images?: number;
  readonly pictureUrl?: string;
  readonly textOverride?: string;
}): AnyAssignment => {
  const channel = findChannel(input.id);
  if (channel === undefined) throw new Error(`no channel ${input.id}`);
  const settings = SAMPLE_SETTINGS[input.id];
  const images = Array.from({ length: input.images ?? 1 }, (_, place) =>
    anImage({ fileId: place, alt: `Gambar ${place + 1}` }),
  );
  const plan = aPlan({ images, videoId: VIDEO, textOverride: input.textOverride ?? '' });
  const composed = channel.compose({ piece: anArticle('general'), plan, settings });
  const payload = channel.withRenditions(
    composed,
    channel.renditions(composed).map(() => ({
      url: input.pictureUrl ?? '',
      width: 1080,
      height: 1350,
      bytes: 10_000,
      mime: 'image/jpeg',
    })),
  );
  return {
    account: { key: 'utama', settings, credentials: input.credentials },
    payload,
    idempotencyKey: 'kunci-1',
  };
};

/** Takes steps as a worker does, storing each checkpoint as JSON, until one is not "go on" or "wait". */
export const prepare = async (
  client: ChannelClient,
  assignment: AnyAssignment,
  from: Checkpoint = {},
): Promise<Step> => {
  let checkpoint = from;
  for (let step = 0; step < 40; step += 1) {
    const taken = await client.prepare(assignment, checkpoint);
    if (taken.kind === 'ready' || taken.kind === 'failed') return taken;
    checkpoint = JSON.parse(JSON.stringify(taken.checkpoint)) as Checkpoint;
  }
  throw new Error('preparation never ended');
};

/** Lets every request through and loses the answers to those whose address holds `part`. */
export const losingAnswersTo =
  (part: string, method: string): typeof fetch =>
  async (address, init) => {
    const response = await fetch(address, init);
    const url = address instanceof Request ? address.url : String(address);
    if (url.includes(part) && init?.method === method) throw new TypeError('socket hang up');
    return response;
  };
