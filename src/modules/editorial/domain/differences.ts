import { canonicalJson } from '../../../kernel/canonical-json';
import type { FieldDifference } from './edition-view';
import { listKeys, pairItems, type Item } from './item-pairs';
import { isBlocks, toMarkedText } from './marked-text';
import { cutAlike, isFile, showValue, type NameOf } from './shown-value';
import { toTextParts } from './text-parts';

/** One field of two contents. */
interface Change {
  /** As forms write it: `variants.0.body`, places from 0 on. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isFile(value);

const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every(isItem);

/** Words in a row; dates, addresses and the values of enumerations have no spaces. */
const isProse = (value: unknown): boolean => typeof value === 'string' && /\s/.test(value);

const asValue = ({ field, before, after }: Change, nameOf: NameOf): FieldDifference => {
  const shown = { before: showValue(before, nameOf), after: showValue(after, nameOf) };
  // Two that look alike, another file under the same name say, are told apart by all that is stored.
  const isTold = shown.before !== shown.after;
  const told = isTold ? shown : { before: canonicalJson(before), after: canonicalJson(after) };
  return { field, kind: 'value', ...cutAlike(told.before, told.after) };
};

const asText = (field: string, before: string, after: string): FieldDifference => {
  const parts = toTextParts(before, after);
  return parts === undefined
    ? { field, kind: 'value', ...cutAlike(before, after) }
    : { field, kind: 'text', parts };
};

const compareBlocks = (change: Change, nameOf: NameOf): FieldDifference => {
  const before = isBlocks(change.before) ? toMarkedText(change.before) : '';
  const after = isBlocks(change.after) ? toMarkedText(change.after) : '';
  return before === after ? asValue(change, nameOf) : asText(change.field, before, after);
};

const compareItems = (change: Change, nameOf: NameOf): readonly FieldDifference[] => {
  const before = isItems(change.before) ? change.before : [];
  const after = isItems(change.after) ? change.after : [];
  const { field } = change;
  const inside = pairItems(before, after).flatMap((pair) =>
    compareFields(`${field}.${String(pair.place)}.`, pair.before ?? {}, pair.after ?? {}, nameOf),
  );
  const keys = listKeys(before, after);
  const order = { field, before: keys?.before.join('; '), after: keys?.after.join('; ') };
  return order.before === order.after ? inside : [asValue(order, nameOf), ...inside];
};

const compareItem = (
  { field, before, after }: Change,
  nameOf: NameOf,
): readonly FieldDifference[] => {
  const item = (value: unknown): Item => (isItem(value) ? value : {});
  return compareFields(`${field}.`, item(before), item(after), nameOf);
};

/** A component in which nothing is filled in differs from none, though none of its fields does. */
const orWhole = (
  inside: readonly FieldDifference[],
  change: Change,
  nameOf: NameOf,
): readonly FieldDifference[] => (inside.length > 0 ? inside : [asValue(change, nameOf)]);

/** The shape of a value tells what it is; an empty one is what the other is. */
const compareValue = (change: Change, nameOf: NameOf): readonly FieldDifference[] => {
  const { field, before, after } = change;
  const both = [before, after].filter((value) => !isEmpty(value));
  if (both.length === 0 || canonicalJson(before) === canonicalJson(after)) return [];
  if (both.every(isBlocks)) return [compareBlocks(change, nameOf)];
  if (both.every(isItems)) return orWhole(compareItems(change, nameOf), change, nameOf);
  if (both.every(isItem)) return orWhole(compareItem(change, nameOf), change, nameOf);
  if (both.every((value) => typeof value === 'string') && both.some(isProse)) {
    return [asText(field, showValue(before, nameOf), showValue(after, nameOf))];
  }
  return [asValue(change, nameOf)];
};

const compareFields = (
  prefix: string,
  before: Item,
  after: Item,
  nameOf: NameOf,
): readonly FieldDifference[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((name) =>
    compareValue({ field: `${prefix}${name}`, before: before[name], after: after[name] }, nameOf),
  );

/**
 * What differs between the `fields` of two contents, in the order of the newer one. Prose is compared word by word, with
 * the formatting of rich text in signs; other values, and texts that differ in more than 1000 words, stand as before
 * and after, cut to 600 characters around the first difference. No difference is left out.
 */
export const differencesBetween = ({
  before,
  after,
  nameOf,
}: {
  readonly before: Item;
  readonly after: Item;
  readonly nameOf: NameOf;
}): readonly FieldDifference[] => compareFields('', before, after, nameOf);
