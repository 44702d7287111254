/** An answer that may be kept: by what it is kept, and what it tells. */
export interface AskedAnswer {
  /** The address in one form: the same question asked in another order of its parameters has the same key. */
  readonly key: string;
  /** The uid of the type that is read; absent where GraphQL is asked. */
  readonly uid?: string;
  /** Whether one entry is asked for, or a list of them. */
  readonly isOne: boolean;
  /** Whether relations may take part in the answer: in what is shown, in what is chosen, or in the order. */
  readonly readsRelations: boolean;
}

/** Why an address is refused before anything is read. */
export interface AddressFault {
  readonly code: 'query_too_long' | 'query_malformed';
  readonly limit?: number;
  readonly actual: number | string;
}

/** The types with public addresses: uid by the plural name in `/api/<plural>`. */
export type PublicPlurals = ReadonlyMap<string, string>;

const GRAPHQL = '/graphql';
const PLACE = /^\/api\/([a-z][a-z-]{0,63})(\/slug\/[\w-]{1,255}|\/[a-z0-9]{1,64})?$/;
const WITH_RELATIONS = /^(?:populate|filters|sort)\b/;

/** The longest query, in characters; Node itself takes 16 KB of headers with the address. */
export const MAX_QUERY = { rest: 4096, graphql: 8192 } as const;

const SHOWN = 40; // characters of a part that is named back

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

type Pair = readonly [name: string, value: string];

const readPairs = (query: string): readonly Pair[] | AddressFault => {
  const pairs: Pair[] = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    try {
      const name = decode(at === -1 ? part : part.slice(0, at));
      pairs.push([name, at === -1 ? '' : decode(part.slice(at + 1))]);
    } catch {
      return { code: 'query_malformed', actual: part.slice(0, SHOWN) };
    }
  }
  // By name alone: `populate=a&populate=b` is a list, whose order may count.
  return pairs.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
};

const toKey = (path: string, pairs: readonly Pair[]): string =>
  pairs.length === 0
    ? path
    : `${path}?${pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;

const isFault = (read: readonly Pair[] | AddressFault): read is AddressFault => 'code' in read;

/**
 * Reads the address of a GET as a question that may be answered from memory: lists and single entries of public types,
 * and GraphQL queries. Undefined where it is none of these; a fault where no server should spend time on it.
 */
export const readAddress = (
  url: string,
  plurals: PublicPlurals,
): AskedAnswer | AddressFault | undefined => {
  const at = url.indexOf('?');
  const [path, query] = at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
  const isGraphql = path === GRAPHQL;
  const [, plural = '', one] = isGraphql ? [] : (PLACE.exec(path) ?? []);
  const uid = plurals.get(plural);
  if (!isGraphql && uid === undefined) return undefined;
  const limit = isGraphql ? MAX_QUERY.graphql : MAX_QUERY.rest;
  if (query.length > limit) return { code: 'query_too_long', limit, actual: query.length };
  const pairs = readPairs(query);
  if (isFault(pairs)) return pairs;
  return {
    key: toKey(path, pairs),
    ...(uid === undefined ? {} : { uid }),
    isOne: one !== undefined,
    readsRelations: one === undefined || pairs.some(([name]) => WITH_RELATIONS.test(name)),
  };
};
