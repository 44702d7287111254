import { fail, succeed, type Result } from '../../../kernel/result';
import { differencesBetween } from '../domain/differences';
import type { EditionPlace } from '../domain/edition';
import type { DifferencesView } from '../domain/edition-view';
import type { Refusal } from '../domain/refusal';
import { isFile } from '../domain/shown-value';
import type { Content, ContentReader, SnapshotStore } from './edition-ports';
import type { ReferenceNames, References } from './reference-names';

/** A text of a document: a snapshot by its number, the draft, or what is public. */
export type TextVersion = number | 'draft' | 'published';

type Fields = Content['fields'];

/** Everything in a content that may be a reference; what is none has no name and does no harm. */
const referencesIn = (value: unknown): References => {
  if (isFile(value)) return { documents: [], files: [value.id] };
  if (typeof value !== 'object' || value === null) return { documents: [], files: [] };
  const inside = Object.values(value).map(referencesIn);
  const strings = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return {
    documents: [...strings, ...inside.flatMap(({ documents }) => documents)],
    files: inside.flatMap(({ files }) => files),
  };
};

/** The fields of `fields` in the order of `like`: a database may keep the keys of JSON in an order of its own. */
const inOrderOf = (like: Fields, fields: Fields): Fields => ({
  ...Object.fromEntries(
    Object.keys(like).flatMap((name) => (name in fields ? [[name, fields[name]]] : [])),
  ),
  ...fields,
});

/**
 * Compares two texts of one document in one language. Refuses with `snapshot_not_found` and the field `from` or `to`
 * where there is no such text.
 */
export const makeCompareTexts = ({
  content,
  snapshots,
  names,
}: {
  readonly content: ContentReader;
  readonly snapshots: SnapshotStore;
  readonly names: ReferenceNames;
}) => {
  const fieldsOf = async (
    place: EditionPlace,
    version: TextVersion,
  ): Promise<Fields | undefined> => {
    const found =
      typeof version === 'number'
        ? await snapshots.find(place, version)
        : await content.read({ ...place, status: version });
    return found?.fields;
  };

  return async ({
    place,
    from,
    to,
  }: {
    readonly place: EditionPlace;
    readonly from: TextVersion;
    readonly to: TextVersion;
  }): Promise<Result<DifferencesView, Refusal>> => {
    const before = await fieldsOf(place, from);
    if (before === undefined) return fail({ code: 'snapshot_not_found', field: 'from' });
    const after = await fieldsOf(place, to);
    if (after === undefined) return fail({ code: 'snapshot_not_found', field: 'to' });
    const known = await names(place.contentType, referencesIn([before, after]));
    const draft = (await fieldsOf(place, 'draft')) ?? {};
    const differences = differencesBetween({
      before,
      after: inOrderOf(draft, after),
      nameOf: {
        document: (documentId) => known.documents.get(documentId),
        file: (id) => known.files.get(id),
      },
    });
    return succeed({ differences });
  };
};
