import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import type { ClientsDeps } from '../../../src/channels/clients';
import type { ChannelClient, Checkpoint } from '../../../src/channels/contract';
import { startInstagramEmulator, type InstagramEmulator } from '../../emulators/instagram';
import {
  type AnyAssignment,
  assignmentFor,
  clientOf,
  losingAnswersTo,
  NOWHERE,
  prepare,
} from './kit';

const TOKEN = 'IGAAtokenThatMustNotBeSeenAnywhere';

let instagram: InstagramEmulator;
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
  instagram.addAccount({
    igUserId: '17841400000000001',
    username: 'tirtakencana',
    login: 'instagram',
    token: TOKEN,
  });
});

afterEach(async () => {
  pictures.close();
  await instagram.close();
});

const aClient = (changes: Partial<ClientsDeps> = {}): ChannelClient =>
  clientOf('instagram', {
    instagram: { baseUrl: instagram.url, version: 'v26.0', pollSeconds: 60 },
    ...changes,
  });

const aClientOffline = (): ChannelClient => clientOf('instagram');

const onInstagram = (images = 1, accessToken = TOKEN): AnyAssignment =>
  assignmentFor({
    id: 'instagram',
    credentials: { accessToken },
    images,
    pictureUrl: pictures.url,
  });

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
  const step = await prepare(aClient(), onInstagram());
  expect(step.kind).toBe('ready');
  return step.checkpoint;
};

describe('the instagram client', () => {
  it('publishes a single picture with its caption and alternative text, and finds its address', async () => {
    const client = aClient();
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
    const client = aClient();
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
    await aClient().commit(onInstagram(), await preparedInstagram());
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
    const client = aClient({ http: inProgress });
    const created = await client.prepare(onInstagram(), {});
    const waited = await client.prepare(onInstagram(), created.checkpoint);
    expect(waited).toMatchObject({ kind: 'wait', seconds: 60 });
    const end = await prepare(client, onInstagram(), waited.checkpoint);
    expect(end).toMatchObject({ kind: 'failed', failure: { class: 'retryable' } });
    expect(end.checkpoint).toMatchObject({ container: created.checkpoint['container'], polls: 0 });
  });

  it('fails for another try where the network is dead in preparation', async () => {
    const client = aClientOffline();
    expect(await client.prepare(onInstagram(), {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable' },
    });
  });

  it('does not know what happened where the network is dead at the commit', async () => {
    const checkpoint = await preparedInstagram();
    const client = aClientOffline();
    expect(await client.commit(onInstagram(), checkpoint)).toMatchObject({ kind: 'unknown' });
  });

  it('does not know what happened where the answer to the commit is lost, and sent one request', async () => {
    const checkpoint = await preparedInstagram();
    const client = aClient({ http: losingAnswersTo('media_publish', 'POST') });
    expect(await client.commit(onInstagram(), checkpoint)).toMatchObject({ kind: 'unknown' });
    expect(instagram.posts()).toHaveLength(1);
  });

  it('sends nothing again for what was already published, and leaves it to be looked for', async () => {
    const checkpoint = await preparedInstagram();
    await aClient().commit(onInstagram(), checkpoint);
    const again = await aClient().prepare(onInstagram(), checkpoint);
    expect(again.kind).toBe('ready');
    const sent = instagram.journal.length;
    expect(await aClient().commit(onInstagram(), again.checkpoint)).toMatchObject({
      kind: 'unknown',
    });
    expect(instagram.journal).toHaveLength(sent);
  });

  it.each<[string, number, Readonly<Record<string, number>>, string]>([
    ['190/463, token expired', 400, { code: 190, error_subcode: 463 }, 'auth'],
    ['9007/2207027, not ready', 400, { code: 9007, error_subcode: 2207027 }, 'retryable'],
    ['9/2207042, daily limit', 400, { code: 9, error_subcode: 2207042 }, 'rate_limited'],
    ['80002, too many calls', 400, { code: 80002 }, 'rate_limited'],
  ])('takes %s at the commit for a refusal', async (_name, status, error, failureClass) => {
    const usage = '{"1":[{"estimated_time_to_regain_access":3}]}';
    const client = aClient({
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
    ['4 with a subcode that nobody knows', 400, { code: 4, error_subcode: 2207099 }],
    ['a refusal with a server error', 500, { code: 190 }],
  ])('does not trust %s at the commit', async (_name, status, error) => {
    const client = aClient({ http: answering('media_publish', status, error) });
    expect(await client.commit(onInstagram(), { container: '1' })).toMatchObject({
      kind: 'unknown',
    });
  });

  it('tells a wrong token without repeating it', async () => {
    const wrong = 'IGAAwrongTokenThatNobodyShouldRead';
    const malformed = { code: 190, message: `Malformed access token ${wrong}` };
    const client = aClient({ http: answering('/media', 400, malformed) });
    const step = await client.prepare(onInstagram(1, wrong), {});
    expect(step).toMatchObject({ kind: 'failed', failure: { class: 'auth', code: '190' } });
    expect(JSON.stringify(step)).not.toContain(wrong);
  });

  it('names the field of a picture that cannot be fetched', async () => {
    pictures.close();
    const assignment = onInstagram();
    const payload = assignment.payload as { images: { rendition: { url: string } }[] };
    for (const image of payload.images) image.rendition.url = `${NOWHERE}/crop.jpg`;
    expect(await aClient().prepare(assignment, {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable', code: '9004/2207052', field: 'cover' },
    });
  });

  it('prepares anew what has expired', async () => {
    const checkpoint = await preparedInstagram();
    instagram.advance(25 * 60 * 60 * 1000);
    const step = await aClient().prepare(onInstagram(), checkpoint);
    expect(step).toMatchObject({
      kind: 'failed',
      checkpoint: {},
      failure: { class: 'container_gone' },
    });
  });

  it('does not go to publication with a container that is about to expire', async () => {
    const checkpoint = await preparedInstagram();
    const later = { now: () => new Date('2026-06-01T23:30:00Z') };
    const step = await aClient({ clock: later }).prepare(onInstagram(), checkpoint);
    expect(step).toEqual({ kind: 'continue', checkpoint: {} });
  });
});
