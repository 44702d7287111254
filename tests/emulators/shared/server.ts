import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Answered, EmulatorRequest, Reply, RequestBody } from './http';

const HOST = '127.0.0.1'; // loopback alone: an emulator must never be reachable from outside
const MAX_BODY_BYTES = 1_000_000; // far more than any text of either platform, far less than a flood

/** A server that is listening. */
export interface RunningServer {
  /** Its address without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Stops listening, ends open connections, and resolves when all is quiet. */
  close(): Promise<void>;
}

const readBytes = async (message: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is still read, so that the sender gets our answer and not a broken connection.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
};

const parseJson = (text: string): RequestBody => {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      return { kind: 'malformed' };
    }
    return { kind: 'fields', fields: Object.fromEntries(Object.entries(value)) };
  } catch {
    return { kind: 'malformed' };
  }
};

const parseBody = (bytes: Buffer | undefined, contentType: string): RequestBody => {
  if (bytes === undefined) return { kind: 'too-large' };
  if (bytes.length === 0) return { kind: 'empty' };
  const text = bytes.toString('utf8');
  if (contentType.startsWith('application/json')) return parseJson(text);
  return { kind: 'fields', fields: Object.fromEntries(new URLSearchParams(text)) };
};

const toRequest = async (message: IncomingMessage): Promise<EmulatorRequest> => {
  const [path = '/', query = ''] = (message.url ?? '/').split(/\?(.*)/s);
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const body = parseBody(await readBytes(message), headers['content-type'] ?? '');
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers,
    body,
  };
};

const send = (response: ServerResponse, reply: Answered): void => {
  if (reply === 'dropped') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, {
    ...reply.headers,
    'content-length': Buffer.byteLength(reply.body),
  });
  response.end(reply.body);
};

// What every browser asks for by itself; it belongs in no journal.
const NO_ICON: Reply = { status: 204, headers: {}, body: '' };

/**
 * Serves `handle` on 127.0.0.1; port 0 takes a free one. Rejects with one plain sentence where the port is taken.
 * What `handle` throws is a fault of the emulator, or of a test that watches it: it is answered with `crashed`, never
 * with a stack trace, and told as a warning of the process.
 */
export const startServer = async ({
  port,
  handle,
  crashed,
}: {
  port: number;
  handle: (request: EmulatorRequest) => Promise<Answered>;
  crashed: (error: unknown) => Reply;
}): Promise<RunningServer> => {
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const request = await toRequest(message);
      send(response, request.path === '/favicon.ico' ? NO_ICON : await handle(request));
    } catch (error) {
      if (response.headersSent || response.destroyed) return; // the client went away while it was sending
      process.emitWarning(error instanceof Error ? (error.stack ?? error.message) : String(error));
      send(response, crashed(error));
    }
  };
  const server = createServer((message, response) => void answer(message, response));
  // On a slow machine a client may use a connection at the very moment at which an idle one would be closed.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${HOST} is in use.`) : error);
    });
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  const actualPort = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://${HOST}:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
