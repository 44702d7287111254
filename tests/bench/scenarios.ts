import { z } from 'zod';
import { BenchFailure } from './failure';

/** Articles in the database, each in three audiences and two languages. */
export const ARTICLES = 300;

/** The slug of an article in Indonesian. */
export const slugOf = (index: number): string => `kabar-loket-${index}`;

/** A request, as it is sent over and over. */
export interface BenchRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One kind of read that is measured. */
export interface Scenario {
  readonly name: string;
  readonly request: BenchRequest;
  /** @throws BenchFailure where the answer is not what the name says: a fast error is no result */
  readonly check: (body: string) => void;
}

type Audience = 'general' | 'senior';

const PAGE = 25;
const MIDDLE = Math.floor(ARTICLES / 2);
const POPULATED = ['section', 'tags', 'authors', 'cover', 'related'];
const FIELDS = [
  ...['documentId', 'title', 'slug', 'summary', 'body', 'kind', 'disclaimer', 'publicInfoClass'],
  ...['createdAt', 'updatedAt', 'publishedAt', 'locale', 'audience', 'availableAudiences'],
];

const Entries = z.array(z.looseObject({ slug: z.string(), audience: z.string() }));
const RestAnswer = z.object({ data: Entries }).transform(({ data }) => data);
const GraphqlAnswer = z
  .object({ data: z.object({ articles: Entries }) })
  .transform(({ data }) => data.articles);

interface Expected {
  readonly name: string;
  readonly audience: Audience;
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
      parsed.data.every((entry) => expected.populated.every((field) => field in entry));
    if (isRight) return;
    const excerpt = body.slice(0, 300);
    throw new BenchFailure(`The hub does not answer "${expected.name}" as it should: ${excerpt}`);
  };

const rest = (
  { query, ...asked }: { readonly query: string } & Omit<Expected, 'name'>,
  what: string,
): Scenario => {
  const name = `${what}, ${asked.audience}`;
  const path = `/api/articles?audience=${asked.audience}&${query}`;
  return {
    name,
    request: { method: 'GET', path, headers: {} },
    check: makeCheck(RestAnswer, { ...asked, name }),
  };
};

const graphql = (audience: Audience): Scenario => {
  const name = `GraphQL, list of ${PAGE}, ${audience}`;
  const query = `{ articles(audience: ${audience}, sort: "slug", pagination: { pageSize: ${PAGE} }) { ${FIELDS.join(' ')} } }`;
  return {
    name,
    request: {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    },
    check: makeCheck(GraphqlAnswer, { name, audience, count: PAGE, populated: [] }),
  };
};

const LIST = `sort=slug&pagination[pageSize]=${PAGE}`;
const POPULATE = POPULATED.map((field, index) => `populate[${index}]=${field}`).join('&');

/** All that is asked of the hub, in the order of the table. */
export const SCENARIOS: readonly Scenario[] = (['general', 'senior'] as const).flatMap(
  (audience) => [
    rest({ audience, query: LIST, count: PAGE, populated: [] }, `REST, list of ${PAGE}`),
    rest(
      { audience, query: `${LIST}&${POPULATE}`, count: PAGE, populated: POPULATED },
      `REST, list of ${PAGE} populated`,
    ),
    rest(
      { audience, query: `filters[slug][$eq]=${slugOf(MIDDLE)}`, count: 1, populated: [] },
      'REST, one by slug',
    ),
    graphql(audience),
  ],
);
