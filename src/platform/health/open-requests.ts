import type { Server, ServerResponse } from 'node:http';

/** The requests that a server is answering. */
export interface OpenRequests {
  /** From now on every answer tells its client to send the next request over a new connection. */
  sayGoodbye(): void;
  /** Ends when none is open any more, or after `limitMs`; gives how many are open still. */
  quiet(limitMs: number): Promise<number>;
}

/** Follows every request of a server, however it is answered: it listens before everybody else. */
export const followRequests = (server: Server): OpenRequests => {
  const open = new Set<ServerResponse>();
  let isClosing = false;
  let onQuiet: (() => void) | undefined;

  const part = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };

  server.prependListener('request', (_request, response) => {
    open.add(response);
    if (isClosing) part(response);
    response.once('close', () => {
      open.delete(response);
      if (open.size === 0) onQuiet?.();
    });
  });

  return {
    sayGoodbye() {
      isClosing = true;
      for (const response of open) part(response);
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
