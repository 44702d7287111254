import { canonicalJson } from '../../../kernel/canonical-json';

/** How people know what a text points to; undefined where nobody knows. */
export interface NameOf {
  readonly document: (documentId: string) => string | undefined;
  readonly file: (id: number) => string | undefined;
}

/** A picture or a video in a content. */
export interface ContentFile {
  readonly id: number;
  readonly hash: string;
  readonly alternativeText: string | null;
  readonly caption: string | null;
}

/** Most characters of a value that are shown; the whole text stands in the form. */
const MOST_SHOWN = 600;

/** Characters shown before the first one that differs. */
const LEAD = 60;

/** True for a file as contents hold it. */
export const isFile = (value: unknown): value is ContentFile =>
  typeof value === 'object' &&
  value !== null &&
  'hash' in value &&
  'alternativeText' in value &&
  'caption' in value;

const showFile = (file: ContentFile, nameOf: NameOf): string => {
  const name = nameOf.file(file.id) ?? '';
  const words = [file.alternativeText ?? '', file.caption ?? ''].filter((word) => word !== '');
  if (name !== '') words.push(`(${name})`);
  return words.length === 0 ? `#${String(file.id)}` : words.join(' ');
};

/** A value as people read it: files by their texts and name, relations by name, nothing as an empty text. */
export const showValue = (value: unknown, nameOf: NameOf): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (isFile(value)) return showFile(value, nameOf);
  if (!Array.isArray(value)) return canonicalJson(value);
  return value
    .map((item: unknown) =>
      typeof item === 'string' ? (nameOf.document(item) ?? item) : showValue(item, nameOf),
    )
    .join('; ');
};

const characters = new Intl.Segmenter('id', { granularity: 'grapheme' });

const startOfCharacter = (text: string, index: number): number =>
  characters.segment(text).containing(index)?.index ?? index;

const firstDifference = (before: string, after: string): number => {
  const shorter = Math.min(before.length, after.length);
  for (let index = 0; index < shorter; index += 1) if (before[index] !== after[index]) return index;
  return shorter;
};

const excerpt = (text: string, from: number): string => {
  const start = from <= LEAD ? 0 : startOfCharacter(text, from - LEAD);
  const rest = text.slice(start);
  const before = start === 0 ? '' : '…';
  if (rest.length <= MOST_SHOWN) return `${before}${rest}`;
  return `${before}${rest.slice(0, startOfCharacter(rest, MOST_SHOWN))}…`;
};

/** Two values, each cut to what people can take in around the first character that differs. */
export const cutAlike = (
  before: string,
  after: string,
): { readonly before: string; readonly after: string } => {
  const isLong = before.length > MOST_SHOWN || after.length > MOST_SHOWN;
  const from = isLong ? firstDifference(before, after) : 0;
  return { before: excerpt(before, from), after: excerpt(after, from) };
};
