/** The small part of Strapi's own rate limits that is used here; the package brings no types of its own. */
declare module 'koa2-ratelimit' {
  export namespace Stores {
    /** Where tries are counted. */
    abstract class Store {
      /** One more try; `dateEnd` is when the count begins anew, in milliseconds since 1970. */
      abstract incr(key: string): Promise<{ readonly counter: number; readonly dateEnd: number }>;
      abstract decrement(key: string): void;
      abstract saveAbuse(): void;
    }
  }
}
