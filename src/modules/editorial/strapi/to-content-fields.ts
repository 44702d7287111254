import type { Content } from '../application/edition-ports';
import type { ContentField } from './content-fields';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One entry or many, as Strapi populates them, as a list. */
const entries = (value: unknown): readonly Entry[] =>
  Array.isArray(value) ? value.filter(isEntry) : isEntry(value) ? [value] : [];

/** The documentIds of populated relations, in the order in which they are stored. */
export const toDocumentIds = (value: unknown): readonly string[] =>
  entries(value).flatMap(({ documentId }) => (typeof documentId === 'string' ? [documentId] : []));

/** A paragraph in which nothing stands: what the editor of the admin leaves behind when a text is deleted. */
const isEmptyParagraph = (node: unknown): boolean =>
  isEntry(node) &&
  node.type === 'paragraph' &&
  (!Array.isArray(node.children) ||
    node.children.every((child) => isEntry(child) && child.text === ''));

/** A date of the database (Date on one engine, text on another) as an ISO 8601 instant. */
const instant = (value: unknown): string | null => {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

const toScalar = (type: string, value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return null;
  if (type === 'datetime' || type === 'timestamp') return instant(value);
  if (type === 'blocks' && Array.isArray(value)) {
    return value.every(isEmptyParagraph) ? null : value;
  }
  return value;
};

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Strapi keeps the hash of a file when another picture takes its place: the size tells the two apart. */
const fileHash = ({ hash, size }: Entry): string => `${String(hash)}-${String(Number(size))}`;

const toFile = (file: Entry): Entry => ({
  id: file.id,
  hash: fileHash(file),
  alternativeText: textOrNull(file.alternativeText),
  caption: textOrNull(file.caption),
});

const toValue = (field: ContentField, value: unknown): unknown => {
  switch (field.kind) {
    case 'scalar':
      return toScalar(field.type, value);
    case 'relation':
      return toDocumentIds(value);
    case 'media': {
      const files = entries(value).map(toFile);
      return field.isList ? files : (files[0] ?? null);
    }
    case 'component': {
      const items = entries(value).map((item) => toContentFields(field.fields, item));
      return field.isList ? items : (items[0] ?? null);
    }
  }
};

/** Takes a populated entry to the plain JSON of what people wrote in it. */
export const toContentFields = (shape: readonly ContentField[], entry: Entry): Content['fields'] =>
  Object.fromEntries(shape.map((field) => [field.name, toValue(field, entry[field.name])]));
