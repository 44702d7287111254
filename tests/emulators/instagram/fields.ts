import { type Result, fail, succeed } from '../../../src/kernel/result';
import { type GraphFailure, noSuchField } from './errors';

/** A field that was asked for, and what was asked for inside it: `replies{id,text}`. */
export interface FieldWish {
  readonly name: string;
  readonly inner: readonly FieldWish[];
}

/** An object of the Graph API: each field, or how it is made from what was asked for inside it. */
export type GraphNode = Readonly<Record<string, unknown>>;

/** A field that holds other objects. */
export class Edge {
  /** `show` gives the objects with the fields that are asked for inside. */
  constructor(readonly show: (inner: readonly FieldWish[]) => Result<unknown, GraphFailure>) {}
}

/** Splits at commas that stand in no braces. */
const splitOutside = (text: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (sign === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
};

/** Reads `fields`: names with commas, braces for what is wanted inside; `.limit(5)` and its like are let pass. */
export const parseFields = (text: string): readonly FieldWish[] =>
  splitOutside(text).map((part) => {
    const [, name = part, inner = ''] = /^([^.{]+)(?:\.[^{]*)?(?:\{(.*)\})?$/s.exec(part) ?? [];
    return { name: name.trim(), inner: parseFields(inner) };
  });

/**
 * The node with its id and the fields that are wanted; without any, the id and `usual`. A field of `hidden` is left out
 * without a word, and so is one that is undefined; one that the node does not have is an error.
 */
export const selectFields = ({
  node,
  wanted,
  hidden = [],
  usual = [],
}: {
  node: GraphNode;
  wanted: readonly FieldWish[];
  hidden?: readonly string[];
  usual?: readonly string[];
}): Result<GraphNode, GraphFailure> => {
  const asked = wanted.length > 0 ? wanted : usual.map((name) => ({ name, inner: [] }));
  const shown: Record<string, unknown> = {};
  for (const { name, inner } of asked) {
    if (!(name in node)) return fail(noSuchField(name));
    const value = node[name];
    const made = value instanceof Edge ? value.show(inner) : succeed(value);
    if (!made.ok) return made;
    if (!hidden.includes(name) && made.value !== undefined) shown[name] = made.value;
  }
  return succeed({ ...shown, id: node.id });
};
