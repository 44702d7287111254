import { request as sendRequest } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Answer, CrowdLedger } from './crowd-ledger';

/** One request of somebody in a crowd. */
export interface CrowdRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** How the tally names it. */
  readonly name: string;
  /** Absent for a visitor. */
  readonly bearer?: string;
  readonly body?: object;
  /** Hangs up after so many milliseconds. */
  readonly cutAfterMs?: number;
}

/** Sends a request over HTTP and writes what came back into the ledger. */
export type AskHub = (request: CrowdRequest) => Promise<Answer>;

interface Body {
  readonly data?: unknown;
  readonly meta?: unknown;
  readonly error?: { readonly details?: Readonly<Record<string, unknown>> };
}

const NO_ANSWER: Answer = { status: 0, code: '', data: undefined, meta: undefined, details: {} };

const send = async (
  url: string,
  { method, path, bearer, body }: CrowdRequest,
  signal: AbortSignal | undefined,
): Promise<Answer> => {
  const sent = body === undefined ? '' : JSON.stringify(body);
  const request = sendRequest(url + path, {
    method,
    // A connection each: one that is kept may be closed by the server at the moment of the next request.
    agent: false,
    headers: {
      ...{ 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) },
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
    },
    ...(signal === undefined ? {} : { signal }),
  });
  request.end(sent);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const text = await readText(response);
  const { data, meta, error } = (text === '' ? {} : JSON.parse(text)) as Body;
  const details = error?.details ?? {};
  const code = typeof details.code === 'string' ? details.code : '';
  return { status: response.statusCode ?? 0, code, data, meta, details };
};

/** Requests to the hub that listens at `url`. */
export const crowdClient =
  (url: string, ledger: CrowdLedger): AskHub =>
  async (request) => {
    const { cutAfterMs, name } = request;
    const signal = cutAfterMs === undefined ? undefined : AbortSignal.timeout(cutAfterMs);
    try {
      const answer = await send(url, request, signal);
      ledger.count(name, answer);
      return answer;
    } catch (error) {
      if (signal?.aborted !== true) throw error;
      ledger.count(name, NO_ANSWER);
      return NO_ANSWER;
    }
  };
