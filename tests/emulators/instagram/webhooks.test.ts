import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IG_USER, setStage, type Stage } from './support';

const SECRET = 'app-secret';
const WORD = 'kata-kunci';

interface Received {
  readonly body: string;
  readonly signature: string;
}

let stage: Stage;
let media: string;
let server: Server;
let url: string;
let status: number;
const received: Received[] = [];

/** The address of an app that answers the challenge and keeps what it gets. */
const startApp = (): Promise<void> =>
  new Promise((resolve) => {
    server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://app.test');
      if (request.method === 'GET') {
        const isOurs = searchParams.get('hub.verify_token') === WORD;
        response.writeHead(isOurs ? 200 : 403).end(searchParams.get('hub.challenge'));
        return;
      }
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({
          body: Buffer.concat(chunks).toString('utf8'),
          signature: String(request.headers['x-hub-signature-256']),
        });
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1', () => {
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
      resolve();
    });
  });

beforeEach(async () => {
  received.length = 0;
  status = 200;
  stage = await setStage();
  media = await stage.published();
  await startApp();
  stage.emulator.webhooks.setTarget({ url, appSecret: SECRET, verifyToken: WORD });
});
afterEach(async () => {
  await stage.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const write = (text = 'Terima kasih 🙏 https://contoh.test', parentId?: string): string =>
  stage.emulator.commentAsReader({
    mediaId: media,
    username: 'ani',
    text,
    ...(parentId === undefined ? {} : { parentId }),
  });

const signed = (body: string, secret = SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('rule webhook-challenge', () => {
  it('asks the address before the first message, and sends nothing where the word is wrong', async () => {
    expect(await stage.emulator.webhooks.verify()).toBe(true);
    stage.emulator.webhooks.setTarget({ url, appSecret: SECRET, verifyToken: 'other' });
    write();
    await stage.emulator.webhooks.settled();
    expect(await stage.emulator.webhooks.verify()).toBe(false);
    expect(received).toEqual([]);
  });
});

describe('rule webhook-signature', () => {
  it('signs the bytes as they go out: escaped, in lower case', async () => {
    const comment = write();
    await stage.emulator.webhooks.settled();
    const [message] = received;
    expect(message?.body).toContain('Terima kasih \\ud83d\\ude4f https:\\/\\/contoh.test');
    expect(message?.signature).toBe(signed(message?.body ?? ''));
    expect(JSON.parse(message?.body ?? '')).toEqual({
      object: 'instagram',
      entry: [
        {
          id: IG_USER,
          time: expect.any(Number) as number,
          changes: [
            {
              field: 'comments',
              value: {
                id: comment,
                from: { id: expect.any(String) as string, username: 'ani' },
                media: { id: media, media_product_type: 'FEED' },
                text: 'Terima kasih 🙏 https://contoh.test',
              },
            },
          ],
        },
      ],
    });
  });

  it('can be wrong, replayed, or of a body that a test made up', async () => {
    const ids = [write('satu'), write('dua')];
    await stage.emulator.webhooks.settled();
    const [first] = stage.emulator.webhooks.log;
    await stage.emulator.webhooks.replay(first?.number ?? 0);
    expect(received.at(-1)).toEqual(received[0]);
    await stage.emulator.deliverWebhook({ commentIds: ids, appSecret: 'guess' });
    expect(received.at(-1)?.signature).toBe(signed(received.at(-1)?.body ?? '', 'guess'));
    expect(received.at(-1)?.body.match(/"field":"comments"/g)).toHaveLength(2);
    await stage.emulator.webhooks.send('not json', 'sha256=00');
    expect(received.at(-1)).toEqual({ body: 'not json', signature: 'sha256=00' });
  });

  it('names the comment that a reply answers', async () => {
    const parent = write('Halo');
    write('Balasan', parent);
    await stage.emulator.webhooks.settled();
    expect(received.at(-1)?.body).toContain(`"parent_id":"${parent}"`);
  });
});

describe('rule webhook-own-comments', () => {
  it('tells the office of its own comments, unless switched off', async () => {
    const loose = await setStage({ disabledRules: ['webhook-own-comments'] });
    loose.emulator.webhooks.setTarget({ url, appSecret: SECRET, verifyToken: WORD });
    const other = await loose.published();
    await loose.post(`${other}/comments`, { message: 'Ralat' });
    await loose.emulator.webhooks.settled();
    await loose.close();
    expect(received).toEqual([]);
    await stage.post(`${media}/comments`, { message: 'Ralat' });
    await stage.emulator.webhooks.settled();
    expect(received[0]?.body).toContain(`"from":{"id":"${IG_USER}"`);
  });
});

describe('an address that fails', () => {
  it('is in the log with its answer, 0 where there is none', async () => {
    status = 500;
    write();
    await stage.emulator.webhooks.settled();
    server.closeAllConnections();
    server.close();
    write();
    await stage.emulator.webhooks.settled();
    expect(stage.emulator.webhooks.log.map((sent) => sent.status)).toEqual([500, 0]);
  });

  it('never keeps a comment from being written, and closes with the emulator', async () => {
    stage.emulator.webhooks.setTarget(undefined);
    write();
    await stage.emulator.webhooks.settled();
    expect(stage.emulator.posts()[0]?.comments).toHaveLength(1);
    await expect(Promise.resolve().then(() => stage.emulator.webhooks.send('{}'))).rejects.toThrow(
      'No address is set',
    );
  });
});
