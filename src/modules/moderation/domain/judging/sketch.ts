/**
 * A text in little room: the smallest hashes of its trigrams, in order (Broder's sketch). Two sketches say how much two texts
 * have in common; up to 256 different trigrams exactly, beyond that within some six of a hundred.
 */
export type Sketch = Uint32Array;

const LARGEST_SKETCH = 256; // 1 KB; a post of 40 words is compared exactly

/** Spreads three UTF-16 units over 32 bits (the finaliser of MurmurHash3). */
const hashAt = (text: string, index: number): number => {
  let hash =
    (text.charCodeAt(index) * 0x1_0003) ^
    (text.charCodeAt(index + 1) * 0x0101_0101) ^
    (text.charCodeAt(index + 2) * 0x9e37_79b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The sketch of a folded text; empty below three characters. */
export const sketchOf = (folded: string): Sketch => {
  const hashes = new Uint32Array(Math.max(0, folded.length - 2));
  for (let index = 0; index < hashes.length; index += 1) hashes[index] = hashAt(folded, index);
  hashes.sort();
  let size = 0;
  for (let index = 0; index < hashes.length && size < LARGEST_SKETCH; index += 1) {
    const hash = hashes[index] ?? 0;
    if (index === 0 || hash !== hashes[index - 1]) hashes[size++] = hash;
  }
  return hashes.slice(0, size);
};

/** Compares two texts exactly; it ends as soon as they cannot be near. */
const isNear = (one: Sketch, other: Sketch, share: number): boolean => {
  // Of the smallest hashes of both together, those that both have.
  const most = Math.min(LARGEST_SKETCH, one.length + other.length);
  const mostMissing = (1 - share) * most;
  let [left, right, seen, shared] = [0, 0, 0, 0];
  while (seen < most && (left < one.length || right < other.length)) {
    const a = one[left] ?? Infinity;
    const b = other[right] ?? Infinity;
    if (a === b) shared += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
    seen += 1;
    if (seen - shared > mostMissing) return false;
  }
  return seen > 0 && shared >= seen * share;
};

const MARKS = 4096; // 4 KB, a power of two: of the hashes of another text one in twenty meets a mark by chance

/**
 * Builds the question whether another text has at least this share of its trigrams in common with one (Jaccard, from 0 to
 * 1). It is asked of hundreds of texts: those that have little to do with it are told by a pass over their hashes that
 * takes no decisions, several times as fast as the comparison.
 */
export const makeIsNear = (one: Sketch, share: number): ((other: Sketch) => boolean) => {
  const marks = new Uint8Array(MARKS);
  for (const hash of one) marks[hash & (MARKS - 1)] = 1;
  return (other) => {
    // What both have is a part of the longer one at least.
    const fewest = share * Math.max(one.length, other.length);
    if (Math.min(one.length, other.length) < fewest) return false;
    let met = 0;
    for (let at = 0; at < other.length; at += 1) {
      met += marks[(other[at] ?? 0) & (MARKS - 1)] ?? 0;
    }
    return met >= fewest && isNear(one, other, share);
  };
};
