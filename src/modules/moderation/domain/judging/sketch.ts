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

/**
 * Whether two texts have at least this share of their trigrams in common (Jaccard, from 0 to 1). It ends as soon as they
 * cannot: of texts that have little to do with each other, after some tens of steps.
 */
export const isNear = (one: Sketch, other: Sketch, share: number): boolean => {
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
