import type { RequestListener, Server, ServerResponse } from 'node:http';

/** An answer that is over: how long it took, and whether it went out whole or was cut off. */
export interface Answered {
  readonly response: ServerResponse;
  readonly seconds: number;
  readonly isWhole: boolean;
}

/** Hears of an answer that is over. */
export type OnAnswered = (answered: Answered) => void;

/** The requests that a server is answering. */
export interface OpenRequests {
  /** From now on every answer is heard of when it is over. */
  onAnswered(hear: OnAnswered): void;
  /** From now on this one is open until its answer is over; whoever follows it already need not know. */
  follow(response: ServerResponse): void;
  /** Takes note of an answer from memory that was written in one go, `seconds` after it was asked for. */
  noteWritten(response: ServerResponse, seconds: number): void;
  /** From now on every answer tells its client to send the next request over a new connection. */
  sayGoodbye(): void;
  /** Ends when none is open any more, or after `limitMs`; gives how many are open still. */
  quiet(limitMs: number): Promise<number>;
}

const MS = 1000;

const part = (response: ServerResponse): void => {
  if (!response.headersSent) response.setHeader('Connection', 'close');
};

/**
 * Puts something before what a server answers with. What only listens to its requests is added later.
 * @throws Error where more than one listens already: nobody knows which of them answers
 */
export const hangBefore = (
  server: Server,
  guard: (behind: RequestListener) => RequestListener,
): void => {
  const [behind, ...others] = server.listeners('request') as RequestListener[];
  if (behind === undefined || others.length > 0) throw new Error('Who answers requests?');
  server.off('request', behind);
  server.on('request', guard(behind));
};

/**
 * Follows the requests of a server. Those that something hung before it answers from memory are not: following costs more
 * than such an answer. That notes them, and once goodbye is said they are followed as well.
 */
export const followRequests = (server: Server): OpenRequests => {
  /** The open ones, with the moment at which each began. */
  const open = new Map<ServerResponse, number>();
  const hearers: OnAnswered[] = [];
  let isClosing = false;
  let onQuiet: (() => void) | undefined;

  const tell = (answered: Answered): void => {
    for (const hear of hearers) hear(answered);
  };

  // One function for all answers, and one listener on each. Two that are each called once (`once`) leave garbage that
  // outlives the small collections.
  function end(this: ServerResponse): void {
    const began = open.get(this) ?? 0;
    open.delete(this);
    const seconds = (performance.now() - began) / MS;
    tell({ response: this, seconds, isWhole: this.writableFinished });
    if (open.size === 0) onQuiet?.();
  }

  const follow = (response: ServerResponse): void => {
    if (open.has(response)) return;
    open.set(response, performance.now());
    if (isClosing) part(response);
    response.on('close', end);
  };

  hangBefore(server, (behind) => (request, response) => {
    follow(response);
    behind(request, response);
  });

  return {
    follow,
    onAnswered(hear) {
      hearers.push(hear);
    },
    noteWritten(response, seconds) {
      if (!open.has(response)) tell({ response, seconds, isWhole: true });
    },
    sayGoodbye() {
      isClosing = true;
      for (const response of open.keys()) part(response);
      server.prependListener('request', (_request, response) => {
        follow(response);
      });
    },
    async quiet(limitMs) {
      if (open.size === 0) return 0;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limitMs);
        onQuiet = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      return open.size;
    },
  };
};
