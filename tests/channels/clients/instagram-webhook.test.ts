import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Webhook, WebhookComment } from '../../../src/channels/contract';
import { IG_USER, setInstagramStage } from './instagram-stage';
import { clientOf, NOWHERE } from './kit';

const WORD = 'kata-kunci-milik-kantor';
const SECRETS = ['rahasia-aplikasi-instagram', 'rahasia-aplikasi-facebook'];

const webhookOf = (): Webhook => {
  const { webhook } = clientOf('instagram', {
    instagram: {
      baseUrl: NOWHERE,
      version: 'v26.0',
      pollSeconds: 60,
      webhook: { verifyToken: WORD, appSecrets: SECRETS },
    },
  });
  if (webhook === undefined) throw new Error('the client takes no messages');
  return webhook;
};

// As Meta writes them: other than ASCII is escaped, and so are slashes.
const RAW = String.raw`{"object":"instagram","entry":[{"id":"17841400000000001","time":1780272000,"changes":[{"field":"comments","value":{"id":"179001","text":"Terima kasih \u2764\ufe0f \u00e9","from":{"id":"9001","username":"warga"},"media":{"id":"180001","media_product_type":"FEED"}}}]}]}`;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const sign = (bytes: Uint8Array, secret = SECRETS[0] ?? ''): Record<string, string> => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`,
});

describe("Meta's question whether an address is ours", () => {
  const question = {
    'hub.mode': 'subscribe',
    'hub.verify_token': WORD,
    'hub.challenge': '1158201444',
  };

  it('is answered with its challenge', () => {
    expect(webhookOf().challenge(question)).toBe('1158201444');
  });

  it.each([
    ['the word is wrong', { ...question, 'hub.verify_token': 'lain' }],
    ['the word is missing', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['it is another question', { ...question, 'hub.mode': 'unsubscribe' }],
    ['there is nothing to answer', { 'hub.mode': 'subscribe', 'hub.verify_token': WORD }],
  ])('is not answered where %s', (_name, query) => {
    expect(webhookOf().challenge(query)).toBeUndefined();
  });
});

describe('the signature of a message', () => {
  it.each(SECRETS)('of any of our applications is taken', (secret) => {
    const rawBody = bytesOf(RAW);
    expect(webhookOf().verify({ rawBody, headers: sign(rawBody, secret) })).toBe(true);
  });

  it('is over the bytes as they came: the same message written in another way is refused', () => {
    const rewritten = bytesOf(JSON.stringify(JSON.parse(RAW)));
    const headers = sign(bytesOf(RAW));
    expect(webhookOf().verify({ rawBody: rewritten, headers })).toBe(false);
  });

  const good = sign(bytesOf(RAW))['x-hub-signature-256'] ?? '';

  it.each<[string, Record<string, string>]>([
    ['is missing', {}],
    ['is empty', { 'x-hub-signature-256': '' }],
    ['is of another secret', sign(bytesOf(RAW), 'rahasia-orang-lain')],
    ['is of another message', sign(bytesOf(`${RAW} `))],
    ['is too short', { 'x-hub-signature-256': good.slice(0, -2) }],
    ['is of the older kind', { 'x-hub-signature': `sha1=${'0'.repeat(40)}` }],
    ['is no number', { 'x-hub-signature-256': `sha256=${'z'.repeat(64)}` }],
  ])('that %s is refused', (_name, headers) => {
    expect(webhookOf().verify({ rawBody: bytesOf(RAW), headers })).toBe(false);
  });
});

describe('a message', () => {
  it('gives the comment that it tells of', () => {
    expect(webhookOf().read(bytesOf(RAW))).toEqual([
      {
        remoteId: '179001',
        parentRemoteId: '',
        authorName: 'warga',
        text: 'Terima kasih ❤️ é',
        writtenAt: '2026-06-01T00:00:00.000Z',
        isHidden: false,
        isOurs: false,
        remoteAccountId: '17841400000000001',
        postRemoteId: '180001',
      },
    ]);
  });

  it('gives an answer with the comment above it, and knows our own', () => {
    const value = {
      id: '179002',
      text: 'Sama-sama.',
      parent_id: '179001',
      from: { id: '17841400000000001', username: 'tirtakencana' },
      media: { id: '180001' },
    };
    const entry = [{ id: '17841400000000001', time: 1780272060, field: 'comments', value }];
    const message = bytesOf(JSON.stringify({ object: 'instagram', entry }));
    expect(webhookOf().read(message)).toMatchObject([
      { remoteId: '179002', parentRemoteId: '179001', isOurs: true },
    ]);
  });

  it.each([
    [
      'is about something else',
      '{"object":"instagram","entry":[{"id":"1","time":1,"changes":[{"field":"mentions","value":{"id":"2","media":{"id":"3"}}}]}]}',
    ],
    ['is of another product', '{"object":"page","entry":[]}'],
    [
      'lacks the post',
      '{"object":"instagram","entry":[{"id":"1","time":1,"changes":[{"field":"comments","value":{"id":"2"}}]}]}',
    ],
    ['is no JSON', '<html>'],
    ['is empty', ''],
  ])('that %s gives nothing', (_name, text) => {
    expect(webhookOf().read(bytesOf(text))).toEqual([]);
  });
});

it('takes no messages where nothing could check them', () => {
  expect(clientOf('instagram').webhook).toBeUndefined();
});

const readBody = async (message: IncomingMessage): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** An address as the hub has one: answers Meta's question, and takes what is signed. */
const startReceiver = async (taken: WebhookComment[]) => {
  const webhook = webhookOf();
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', NOWHERE);
    const receive = async (): Promise<void> => {
      if (request.method === 'GET') {
        response.end(webhook.challenge(Object.fromEntries(searchParams)));
        return;
      }
      const rawBody = await readBody(request);
      const signature = request.headers['x-hub-signature-256'];
      const headers = { 'x-hub-signature-256': String(signature) };
      const isGenuine = webhook.verify({ rawBody, headers });
      if (isGenuine) taken.push(...webhook.read(rawBody));
      response.writeHead(isGenuine ? 200 : 401).end();
    };
    void receive();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
};

describe('the messages that the emulator sends', () => {
  it('are taken once they are signed with our secret, and tell the same comment when replayed', async () => {
    const stage = await setInstagramStage();
    const taken: WebhookComment[] = [];
    const receiver = await startReceiver(taken);
    try {
      const { webhooks } = stage.emulator;
      const appSecret = SECRETS[1] ?? '';
      webhooks.setTarget({ url: receiver.url, appSecret, verifyToken: WORD });
      const mediaId = await stage.someoneElsePosts();
      const text = 'Apakah loket buka hari Sabtu? 🙂 /';
      const remoteId = stage.emulator.commentAsReader({ mediaId, username: 'warga', text });
      await webhooks.settled();
      const comment = { remoteId, text, postRemoteId: mediaId, remoteAccountId: IG_USER };
      expect(taken).toMatchObject([comment]);
      await webhooks.replay(1);
      expect(taken).toMatchObject([comment, comment]);
      const forged = await webhooks.deliver({ commentIds: [remoteId], appSecret: 'rahasia-lain' });
      expect(forged.status).toBe(401);
      expect(taken).toHaveLength(2);
    } finally {
      receiver.close();
      await stage.close();
    }
  });
});
