import {
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** A request whose hub went away before its answer was whole. */
export interface CutRequest {
  readonly method: string;
  readonly path: string;
  /** The hub that had it. */
  readonly target: string;
  /** When it was handed to that hub, in milliseconds since 1970. */
  readonly begunAt: number;
}

interface Handed {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly target: string;
}

const CUT = 502;

const isRefused = (error: unknown): boolean =>
  (error as { readonly code?: unknown }).code === 'ECONNREFUSED';

/**
 * A proxy before several hubs, one request to each in turn. As deploy/nginx.conf has it, what finds no connection goes to
 * the next hub, whatever it is; unlike nginx it sends nothing anew that a hub had already, so that all of it is seen.
 */
export class RoundRobin {
  /** What was under way at a hub that went away; its sender is answered 502. */
  readonly cut: CutRequest[] = [];
  private turn = 0;

  private constructor(private readonly targets: readonly string[]) {}

  /** Listens on a free port of this machine. */
  static async before(
    targets: readonly string[],
  ): Promise<{ readonly proxy: RoundRobin; readonly url: string; close(): void }> {
    const proxy = new RoundRobin(targets);
    const server = createServer((request, response) => {
      void proxy.pass(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return {
      proxy,
      url: `http://127.0.0.1:${String(port)}`,
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    this.turn += 1;
    const { turn, targets } = this;
    for (let tried = 0; tried < targets.length; tried += 1) {
      const target = targets[(turn + tried) % targets.length] ?? '';
      if (await this.isTaken({ request, response, body, target })) return;
    }
    response.writeHead(CUT).end('{}');
  }

  /** Whether a hub took it, and answered or went away with it; false where there was no connection. */
  private async isTaken(handed: Handed): Promise<boolean> {
    const { request, response, target } = handed;
    const { method = '', url: path = '' } = request;
    const begunAt = Date.now();
    try {
      const answer = await this.hand(handed);
      const { connection: _ours, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? CUT, headers);
      await pipeline(answer, response);
    } catch (error) {
      if (isRefused(error)) return false;
      this.cut.push({ method, path, target, begunAt });
      if (response.headersSent) response.destroy();
      else response.writeHead(CUT).end('{}');
    }
    return true;
  }

  private hand({ request, body, target }: Handed): Promise<IncomingMessage> {
    const { connection: _theirs, ...headers } = request.headers;
    return new Promise((resolve, reject) => {
      const sent = send(`${target}${request.url ?? ''}`, {
        method: request.method,
        // A connection each: one that is kept may be closed just when it is used again.
        agent: false,
        headers: {
          ...headers,
          'x-forwarded-for': request.socket.remoteAddress,
          'x-forwarded-proto': 'https',
        },
      });
      sent.once('response', resolve);
      sent.once('error', reject);
      sent.end(body);
    });
  }
}
