import { diffArrays } from 'diff';
import { canonicalJson } from '../../../kernel/canonical-json';

/** A component in a content. */
export type Item = Readonly<Record<string, unknown>>;

/** The same item of two lists, or one that stands in one of them alone. */
export interface ItemPair {
  readonly before?: Item | undefined;
  readonly after?: Item | undefined;
  /** Place in the newer list, else in the older one, from 0 on. */
  readonly place: number;
}

/** What tells the items of a list apart, whatever their place; an item that has none of these is known by its place. */
const KEY_FIELDS = ['channel', 'accountKey', 'audience'];

/** A name of the item that no two items of the list share; empty where the item has none of the key fields. */
const keysOf = (items: readonly Item[]): readonly string[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const fields = KEY_FIELDS.map((field) => item[field]);
    const key = fields.filter((value) => typeof value === 'string').join(' · ');
    if (key === '') return '';
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} (${String(times)})`;
  });
};

/** The keys of both lists; undefined where an item has none. */
export const listKeys = (
  before: readonly Item[],
  after: readonly Item[],
): { readonly before: readonly string[]; readonly after: readonly string[] } | undefined => {
  const keys = { before: keysOf(before), after: keysOf(after) };
  return keys.before.includes('') || keys.after.includes('') ? undefined : keys;
};

const pairByKey = (
  before: readonly Item[],
  after: readonly Item[],
  keys: { readonly before: readonly string[]; readonly after: readonly string[] },
): readonly ItemPair[] => [
  ...after.map((item, place) => {
    const index = keys.before.indexOf(keys.after[place] ?? '');
    return { before: index < 0 ? undefined : before[index], after: item, place };
  }),
  ...before
    .map((item, place) => ({ before: item, place }))
    .filter(({ place }) => !keys.after.includes(keys.before[place] ?? '')),
];

// Items added and removed. The longest lists that people write have some ten; beyond this all are taken by their place.
const MOST_EDITS = 400;

/** Items between two that stayed the same are one another's, in their order. */
const pairByPlace = (before: readonly Item[], after: readonly Item[]): readonly ItemPair[] => {
  const pairs: ItemPair[] = [];
  let [oldPlace, newPlace, open]: [number, number, number[]] = [0, 0, []];
  const close = (): void => {
    pairs.push(...open.map((place) => ({ before: before[place], place })));
    open = [];
  };
  const [old, young] = [before.map(canonicalJson), after.map(canonicalJson)];
  const changes = diffArrays(old, young, { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: young },
  ];
  for (const { added, removed, value } of changes) {
    if (!added) close();
    for (let step = 0; step < value.length; step += 1) {
      if (removed) open.push(oldPlace++);
      else if (added) {
        const partner = open.shift();
        const was = partner === undefined ? undefined : before[partner];
        pairs.push({ before: was, after: after[newPlace], place: newPlace++ });
      } else {
        oldPlace += 1;
        newPlace += 1;
      }
    }
  }
  close();
  return pairs;
};

/**
 * The items of two lists, each beside what it was: variants by audience, plans by channel, account and audience,
 * anything else by its place among those that stayed the same.
 */
export const pairItems = (before: readonly Item[], after: readonly Item[]): readonly ItemPair[] => {
  const keys = listKeys(before, after);
  return keys === undefined ? pairByPlace(before, after) : pairByKey(before, after, keys);
};
