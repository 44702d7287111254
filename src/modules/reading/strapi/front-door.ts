import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { languageAsked } from '../../../platform/request-language';
import type { AnswerStore, Flight, Outcome } from '../application/ports';
import {
  readAddress,
  type AddressFault,
  type AskedAnswer,
  type PublicPlurals,
} from '../domain/answer-key';
import type { SendAnswer } from './send-answer';

/** The question that a request asks, and the computation that it began: `keepAnswer` ends it. */
export interface Asking {
  readonly asked: AskedAnswer;
  readonly flight: Flight;
  /** By what an answer is kept that speaks the language of the reader. */
  readonly keyInLanguage: string;
}

export interface FrontDoorDeps {
  readonly store: AnswerStore;
  readonly plurals: PublicPlurals;
  readonly send: SendAnswer;
  readonly refuse: (
    request: IncomingMessage,
    response: ServerResponse,
    fault: AddressFault,
  ) => void;
  readonly countAnswer: (outcome: Outcome) => void;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly behind: RequestListener;
}

type Serve = (asked: AskedAnswer, exchange: Exchange) => void;

const ADDRESSES_BYTES = 2 * 1024 * 1024;

/** Addresses are read once each; the ones asked for most are known. */
const makeReadKnown = (plurals: PublicPlurals) => {
  const known = new LRUCache<string, { readonly read: ReturnType<typeof readAddress> }>({
    maxSize: ADDRESSES_BYTES,
    sizeCalculation: (_read, url) => 4 * url.length + 200,
  });
  return (url: string): ReturnType<typeof readAddress> => {
    const before = known.get(url);
    if (before !== undefined) return before.read;
    const read = readAddress(url, plurals);
    known.set(url, { read });
    return read;
  };
};

/**
 * Whoever brings a token or a session, or wants Strapi's answers in another format, may be answered otherwise: they never
 * get what is kept, and add nothing to it.
 */
const mayAsk = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headers.authorization === undefined &&
  headers.cookie === undefined &&
  headers['strapi-response-format'] === undefined;

/** GraphQL over HTTP has two media types for its answers; kept is the one that everybody understands. */
const isOrdinary = ({ headers }: IncomingMessage, { uid }: AskedAnswer): boolean =>
  uid !== undefined || headers.accept?.includes('graphql-response') !== true;

/** Refusals speak the language of the reader; what is found does not depend on it. */
const inLanguage = (key: string, { headers }: IncomingMessage): string =>
  `${languageAsked(headers['accept-language'] ?? '')} ${key}`;

/**
 * Answers from memory ahead of everything else: what is kept is sent at once; what somebody else is computing is waited
 * for; all else goes on to what stands behind the door. What a request began there is found in `asking`.
 */
export const makeFrontDoor = (deps: FrontDoorDeps) => {
  const { store, send, refuse, countAnswer } = deps;
  const begun = new WeakMap<IncomingMessage, Asking>();
  const read = makeReadKnown(deps.plurals);
  const serve: Serve = (asked, { request, response, behind }) => {
    const found = store.find(asked.key);
    const keyInLanguage = found === undefined ? inLanguage(asked.key, request) : '';
    const kept = found ?? store.find(keyInLanguage);
    if (kept !== undefined) {
      countAnswer('hit');
      send(request, response, { answer: kept, from: 'hit' });
      return;
    }
    const flight = store.flightOf(keyInLanguage);
    if (flight === undefined && request.method === 'GET') {
      countAnswer('miss');
      begun.set(request, { asked, keyInLanguage, flight: store.take(keyInLanguage) });
    }
    if (flight === undefined) {
      behind(request, response);
      return;
    }
    void flight.landed.then((answer) => {
      countAnswer(answer === undefined ? 'miss' : 'shared');
      if (answer === undefined) behind(request, response);
      else send(request, response, { answer, from: 'hit' });
    });
  };
  const guard =
    (behind: RequestListener): RequestListener =>
    (request, response) => {
      const asked = mayAsk(request) ? read(request.url ?? '') : undefined;
      if (asked === undefined) behind(request, response);
      else if ('code' in asked) refuse(request, response, asked);
      else if (isOrdinary(request, asked)) serve(asked, { request, response, behind });
      else behind(request, response);
    };
  return {
    /** What a request began that came through the door. */
    begunBy: (request: IncomingMessage): Asking | undefined => begun.get(request),
    /**
     * Hangs the door before what a server answers with. What only listens to its requests is added later.
     * @throws Error where more than one listens already: nobody knows which of them answers
     */
    hang(server: Server): void {
      const [behind, ...others] = server.listeners('request') as RequestListener[];
      if (behind === undefined || others.length > 0) throw new Error('Who answers requests?');
      server.off('request', behind);
      server.on('request', guard(behind));
    },
  };
};
