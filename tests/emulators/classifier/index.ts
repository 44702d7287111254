import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const HOST = '127.0.0.1';
const OLDEST_SECONDS = 300; // a request that was taken down on the way is worthless after that

/** How the classifier answers. `hang`: never; `redirect`: sends the caller elsewhere; `flood`: without an end. */
export type ClassifierMood = 'answer' | 'hang' | 'fail' | 'garbage' | 'redirect' | 'flood';

/** A request that was signed as agreed. */
export interface ClassifierRequest {
  readonly body: unknown;
  readonly headers: IncomingMessage['headers'];
}

const readAll = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
};

const flood = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = (): void => {
    while (response.writable && response.write('x'.repeat(65_536)));
  };
  response.on('drain', pour);
  pour();
};

/**
 * A classifier as an office may run one: it believes what is signed under the shared key and not older than five minutes,
 * and answers with the labels that it was told to give.
 */
export class ClassifierEmulator {
  mood: ClassifierMood = 'answer';
  labels: readonly { readonly label: string; readonly score: number }[] = [];
  readonly requests: ClassifierRequest[] = [];
  /** Requests whose callers went away before they were answered. */
  abandoned = 0;

  private readonly server = createServer((message, response) => void this.serve(message, response));

  constructor(
    private readonly secret: string,
    private readonly now: () => Date,
  ) {}

  /** Listens on a free port of this machine; gives its address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, HOST, resolve));
    const address = this.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return `http://${HOST}:${String(port)}/v1/classify`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private isBelieved(headers: IncomingMessage['headers'], body: string): boolean {
    const timestamp = String(headers['x-hub-timestamp'] ?? '');
    const age = Math.abs(this.now().getTime() / 1000 - Number(timestamp));
    const signed = createHmac('sha256', this.secret).update(`${timestamp}.${body}`).digest('hex');
    const given = String(headers['x-hub-signature'] ?? '');
    return age <= OLDEST_SECONDS && isEqual(given, `sha256=${signed}`);
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (!response.writableEnded) this.abandoned += 1;
    });
    const body = await readAll(message);
    if (!this.isBelieved(message.headers, body)) {
      sendJson(response, 401, { error: 'signature' });
      return;
    }
    const asked: unknown = JSON.parse(body);
    this.requests.push({ body: asked, headers: message.headers });
    if (this.mood === 'hang') return;
    if (this.mood === 'flood') flood(response);
    else if (this.mood === 'fail') sendJson(response, 503, {});
    else if (this.mood === 'garbage') sendJson(response, 200, { labels: [{ label: 7 }] });
    else if (this.mood === 'redirect') {
      response.writeHead(307, { location: 'http://169.254.169.254/' });
      response.end();
    } else sendJson(response, 200, { labels: this.labels });
  }
}
