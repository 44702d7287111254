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

const isListOfGroups = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'object');

/** Does Strapi break off at this operator, where it should refuse it? */
const isMalformed = (key: string, value: unknown, isGroup: boolean): boolean => {
  switch (key) {
    case '$and':
    case '$or':
      return isGroup && !isListOfGroups(value);
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

/** `isGroup` is true outside every attribute, where operators join conditions. */
const keyInFilters = (filters: unknown, isGroup: boolean): string | undefined => {
  if (Array.isArray(filters)) return firstOf(filters, (item) => keyInFilters(item, isGroup));
  if (!isEntry(filters)) return undefined;
  return firstOf(Object.entries(filters), ([key, value]) =>
    key === CLOSED_RELATION || isMalformed(key, value, isGroup)
      ? key
      : keyInFilters(value, isGroup && key.startsWith('$')),
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
  return param === 'fields' ? keyInNames(value, INHERITED) : undefined;
};

/**
 * Looks for what Strapi 5.54 answers and should not, or breaks off at (a 500), in a query of the content API and in
 * everything that it populates: filters and sorts that go through other languages to drafts, and malformed operators.
 */
export const findQueryFault = (query: unknown): QueryFault | undefined => {
  if (typeof query !== 'object' || query === null) return undefined;
  for (const [param, value] of Object.entries(query)) {
    const key = keyIn(param, value);
    if (key !== undefined) return { key, param };
    // What is populated has filters and a sort of its own.
    const inside = ['filters', 'sort', 'fields'].includes(param)
      ? undefined
      : findQueryFault(value);
    if (inside !== undefined) return inside;
  }
  return undefined;
};
