import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { makeClients, type ClientsDeps, type OpenThread } from '../../src/channels/clients';
import type { Assignment, ChannelClient, Checkpoint, Step } from '../../src/channels/contract';
import { findChannel } from '../../src/channels/registry';
import { START_MARKER, wrapBlock } from '../../src/channels/youtube/splice';
import { startGoogleEmulator, type GoogleEmulator } from '../emulators/google';
import { startInstagramEmulator, type InstagramEmulator } from '../emulators/instagram';
import { SAMPLE_SETTINGS } from './accounts';
import { anArticle, anImage, aPlan } from './pieces';

const TOKEN = 'IGAAtokenThatMustNotBeSeenAnywhere';
const GOOGLE = { clientId: 'hub', clientSecret: 'rahasia', refreshToken: '1//refresh' };
const VIDEO = 'hUmAsHuB001';
const IG_USER = '17841400000000001';
const NOWHERE = 'http://127.0.0.1:9';

let instagram: InstagramEmulator;
let google: GoogleEmulator;
let pictures: { readonly url: string; close(): void };

const servePicture = async (): Promise<typeof pictures> => {
  const picture = await sharp({
    create: { width: 1080, height: 1350, channels: 3, background: '#1d4e89' },
  })
    .jpeg()
    .toBuffer();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/crop.jpg`, close: () => server.close() };
};

beforeEach(async () => {
  pictures = await servePicture();
  instagram = await startInstagramEmulator();
  google = await startGoogleEmulator();
  instagram.addAccount({
    igUserId: IG_USER,
    username: 'tirtakencana',
    login: 'instagram',
    token: TOKEN,
  });
  google.addChannel({ channelId: 'UCtirtakencana', title: 'Tirta Kencana', ...GOOGLE });
});

afterEach(async () => {
  pictures.close();
  await Promise.all([instagram.close(), google.close()]);
});

const openThread: OpenThread = ({ key }) =>
  Promise.resolve({ threadId: `t-${key}`, slug: 'utas', permalink: '/forum/utas' });

const clientOf = (id: string, changes: Partial<ClientsDeps> = {}): ChannelClient => {
  const client = makeClients({
    http: fetch,
    instagram: { baseUrl: instagram.url, version: 'v26.0', pollSeconds: 60 },
    google: { apiUrl: google.apiUrl, tokenUrl: google.tokenUrl },
    openThread,
    clock: { now: () => new Date('2026-06-01T00:00:00Z') },
    ...changes,
  }).find((candidate) => candidate.id === id);
  if (client === undefined) throw new Error(`no client for ${id}`);
  return client;
};

const assignmentFor = (input: {
  readonly id: string;
  readonly credentials: unknown;
  readonly images?: number;
  readonly textOverride?: string;
}): Assignment<unknown, unknown, unknown> => {
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
      url: pictures.url,
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

const onInstagram = (images = 1, accessToken = TOKEN) =>
  assignmentFor({ id: 'instagram', credentials: { accessToken }, images });

const onYoutube = (textOverride = '') =>
  assignmentFor({ id: 'youtube', credentials: GOOGLE, textOverride });

/** Takes steps as a worker does, storing each checkpoint as JSON, until one is not "go on" or "wait". */
const prepare = async (
  client: ChannelClient,
  assignment: Assignment<unknown, unknown, unknown>,
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
const losingAnswersTo =
  (part: string, method: string): typeof fetch =>
  async (address, init) => {
    const response = await fetch(address, init);
    const url = address instanceof Request ? address.url : String(address);
    if (url.includes(part) && init?.method === method) throw new TypeError('socket hang up');
    return response;
  };

/** Answers every request whose address holds `part` with an error of the Graph API, without passing it on. */
const answering =
  (
    part: string,
    status: number,
    error: Readonly<Record<string, unknown>>,
    usage = '',
  ): typeof fetch =>
  async (address, init) => {
    const url = address instanceof Request ? address.url : String(address);
    if (!url.includes(part)) return fetch(address, init);
    return new Response(JSON.stringify({ error: { message: 'x', ...error } }), {
      status,
      headers: { 'x-business-use-case-usage': usage },
    });
  };

const preparedInstagram = async (): Promise<Checkpoint> => {
  const step = await prepare(clientOf('instagram'), onInstagram());
  expect(step.kind).toBe('ready');
  return step.checkpoint;
};

describe('the instagram client', () => {
  it('publishes a single picture with its caption and alternative text, and finds its address', async () => {
    const client = clientOf('instagram');
    const checkpoint = await preparedInstagram();
    expect(instagram.posts()).toEqual([]);
    const outcome = await client.commit(onInstagram(), checkpoint);
    const [post] = instagram.posts();
    expect(outcome).toEqual({ kind: 'published', ref: { remoteId: post?.id, permalink: '' } });
    expect(post).toMatchObject({
      caption: (onInstagram().payload as { caption: string }).caption,
      images: [{ alt: 'Gambar 1', width: 1080, height: 1350, mime: 'image/jpeg' }],
    });
    const ref = { remoteId: post?.id ?? '', permalink: '' };
    expect(await client.locate(onInstagram(), ref)).toEqual({ ...ref, permalink: post?.permalink });
  });

  it('publishes a carousel in the order of its pictures, one request a step', async () => {
    const client = clientOf('instagram');
    const first = await client.prepare(onInstagram(3), {});
    expect(first).toMatchObject({ kind: 'continue' });
    expect(instagram.containers()).toHaveLength(1);
    const ready = await prepare(client, onInstagram(3), first.checkpoint);
    await client.commit(onInstagram(3), ready.checkpoint);
    expect(instagram.posts().map(({ images }) => images.map(({ alt }) => alt))).toEqual([
      ['Gambar 1', 'Gambar 2', 'Gambar 3'],
    ]);
    expect(instagram.containers()).toHaveLength(4);
  });

  it('sends the token in a header alone', async () => {
    await clientOf('instagram').commit(onInstagram(), await preparedInstagram());
    for (const { path, query, body, headers } of instagram.journal) {
      expect(JSON.stringify([path, query, body])).not.toMatch(/access_token|IGAA/);
      expect(headers).toHaveProperty('authorization');
    }
  });

  it('waits while the picture is in progress, and gives up a try after five looks', async () => {
    const inProgress: typeof fetch = (address, init) =>
      init?.method === 'GET'
        ? Promise.resolve(new Response(JSON.stringify({ status_code: 'IN_PROGRESS' })))
        : fetch(address, init);
    const client = clientOf('instagram', { http: inProgress });
    const created = await client.prepare(onInstagram(), {});
    const waited = await client.prepare(onInstagram(), created.checkpoint);
    expect(waited).toMatchObject({ kind: 'wait', seconds: 60 });
    const end = await prepare(client, onInstagram(), waited.checkpoint);
    expect(end).toMatchObject({ kind: 'failed', failure: { class: 'retryable' } });
    expect(end.checkpoint).toMatchObject({ container: created.checkpoint['container'], polls: 0 });
  });

  it('fails for another try where the network is dead in preparation', async () => {
    const client = clientOf('instagram', {
      instagram: { baseUrl: NOWHERE, version: 'v26.0', pollSeconds: 60 },
    });
    expect(await client.prepare(onInstagram(), {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable' },
    });
  });

  it('does not know what happened where the network is dead at the commit', async () => {
    const checkpoint = await preparedInstagram();
    const client = clientOf('instagram', {
      instagram: { baseUrl: NOWHERE, version: 'v26.0', pollSeconds: 60 },
    });
    expect(await client.commit(onInstagram(), checkpoint)).toMatchObject({ kind: 'unknown' });
  });

  it('does not know what happened where the answer to the commit is lost, and sent one request', async () => {
    const checkpoint = await preparedInstagram();
    const client = clientOf('instagram', { http: losingAnswersTo('media_publish', 'POST') });
    expect(await client.commit(onInstagram(), checkpoint)).toMatchObject({ kind: 'unknown' });
    expect(instagram.posts()).toHaveLength(1);
  });

  it('never makes a second container for what was already published', async () => {
    const checkpoint = await preparedInstagram();
    await clientOf('instagram').commit(onInstagram(), checkpoint);
    expect(await clientOf('instagram').prepare(onInstagram(), checkpoint)).toMatchObject({
      kind: 'failed',
      checkpoint,
      failure: { class: 'validation', code: 'container_already_published' },
    });
    expect(instagram.posts()).toHaveLength(1);
  });

  it.each<[string, number, Readonly<Record<string, number>>, string]>([
    ['190/463, token expired', 400, { code: 190, error_subcode: 463 }, 'auth'],
    ['9007/2207027, not ready', 400, { code: 9007, error_subcode: 2207027 }, 'retryable'],
    ['9/2207042, daily limit', 400, { code: 9, error_subcode: 2207042 }, 'rate_limited'],
    ['80002, too many calls', 400, { code: 80002 }, 'rate_limited'],
  ])('takes %s at the commit for a refusal', async (_name, status, error, failureClass) => {
    const usage = '{"1":[{"estimated_time_to_regain_access":3}]}';
    const client = clientOf('instagram', {
      http: answering('media_publish', status, error, usage),
    });
    expect(await client.commit(onInstagram(), { container: '1' })).toMatchObject({
      kind: 'failed',
      failure: { class: failureClass, retryAfterSeconds: 180 },
    });
  });

  it.each<[string, number, Readonly<Record<string, number>>]>([
    ['4/2207051, seen on a live post', 400, { code: 4, error_subcode: 2207051 }],
    ['-1/2207001, server error', 400, { code: -1, error_subcode: 2207001 }],
    ['24/2207008, container missing', 400, { code: 24, error_subcode: 2207008 }],
    ['a code that nobody knows', 400, { code: 424242 }],
    ['a refusal with a server error', 500, { code: 190 }],
  ])('does not trust %s at the commit', async (_name, status, error) => {
    const client = clientOf('instagram', { http: answering('media_publish', status, error) });
    expect(await client.commit(onInstagram(), { container: '1' })).toMatchObject({
      kind: 'unknown',
    });
  });

  it('tells a wrong token without repeating it', async () => {
    const wrong = 'IGAAwrongTokenThatNobodyShouldRead';
    const malformed = { code: 190, message: `Malformed access token ${wrong}` };
    const client = clientOf('instagram', { http: answering('/media', 400, malformed) });
    const step = await client.prepare(onInstagram(1, wrong), {});
    expect(step).toMatchObject({ kind: 'failed', failure: { class: 'auth', code: '190' } });
    expect(JSON.stringify(step)).not.toContain(wrong);
  });

  it('names the field of a picture that cannot be fetched', async () => {
    pictures.close();
    const assignment = onInstagram();
    const payload = assignment.payload as { images: { rendition: { url: string } }[] };
    for (const image of payload.images) image.rendition.url = `${NOWHERE}/crop.jpg`;
    expect(await clientOf('instagram').prepare(assignment, {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable', code: '9004/2207052', field: 'cover' },
    });
  });

  it('prepares anew what has expired', async () => {
    const checkpoint = await preparedInstagram();
    instagram.advance(25 * 60 * 60 * 1000);
    const step = await clientOf('instagram').prepare(onInstagram(), checkpoint);
    expect(step).toMatchObject({
      kind: 'failed',
      checkpoint: {},
      failure: { class: 'container_gone' },
    });
  });

  it('does not go to publication with a container that is about to expire', async () => {
    const checkpoint = await preparedInstagram();
    const later = { now: () => new Date('2026-06-01T23:30:00Z') };
    const step = await clientOf('instagram', { clock: later }).prepare(onInstagram(), checkpoint);
    expect(step).toEqual({ kind: 'continue', checkpoint: {} });
  });
});

describe('the youtube client', () => {
  const OWN_TEXT = 'Rekaman kelas kas.  \r\n\r\n0:00 Pembuka\r\n1:10 Isi\r\n\t🙂';
  const snippet = {
    title: 'Kelas Kas',
    description: OWN_TEXT,
    categoryId: '27',
    tags: ['kas negara', 'kelas'],
    defaultLanguage: 'id',
  };
  const localizations = {
    id: { title: 'Kelas Kas', description: OWN_TEXT },
    en: { title: 'Cash class', description: 'About cash. \r\n' },
  };
  const blockOf = (assignment: { readonly payload: unknown }): string =>
    (assignment.payload as { block: string }).block;
  const writes = () => google.journal.filter(({ method }) => method === 'PUT');

  beforeEach(() => {
    google.addVideo({ id: VIDEO, channelId: 'UCtirtakencana', snippet, localizations });
  });

  it('adds its block and leaves everything else byte for byte', async () => {
    const client = clientOf('youtube');
    const step = await prepare(client, onYoutube());
    expect(step).toEqual({ kind: 'ready', checkpoint: { unchanged: false } });
    expect(writes()).toHaveLength(0);
    expect(await client.commit(onYoutube(), step.checkpoint)).toEqual({
      kind: 'published',
      ref: { remoteId: VIDEO, permalink: `https://www.youtube.com/watch?v=${VIDEO}` },
    });
    const { title, categoryId, tags, defaultLanguage } = snippet;
    expect(google.video(VIDEO)).toMatchObject({ title, categoryId, tags, defaultLanguage });
    expect(google.video(VIDEO)?.localizations).toEqual(localizations);
    expect(google.video(VIDEO)?.description).toBe(
      `${OWN_TEXT}\n\n${wrapBlock(blockOf(onYoutube()))}`,
    );
  });

  it('replaces its own block, and sends nothing where it is already right', async () => {
    const client = clientOf('youtube');
    await client.commit(onYoutube(), {});
    await client.commit(onYoutube('Teks baru.'), {});
    expect(google.video(VIDEO)?.description).toBe(
      `${OWN_TEXT}\n\n${wrapBlock(blockOf(onYoutube('Teks baru.')))}`,
    );
    const step = await prepare(client, onYoutube('Teks baru.'));
    expect(step.checkpoint).toEqual({ unchanged: true });
    expect(await client.commit(onYoutube('Teks baru.'), step.checkpoint)).toMatchObject({
      kind: 'published',
    });
    expect(writes()).toHaveLength(2);
  });

  it('keeps what somebody else wrote between preparation and commit', async () => {
    const client = clientOf('youtube');
    const step = await prepare(client, onYoutube());
    google.addVideo({
      id: VIDEO,
      channelId: 'UCtirtakencana',
      snippet: { ...snippet, description: 'Diganti tadi.', tags: ['baru'] },
      localizations,
    });
    await client.commit(onYoutube(), step.checkpoint);
    expect(google.video(VIDEO)?.tags).toEqual(['baru']);
    expect(google.video(VIDEO)?.description.startsWith('Diganti tadi.\n\n')).toBe(true);
  });

  it('takes an edit between its reading and its writing for a conflict, and writes nothing over it', async () => {
    const editBeforeWrite: typeof fetch = (address, init) => {
      if (init?.method === 'PUT') {
        google.addVideo({
          id: VIDEO,
          channelId: 'UCtirtakencana',
          snippet: { ...snippet, description: 'Baru saja.' },
        });
      }
      return fetch(address, init);
    };
    const outcome = await clientOf('youtube', { http: editBeforeWrite }).commit(onYoutube(), {});
    expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'conflict' } });
    expect(google.video(VIDEO)?.description).toBe('Baru saja.');
  });

  it('refuses a whole description of 5,001 bytes, and takes one of 5,000', async () => {
    const own = 'ꦏ'.repeat(1_000);
    const added = Buffer.byteLength(`\n\n${wrapBlock(blockOf(onYoutube('x')))}`) - 1;
    const room = 5_000 - Buffer.byteLength(own) - added;
    google.addVideo({
      id: VIDEO,
      channelId: 'UCtirtakencana',
      snippet: { ...snippet, description: own },
    });
    const client = clientOf('youtube');
    expect(await client.prepare(onYoutube('x'.repeat(room + 1)), {})).toMatchObject({
      kind: 'failed',
      failure: {
        class: 'validation',
        code: 'description_too_long',
        message: expect.stringMatching(/5001.*5000/) as string,
      },
    });
    await client.commit(onYoutube('x'.repeat(room)), {});
    expect(Buffer.byteLength(google.video(VIDEO)?.description ?? '')).toBe(5_000);
  });

  it('leaves a description alone whose markers were damaged', async () => {
    const description = `Halo\n${START_MARKER}\nsisa`;
    google.addVideo({
      id: VIDEO,
      channelId: 'UCtirtakencana',
      snippet: { ...snippet, description },
    });
    expect(await clientOf('youtube').commit(onYoutube(), {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'validation', code: 'markers_damaged' },
    });
    expect(google.video(VIDEO)?.description).toBe(description);
  });

  it('asks for a new consent once the old one was withdrawn', async () => {
    google.revoke(GOOGLE.refreshToken);
    const client = clientOf('youtube');
    const failure = { class: 'auth', code: 'invalid_grant' };
    const step = await client.prepare(onYoutube(), {});
    expect(step).toMatchObject({ kind: 'failed', failure });
    expect(JSON.stringify(step)).not.toMatch(/rahasia|1\/\/refresh/);
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'failed', failure });
  });

  it.each(['errors', 'details'] as const)(
    'reads the reason of a refusal in the form "%s"',
    async (errorForm) => {
      const other = await startGoogleEmulator({ errorForm });
      other.addChannel({ channelId: 'UCtirtakencana', title: 'Lain', ...GOOGLE, isReadOnly: true });
      other.addVideo({ id: VIDEO, channelId: 'UCtirtakencana', snippet });
      const { apiUrl, tokenUrl } = other;
      const outcome = await clientOf('youtube', { google: { apiUrl, tokenUrl } }).commit(
        onYoutube(),
        {},
      );
      await other.close();
      expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'auth' } });
    },
  );

  it('knows a video that is not there, and one of another channel', async () => {
    const client = clientOf('youtube');
    google.addVideo({ id: VIDEO, channelId: 'UClain', snippet });
    expect(await client.prepare(onYoutube(), {})).toMatchObject({
      failure: { class: 'forbidden' },
    });
    const gone = onYoutube();
    (gone.payload as { videoId: string }).videoId = 'tidakAdaAda';
    expect(await client.prepare(gone, {})).toMatchObject({ failure: { class: 'not_found' } });
  });

  it('fails for another try where the network is dead before the write', async () => {
    const client = clientOf('youtube', {
      google: { apiUrl: NOWHERE, tokenUrl: google.tokenUrl },
    });
    const failure = { class: 'retryable', code: 'no_answer' };
    expect(await client.prepare(onYoutube(), {})).toMatchObject({ kind: 'failed', failure });
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'failed', failure });
  });

  it('does not know what happened where the answer to the write is lost, and wrote once', async () => {
    const client = clientOf('youtube', { http: losingAnswersTo('/videos', 'PUT') });
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'unknown' });
    expect(writes()).toHaveLength(1);
  });
});

describe('the forum client', () => {
  const onForum = () => assignmentFor({ id: 'forum', credentials: {} });

  it('opens a thread under the key of the delivery, about the text that was published', async () => {
    const asked: Parameters<OpenThread>[0][] = [];
    const client = clientOf('forum', {
      openThread: (input) => {
        asked.push(input);
        return openThread(input);
      },
    });
    const step = await client.prepare(onForum(), {});
    expect(step.kind).toBe('ready');
    const ref = { remoteId: 't-kunci-1', permalink: '/forum/utas' };
    expect(await client.commit(onForum(), step.checkpoint)).toEqual({ kind: 'published', ref });
    expect(asked).toMatchObject([
      {
        key: 'kunci-1',
        accountKey: 'utama',
        authorName: 'Humas Tirta Kencana',
        material: { kind: 'article', documentId: 'k3m9x2q7v1' },
      },
    ]);
    expect(await client.locate(onForum(), ref)).toEqual(ref);
  });

  it('does not know what happened where the database fails', async () => {
    const client = clientOf('forum', {
      openThread: () => Promise.reject(new Error('secret connection text')),
    });
    const outcome = await client.commit(onForum(), {});
    expect(outcome).toMatchObject({ kind: 'unknown' });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
});
