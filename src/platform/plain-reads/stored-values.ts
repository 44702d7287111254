// How a value of each type of field is answered: what Strapi's own fields make of what the database stores.

const toText = (stored: unknown): unknown => (typeof stored === 'string' ? stored : String(stored));

const toMoment = (stored: unknown): string | null => {
  const moment = stored instanceof Date ? stored : new Date(stored as number | string);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
};

const toTruth = (stored: unknown): boolean | null => {
  if (typeof stored === 'boolean') return stored;
  if (stored === 1 || stored === '1') return true;
  return stored === 0 || stored === '0' ? false : null;
};

const toParsed = (stored: unknown): unknown => {
  if (typeof stored !== 'string') return stored;
  try {
    const parsed: unknown = JSON.parse(stored);
    // Early versions of Strapi 5 wrote it twice into one another.
    return typeof parsed === 'string' ? JSON.parse(parsed) : parsed;
  } catch {
    return stored;
  }
};

const BY_TYPE: ReadonlyMap<string, (stored: unknown) => unknown> = new Map([
  ...['string', 'text', 'richtext', 'uid', 'enumeration', 'email'].map(
    (type) => [type, toText] as const,
  ),
  ...['increments', 'integer', 'float', 'decimal'].map((type) => [type, Number] as const),
  ...['datetime', 'timestamp'].map((type) => [type, toMoment] as const),
  ...['json', 'blocks'].map((type) => [type, toParsed] as const),
  ['boolean', toTruth],
  ['date', (stored: unknown) => stored],
]);

/** Fields that hold one line or word: these are compared as they are written. */
export const COMPARED_TYPES: readonly string[] = ['string', 'text', 'uid', 'enumeration'];

/** Fields that have an order. */
export const SORTED_TYPES: readonly string[] = [
  ...COMPARED_TYPES,
  ...['increments', 'integer', 'float', 'decimal', 'datetime', 'timestamp', 'date', 'boolean'],
];

/** Makes the answered value of a stored one, null excepted; undefined for a type of field that is not known here. */
export const valueReader = (type: string): ((stored: unknown) => unknown) | undefined =>
  BY_TYPE.get(type);
