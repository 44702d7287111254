import type { Audience } from '../domain/audience';
import { resolveVariant } from '../domain/resolve-variant';
import type { ContentModel, StoredVariant, VariantStore } from './ports';

type Entry = Readonly<Record<string, unknown>>;

interface ServeAudienceInput {
  readonly uid: string;
  readonly documents: readonly Entry[];
  readonly audience: Audience;
}

/** Answers documents in the texts of one audience, those populated inside them included. */
export type ServeAudience = (input: ServeAudienceInput) => Promise<readonly Entry[]>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesIn = (value: unknown): readonly Entry[] =>
  Array.isArray(value) ? value.filter(isEntry) : isEntry(value) ? [value] : [];

type IdsByType = Map<string, Set<number>>;
type VariantsByType = ReadonlyMap<string, ReadonlyMap<number, readonly StoredVariant[]>>;

const collectIds = (model: ContentModel, uid: string, entry: Entry, found: IdsByType): void => {
  if (model.variantFields(uid).length > 0 && typeof entry.id === 'number') {
    const ids = found.get(uid) ?? new Set<number>();
    found.set(uid, ids.add(entry.id));
  }
  for (const { name, target } of model.relations(uid)) {
    for (const inner of entriesIn(entry[name])) collectIds(model, target, inner, found);
  }
};

const makeOverlay = (model: ContentModel, variants: VariantsByType, audience: Audience) => {
  const overlayAll = (uid: string, value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((inner: unknown) => overlayAll(uid, inner))
      : isEntry(value)
        ? overlay(uid, value)
        : value;

  const overlay = (uid: string, entry: Entry): Entry => {
    const document: Record<string, unknown> = { ...entry };
    for (const { name, target } of model.relations(uid)) {
      if (entry[name] !== undefined) document[name] = overlayAll(target, entry[name]);
    }
    const fields = model.variantFields(uid);
    if (fields.length === 0) return document;
    const own = typeof entry.id === 'number' ? variants.get(uid)?.get(entry.id) : undefined;
    return resolveVariant({ document, variants: own ?? [], audience, fields });
  };
  return overlay;
};

/**
 * Builds the one function behind `audience` on REST and on GraphQL. It costs one query per content type in the answer,
 * however many documents there are.
 */
export const makeServeAudience =
  ({ store, model }: { store: VariantStore; model: ContentModel }): ServeAudience =>
  async ({ uid, documents, audience }) => {
    const found: IdsByType = new Map();
    for (const document of documents) collectIds(model, uid, document, found);
    const loaded = await Promise.all(
      Array.from(
        found,
        async ([type, ids]) =>
          [type, await store.findVariants({ uid: type, ids: Array.from(ids) })] as const,
      ),
    );
    const overlay = makeOverlay(model, new Map(loaded), audience);
    return documents.map((document) => overlay(uid, document));
  };
