/** Everything that public answers are made of, and what of it each type leads to. */
export interface ContentMap {
  /** Types that appear in public answers, files among them. */
  readonly uids: readonly string[];
  /** Whatever an entry of a type can lead to through its relations, however many steps away; itself where it can. */
  readonly leadsTo: ReadonlyMap<string, readonly string[]>;
}

/** Any entry of a type, and the lists of them. */
const ofType = (uid: string): string => uid;

/** One entry. */
const ofEntry = (uid: string, documentId: string): string => `${uid}#${documentId}`;

/** Every single entry of a type: for changes that do not say which ones. */
const ofEntries = (uid: string): string => `${uid}#`;

/**
 * What an answer was made of, as tags: when one of them changes, the answer is not true any more. A list depends on every
 * entry of its type and of the types that it leads to; one entry on itself, and on the latter where it shows them.
 */
export const tagsOfAnswer = (
  { uids, leadsTo }: ContentMap,
  {
    uid,
    documentId,
    readsRelations,
  }: {
    /** Absent where GraphQL was asked: it may have read anything. */
    readonly uid?: string;
    /** Absent where a list was asked for, or an entry that is not there. */
    readonly documentId?: string;
    readonly readsRelations: boolean;
  },
): readonly string[] => {
  if (uid === undefined) return uids.map(ofType);
  const own = documentId === undefined ? [ofType(uid)] : [ofEntries(uid), ofEntry(uid, documentId)];
  const others = readsRelations ? (leadsTo.get(uid) ?? []).map(ofType) : [];
  return Array.from(new Set([...own, ...others]));
};

/** What a change of an entry makes untrue; without its id, of any entries of the type. */
export const tagsOfChange = ({
  uid,
  documentId,
}: {
  readonly uid: string;
  readonly documentId?: string;
}): readonly string[] => [
  ofType(uid),
  documentId === undefined ? ofEntries(uid) : ofEntry(uid, documentId),
];
