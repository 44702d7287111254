/** The small part of autocannon that the bench uses; the package brings no types of its own. */
declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      /** Called before each is sent; what it gives is sent. */
      readonly setupRequest?: ((request: Request) => Request) | undefined;
      readonly onResponse?: (
        status: number,
        body: string,
        context: object,
        headers: Readonly<Record<string, string>>,
      ) => void;
    }
    interface Options {
      readonly url: string;
      /** Each connection sends them in turn, from the first on. */
      readonly requests: readonly Request[];
      readonly connections: number;
      /** Seconds. */
      readonly duration?: number;
      /** Requests to send, in place of a duration. */
      readonly amount?: number;
      /** Milliseconds between two looks at the clock; the run ends at one of them. */
      readonly sampleInt: number;
    }
    interface Result {
      readonly errors: number;
      readonly timeouts: number;
      readonly non2xx: number;
      /** Seconds that the run took. */
      readonly duration: number;
    }
    interface Run extends Promise<Result> {
      on(
        event: 'response',
        hear: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
      ): this;
      stop(): void;
    }
  }
  function autocannon(options: autocannon.Options): autocannon.Run;
  export = autocannon;
}
