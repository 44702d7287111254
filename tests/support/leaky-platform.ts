import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to a platform. */
export interface PassingRequest {
  readonly method: string;
  /** Path without what is asked for. */
  readonly path: string;
}

/** An answer that repeats what it was sent. */
export interface Leak {
  readonly on: (request: PassingRequest) => boolean;
  readonly status: number;
  /** `echo`: every secret of the request, as it is, in an address and in base64. */
  readonly body: (echo: string) => unknown;
}

/** Stands before a platform, and sees every secret that goes by. */
export interface LeakyPlatform {
  readonly url: string;
  /** Tokens, codes and secrets that went by, in either direction. */
  readonly secrets: ReadonlySet<string>;
  /** Answers the next request that fits in the place of the platform. Gives whether one did. */
  leak(leak: Leak): () => boolean;
  close(): Promise<void>;
}

const SECRET_NAMES =
  /^(access_token|refresh_token|client_secret|code|fb_exchange_token|authorization)$/;

const read = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};

/** The values of fields that hold secrets, however deep. */
const secretsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string' && SECRET_NAMES.test(name) ? [inner] : secretsIn(inner),
  );
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const secretsOf = (incoming: IncomingMessage, body: string): readonly string[] => {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const type = incoming.headers['content-type'] ?? '';
  const fields = type.includes('urlencoded') ? Object.fromEntries(new URLSearchParams(body)) : {};
  const bearer = (incoming.headers.authorization ?? '').replace(/^Bearer /i, '');
  return [
    ...secretsIn(Object.fromEntries(url.searchParams)),
    ...secretsIn(fields),
    ...(bearer === '' ? [] : [bearer]),
  ];
};

const echoOf = (secrets: readonly string[]): string =>
  secrets
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      `https://platform.example/me?access_token=${encodeURIComponent(secret)}`,
    ])
    .join(' ');

const forward = async (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { target, body, remember }: { target: string; body: Buffer; remember: (text: string) => void },
): Promise<void> => {
  const { host: _own, connection: _hop, 'content-length': _length, ...headers } = incoming.headers;
  const method = incoming.method ?? 'GET';
  const answer = await fetch(`${target}${incoming.url ?? '/'}`, {
    method,
    headers: headers as Record<string, string>,
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
    redirect: 'manual',
  });
  const text = Buffer.from(await answer.arrayBuffer());
  remember(text.toString('utf8'));
  const kept = Array.from(answer.headers).filter(
    ([name]) => !/^(content-(encoding|length)|transfer-encoding|connection)$/.test(name),
  );
  outgoing.writeHead(answer.status, Object.fromEntries(kept));
  outgoing.end(text);
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Starts a server before a platform: it passes everything on, but for what it is told to answer itself. */
export const startLeakyPlatform = async (target: string): Promise<LeakyPlatform> => {
  const secrets = new Set<string>();
  const leaks: Leak[] = [];
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await read(incoming);
    const sent = secretsOf(incoming, body.toString('utf8'));
    for (const secret of sent) secrets.add(secret);
    const { pathname: path } = new URL(incoming.url ?? '/', 'http://localhost');
    const leak = leaks.find(({ on }) => on({ method: incoming.method ?? 'GET', path }));
    if (leak === undefined) {
      const remember = (text: string) => {
        for (const secret of secretsIn(parse(text))) secrets.add(secret);
      };
      await forward(incoming, outgoing, { target, body, remember });
      return;
    }
    leaks.splice(leaks.indexOf(leak), 1);
    const told = leak.body(echoOf(sent));
    const isText = typeof told === 'string';
    outgoing.writeHead(leak.status, { 'content-type': isText ? 'text/html' : 'application/json' });
    outgoing.end(isText ? told : JSON.stringify(told));
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    secrets,
    leak(leak) {
      leaks.push(leak);
      return () => !leaks.includes(leak);
    },
    close: () => close(server),
  };
};
