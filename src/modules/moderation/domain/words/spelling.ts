import { GAP, shapeAt } from './shapes';

/**
 * A folded text as a row of shapes, each repeated one once: `sloooot` has the shapes of `slot`. For each shape, `from` and
 * `to` say which units of the folded text it stands for; with them go those between two fragments of one word.
 */
export interface Spelling {
  readonly shapes: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly length: number;
  /** For each shape, the fragments in which it begins and ends. */
  readonly firstFragment: Uint32Array;
  readonly lastFragment: Uint32Array;
}

/** A run of letters in a folded text, with nothing in between. */
export interface Fragment {
  readonly from: number;
  readonly to: number;
  /** How it goes on from the fragment before it: as a word of its own, or as a part of the same, hidden by signs or blanks. */
  readonly joint: 'none' | 'signs' | 'blanks';
}

const BLANK = /\s/;

// Of words of three letters and more nobody makes one by taking blanks away.
const LONGEST_SPELT_OUT = 2;

const jointOf = (text: string, before: Fragment | undefined, from: number, to: number) => {
  if (before === undefined) return 'none';
  if (!BLANK.test(text.slice(before.to, from))) return 'signs';
  const isSpeltOut = before.to - before.from <= LONGEST_SPELT_OUT && to - from <= LONGEST_SPELT_OUT;
  return isSpeltOut ? 'blanks' : 'none';
};

/** The shape of every unit of a folded text. */
export const shapesOf = (text: string): Uint8Array => {
  const shapes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) shapes[index] = shapeAt(text, index);
  return shapes;
};

/** The fragments of a folded text in reading order. */
export const fragmentsOf = (text: string, shapes: Uint8Array): readonly Fragment[] => {
  const fragments: Fragment[] = [];
  let from = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const isInside = index < text.length && shapes[index] !== GAP;
    if (isInside && from < 0) from = index;
    if (isInside || from < 0) continue;
    const joint = jointOf(text, fragments[fragments.length - 1], from, index);
    fragments.push({ from, to: index, joint });
    from = -1;
  }
  return fragments;
};

/**
 * Spells a folded text: word by word, or with the fragments joined that may be one hidden word (`s.l.o.t`, `s l o t`).
 */
export const spell = (input: {
  readonly unitShapes: Uint8Array;
  readonly fragments: readonly Fragment[];
  readonly joins: boolean;
}): Spelling => {
  const { unitShapes, fragments, joins } = input;
  const most = unitShapes.length + fragments.length;
  const shapes = new Uint8Array(most);
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const firstFragment = new Uint32Array(most);
  const lastFragment = new Uint32Array(most);
  let length = 0;
  const add = (shape: number, at: number, number: number): void => {
    const isRepeated = length > 0 && shapes[length - 1] === shape;
    if (!isRepeated) {
      shapes[length] = shape;
      from[length] = at;
      firstFragment[length] = number;
      length += 1;
    }
    to[length - 1] = shape === GAP ? at : at + 1;
    lastFragment[length - 1] = number;
  };
  fragments.forEach((part, number) => {
    if (number > 0 && !(joins && part.joint !== 'none')) add(GAP, part.from, number);
    for (let at = part.from; at < part.to; at += 1) add(unitShapes[at] ?? GAP, at, number);
  });
  return { shapes, from, to, length, firstFragment, lastFragment };
};
