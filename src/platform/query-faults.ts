/** What of a query is refused: the key at fault, and the parameter that it stands in. */
export interface QueryFault {
  readonly key: string;
  readonly param: string;
}

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strapi joins the editions in other languages with their drafts: who filters or sorts by them reads drafts. */
const CLOSED_RELATION = 'localizations';

/** Names that every object knows, and no content type: Strapi takes them for attributes and asks the database. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

const firstOf = <Item>(
  items: readonly Item[],
  find: (item: Item) => string | undefined,
): string | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Levels of relations that one read may go through. Each level multiplies the work, SQLite does it while everybody else
 * waits, and no page of a front end needs more.
 */
const MAX_LEVELS = 3;

const isListOfGroups = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'object');

/** Does Strapi break off at this operator, where it should refuse it? */
const isMalformed = (key: string, value: unknown, isGroup: boolean): boolean => {
  switch (key) {
    case '$and':
    case '$or':
      return !isListOfGroups(value);
    case '$not':
      return isGroup && typeof value !== 'object';
    case '$between':
      return !Array.isArray(value) || value.length !== 2;
    // Knows no SQLite, and breaks off there.
    case '$jsonSupersetOf':
      return true;
    default:
      return false;
  }
};

const isAttribute = (key: string): boolean => !key.startsWith('$') && !/^\d+$/.test(key);

/** `isGroup` is true outside every attribute, where operators join conditions; `level` counts attributes on the way. */
const keyInFilters = (filters: unknown, isGroup: boolean, level = 0): string | undefined => {
  if (Array.isArray(filters)) return firstOf(filters, (item) => keyInFilters(item, isGroup, level));
  if (!isEntry(filters)) return undefined;
  return firstOf(Object.entries(filters), ([key, value]) =>
    key === CLOSED_RELATION ||
    isMalformed(key, value, isGroup) ||
    (isAttribute(key) && level >= MAX_LEVELS)
      ? key
      : keyInFilters(value, isGroup && key.startsWith('$'), isAttribute(key) ? level + 1 : level),
  );
};

const keyInNames = (names: unknown, refused: readonly string[]): string | undefined => {
  if (typeof names === 'string') {
    return names.split(/[,.:]/).find((name) => refused.includes(name.trim()));
  }
  const items = typeof names === 'object' && names !== null ? Object.entries(names) : [];
  return firstOf(items, ([name, value]) =>
    refused.includes(name) ? name : keyInNames(value, refused),
  );
};

const keyIn = (param: string, value: unknown): string | undefined => {
  if (param === 'filters') return keyInFilters(value, true);
  if (param === 'sort') return keyInNames(value, [CLOSED_RELATION, ...INHERITED]);
  if (param === 'fields') return keyInNames(value, INHERITED);
  return param === '_q' && typeof value !== 'string' ? param : undefined;
};

/** A `populate` below three others, or a path of more than three names. */
const tooDeep = (param: string, value: unknown, level: number): string | undefined => {
  if (param !== 'populate') return undefined;
  if (level >= MAX_LEVELS) return param;
  const names = Array.isArray(value) ? value : [value];
  return names.find(
    (name): name is string =>
      typeof name === 'string' &&
      name.split(',').some((path) => path.split('.').length > MAX_LEVELS - level),
  );
};

/**
 * Looks for what Strapi 5.54 answers and should not, or breaks off at (a 500), in a query of the content API and in
 * everything that it populates: filters and sorts that go through other languages to drafts, and malformed operators.
 */
export const findQueryFault = (query: unknown, level = 0): QueryFault | undefined => {
  if (typeof query !== 'object' || query === null) return undefined;
  for (const [param, value] of Object.entries(query)) {
    const key = keyIn(param, value) ?? tooDeep(param, value, level);
    if (key !== undefined) return { key, param };
    // What is populated has filters and a sort of its own.
    const inside = ['filters', 'sort', 'fields'].includes(param)
      ? undefined
      : findQueryFault(value, param === 'populate' ? level + 1 : level);
    if (inside !== undefined) return inside;
  }
  return undefined;
};
