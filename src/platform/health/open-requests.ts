import type { Server, ServerResponse } from 'node:http';

/** Hears of an answer that is over, whole or cut off, and of how long it took. */
export type OnAnswered = (response: ServerResponse, seconds: number) => void;

/** The requests that a server is answering. */
export interface OpenRequests {
  /** From now on every answer is heard of when it is over. */
  onAnswered(hear: OnAnswered): void;
  /** From now on every answer tells its client to send the next request over a new connection. */
  sayGoodbye(): void;
  /** Ends when none is open any more, or after `limitMs`; gives how many are open still. */
  quiet(limitMs: number): Promise<number>;
}

const MS = 1000;

const part = (response: ServerResponse): void => {
  if (!response.headersSent) response.setHeader('Connection', 'close');
};

/** Follows every request of a server, however it is answered: it listens before everybody else. */
export const followRequests = (server: Server): OpenRequests => {
  /** The open ones, with the moment at which each began. */
  const open = new Map<ServerResponse, number>();
  const hearers: OnAnswered[] = [];
  let isClosing = false;
  let onQuiet: (() => void) | undefined;

  // One function for all answers, and one listener on each. Two that are each called once (`once`) leave garbage that
  // outlives the small collections, and answers from memory come a third slower.
  function end(this: ServerResponse): void {
    const began = open.get(this) ?? 0;
    open.delete(this);
    const seconds = (performance.now() - began) / MS;
    for (const hear of hearers) hear(this, seconds);
    if (open.size === 0) onQuiet?.();
  }

  server.prependListener('request', (_request, response) => {
    open.set(response, performance.now());
    if (isClosing) part(response);
    response.on('close', end);
  });

  return {
    onAnswered(hear) {
      hearers.push(hear);
    },
    sayGoodbye() {
      isClosing = true;
      for (const response of open.keys()) part(response);
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
