/** The small part of autocannon that the bench uses; the package brings no types of its own. */
declare module 'autocannon' {
  namespace autocannon {
    interface Options {
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string | undefined;
      readonly connections: number;
      /** Seconds. */
      readonly duration: number;
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
