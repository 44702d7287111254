import { z } from 'zod';
import { BenchFailure } from './failure';

/** Articles in the database of the reads, each in three audiences and two languages. */
export const ARTICLES = 300;

/** The slug of an article in Indonesian. */
export const slugOf = (index: number): string => `kabar-loket-${index}`;

/** A request, as it is sent over and over. */
export interface BenchRequest {
  readonly method: 'GET';
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One kind of read that is measured. */
export interface Scenario {
  readonly name: string;
  readonly request: BenchRequest;
  /** @throws BenchFailure where the answer is not what the name says: a fast error is no result */
  readonly check: (body: string) => void;
  /** The same of a Strapi that knows no audiences; none where it has no such door. */
  readonly vanilla?: {
    readonly request: BenchRequest;
    /** @throws BenchFailure where these are not the articles that the name asks for */
    readonly check: (body: string) => void;
  };
}

/** Who a text is written for. */
export type Audience = 'general' | 'youth' | 'senior';

const AUDIENCES: readonly Audience[] = ['general', 'youth', 'senior'];
const PAGE = 25;
const MIDDLE = Math.floor(ARTICLES / 2);
const POPULATED = ['section', 'tags', 'authors', 'cover', 'related'];
const FIELDS = [
  ...['documentId', 'title', 'slug', 'summary', 'body', 'kind', 'disclaimer', 'publicInfoClass'],
  ...['createdAt', 'updatedAt', 'publishedAt', 'locale', 'audience', 'availableAudiences'],
];

const Entries = z.array(z.looseObject({ slug: z.string(), audience: z.string().optional() }));
const RestAnswer = z.object({ data: Entries }).transform(({ data }) => data);
const GraphqlAnswer = z
  .object({ data: z.object({ articles: Entries }) })
  .transform(({ data }) => data.articles);

interface Expected {
  readonly name: string;
  /** None of a server that knows no audiences. */
  readonly audience?: Audience;
  readonly count: number;
  readonly populated: readonly string[];
}

const makeCheck =
  (schema: typeof RestAnswer | typeof GraphqlAnswer, expected: Expected) =>
  (body: string): void => {
    const parsed = schema.safeParse(JSON.parse(body));
    const isRight =
      parsed.success &&
      parsed.data.length === expected.count &&
      parsed.data.every((entry) => entry.audience === expected.audience) &&
      parsed.data.every((entry) => expected.populated.every((field) => Boolean(entry[field])));
    if (isRight) return;
    const excerpt = body.slice(0, 300);
    throw new BenchFailure(`"${expected.name}" is not answered as it should be: ${excerpt}`);
  };

interface RestRead {
  readonly what: string;
  readonly query: string;
  readonly count: number;
  readonly populated?: readonly string[];
}

const get = (path: string): BenchRequest => ({ method: 'GET', path, headers: {} });

/** A read of articles for one audience; a Strapi without audiences is asked for the same articles. */
const rest = ({ what, query, count, populated = [] }: RestRead, audience: Audience): Scenario => {
  const name = `REST, ${what}, ${audience}`;
  return {
    name,
    request: get(`/api/articles?audience=${audience}&${query}`),
    check: makeCheck(RestAnswer, { name, audience, count, populated }),
    vanilla: {
      request: get(`/api/articles?${query}`),
      check: makeCheck(RestAnswer, { name: `${name}, of vanilla Strapi`, count, populated }),
    },
  };
};

const graphql = (audience: Audience): Scenario => {
  const name = `GraphQL by GET, list of ${PAGE}, ${audience}`;
  const query = `{ articles(audience: ${audience}, sort: "slug", pagination: { pageSize: ${PAGE} }) { ${FIELDS.join(' ')} } }`;
  return {
    name,
    request: {
      ...get(`/graphql?${new URLSearchParams({ query }).toString()}`),
      // Without it Apollo takes a GET for one that another site made a browser send.
      headers: { 'apollo-require-preflight': 'true' },
    },
    check: makeCheck(GraphqlAnswer, { name, audience, count: PAGE, populated: [] }),
  };
};

const SORTED = `sort=slug&pagination[pageSize]=${PAGE}`;
const POPULATE = POPULATED.map((field, index) => `populate[${index}]=${field}`).join('&');

const LIST: RestRead = { what: `list of ${PAGE}`, query: SORTED, count: PAGE };
const POPULATED_LIST: RestRead = {
  what: `list of ${PAGE} populated`,
  query: `${SORTED}&${POPULATE}`,
  count: PAGE,
  // The first articles have nothing before them to point to, but the list stands there, empty.
  populated: POPULATED,
};
const BY_SLUG: RestRead = {
  what: 'one by slug',
  query: `filters[slug][$eq]=${slugOf(MIDDLE)}`,
  count: 1,
};
const BY_SECTION: RestRead = {
  what: `${PAGE} of a section`,
  query: `filters[section][slug][$eq]=nama-satu&${SORTED}`,
  count: PAGE,
};
const ENGLISH: RestRead = {
  what: `list of ${PAGE} in English`,
  query: `locale=en&${SORTED}`,
  count: PAGE,
};

/** What `npm run bench` asks, in the order of its table. */
export const SCENARIOS: readonly Scenario[] = [
  ...AUDIENCES.map((audience) => rest(LIST, audience)),
  ...AUDIENCES.map((audience) => rest(BY_SLUG, audience)),
  rest(POPULATED_LIST, 'general'),
  rest(BY_SECTION, 'general'),
  graphql('general'),
];

/** What is asked of a few articles and of many. */
export const GROWTH_SCENARIOS: readonly Scenario[] = [
  ...AUDIENCES.map((audience) => rest(LIST, audience)),
  rest(BY_SLUG, 'general'),
  rest(BY_SECTION, 'general'),
  rest(POPULATED_LIST, 'general'),
  rest(ENGLISH, 'senior'),
];

/** Addresses as readers of a site ask for them: for each audience and language a list, and the articles one by one. */
export const readerRequests = (articles: number): readonly BenchRequest[] =>
  AUDIENCES.flatMap((audience) => [
    get(`/api/articles?audience=${audience}&${SORTED}`),
    get(`/api/articles?audience=${audience}&locale=en&${SORTED}`),
    ...Array.from({ length: articles }, (_, index) =>
      get(`/api/articles?audience=${audience}&filters[slug][$eq]=${slugOf(index)}`),
    ),
  ]);

/** The address of random words with which a stranger fills memory; `random` gives numbers from 0 to 1. */
export const randomPath = (random: () => number): string => {
  const word = Math.floor(random() * Number.MAX_SAFE_INTEGER).toString(36);
  const kinds = [
    // The largest answers: each would take some hundred kilobytes of memory.
    `/api/articles?filters[title][$ne]=${word}&${SORTED}&${POPULATE}`,
    `/api/articles?filters[slug][$eq]=${word}`,
    `/api/articles?pagination[page]=${Math.floor(random() * 1e9)}`,
    `/api/articles?${word}=${word}`,
    `/api/articles/slug/${word}`,
    `/api/articles?audience=${word}&utm_source=${word.repeat(100)}`,
  ];
  return kinds[Math.floor(random() * kinds.length)] ?? '/';
};
