/**
 * A yardstick: a bare server that answers from memory what the hub has answered, as a careful one would, with its type, an
 * ETag and how long it may be kept. Run as `tsx tests/bench/reference.ts node:http|koa <file of answers>`; each is served at
 * the address at which the hub gave it, so that both are sent the same request. Listens at PORT on loopback.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type KoaClass from 'koa';
import { AnswersSchema } from './answers';

const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

const [kind, file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: tsx tests/bench/reference.ts node:http|koa <file of answers>');
  process.exit(2);
}

interface Page {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string | number>>;
}

const toPage = ({ type, body }: { readonly type: string; readonly body: string }): Page => {
  const bytes = Buffer.from(body);
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  return {
    bytes,
    etag,
    headers: {
      'Content-Type': type,
      'Content-Length': bytes.length,
      ETag: etag,
      'Cache-Control': CACHE_CONTROL,
    },
  };
};

const pages = new Map(
  AnswersSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).map((answer) => [
    answer.path,
    toPage(answer),
  ]),
);

const bareNode: RequestListener = (request, response) => {
  const page = pages.get(request.url ?? '');
  if (page === undefined) response.writeHead(404).end();
  else if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, { ETag: page.etag, 'Cache-Control': CACHE_CONTROL }).end();
  } else response.writeHead(200, page.headers).end(page.bytes);
};

const bareKoa = (): RequestListener => {
  // The very Koa that Strapi runs on, whatever else is installed.
  const strapi = createRequire(require.resolve('@strapi/strapi/package.json'));
  const Koa = strapi('koa') as typeof KoaClass;
  const app = new Koa();
  app.use((context) => {
    const page = pages.get(context.url);
    if (page === undefined) return;
    context.status = 200;
    context.set({ 'Content-Type': String(page.headers['Content-Type']), ETag: page.etag });
    context.set('Cache-Control', CACHE_CONTROL);
    if (context.fresh) context.status = 304;
    else context.body = page.bytes;
  });
  const answer = app.callback();
  return (request, response) => {
    void answer(request, response);
  };
};

const server = createServer(kind === 'koa' ? bareKoa() : bareNode);
server.listen(Number(process.env.PORT), '127.0.0.1');
