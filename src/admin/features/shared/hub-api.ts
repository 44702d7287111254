/** What the routes under `/hub` answer. */
export interface HubAnswer<Data> {
  readonly data: Data;
}

/** A question, and the language in which it is answered. */
export interface Told {
  readonly language: string;
}

/** The header that makes the server speak the language of the admin. */
export const told = (language: string) => ({ headers: { 'Accept-Language': language } });

/** Takes what a route of the hub gives out of its answer. */
export const dataOf = <Data>({ data }: HubAnswer<Data>): Data => data;
