import type { EmulatorRequest } from '../shared/http';

/** Parameters of a call: those of the query and those of the body, form or JSON, taken together. */
export interface Parameters {
  /** The parameter as text; empty where it is absent. */
  text(name: string): string;
  /** True for `true` as JSON or as text. */
  isSet(name: string): boolean;
  /** A list, as a JSON array, a JSON array in text, or text with commas. */
  list(name: string): readonly string[];
  /** Names of all that were sent, without the token. */
  readonly names: readonly string[];
}

const splitList = (text: string): readonly string[] =>
  text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => item.trim().replace(/^"|"$/g, ''))
    .filter((item) => item !== '');

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(asText).join(',');
  return '';
};

/** Reads the parameters of a request. */
export const parametersOf = (request: EmulatorRequest): Parameters => {
  const inBody = request.body.kind === 'fields' ? request.body.fields : {};
  const all = new Map<string, unknown>([...request.query, ...Object.entries(inBody)]);
  const text = (name: string): string => asText(all.get(name));
  return {
    text,
    isSet: (name) => text(name) === 'true',
    list: (name) => splitList(text(name)),
    names: [...all.keys()].filter((name) => name !== 'access_token'),
  };
};
