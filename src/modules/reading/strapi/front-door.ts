import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { hangBefore, type OpenRequests } from '../../../platform/health/open-requests';
import { languageAsked } from '../../../platform/request-language';
import type { Answer, AnswerStore, Flight, Outcome } from '../application/ports';
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
  readonly requests: Pick<OpenRequests, 'follow' | 'noteWritten'>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly behind: RequestListener;
}

const MS = 1000;
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

/** What is asked for; undefined where it is nothing that is kept. */
const makeReadQuestion = (plurals: PublicPlurals) => {
  const read = makeReadKnown(plurals);
  return (request: IncomingMessage): AskedAnswer | AddressFault | undefined => {
    const asked = mayAsk(request) ? read(request.url ?? '') : undefined;
    return asked === undefined || 'code' in asked || isOrdinary(request, asked) ? asked : undefined;
  };
};

/** Waits for what somebody else is computing, or begins to. */
const makeServeUnknown = (
  { store, send, countAnswer }: FrontDoorDeps,
  begun: WeakMap<IncomingMessage, Asking>,
) => {
  return (asked: AskedAnswer, { request, response, behind }: Exchange): void => {
    const keyInLanguage = inLanguage(asked.key, request);
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
};

/**
 * Answers from memory ahead of everything else: what is kept is sent at once; what somebody else is computing is waited
 * for; all else goes on to what stands behind the door. What a request began there is found in `begunBy`.
 */
export const makeFrontDoor = (deps: FrontDoorDeps) => {
  const { store, send, refuse, countAnswer, requests } = deps;
  const begun = new WeakMap<IncomingMessage, Asking>();
  const readQuestion = makeReadQuestion(deps.plurals);
  const serveUnknown = makeServeUnknown(deps, begun);
  const findKept = (asked: AskedAnswer, request: IncomingMessage): Answer | undefined =>
    store.find(asked.key) ?? store.find(inLanguage(asked.key, request));
  const guard =
    (behind: RequestListener): RequestListener =>
    (request, response) => {
      const began = performance.now();
      const asked = readQuestion(request);
      const isQuestion = asked !== undefined && !('code' in asked);
      const kept = isQuestion ? findKept(asked, request) : undefined;
      if (kept !== undefined) {
        countAnswer('hit');
        send(request, response, { answer: kept, from: 'hit' });
        requests.noteWritten(response, (performance.now() - began) / MS);
        return;
      }
      requests.follow(response);
      if (isQuestion) serveUnknown(asked, { request, response, behind });
      else if (asked !== undefined) refuse(request, response, asked);
      else behind(request, response);
    };
  return {
    /** What a request began that came through the door. */
    begunBy: (request: IncomingMessage): Asking | undefined => begun.get(request),
    /** Hangs the door before what a server answers with. */
    hang(server: Server): void {
      hangBefore(server, guard);
    },
  };
};
