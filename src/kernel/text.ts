const encoder = new TextEncoder();
const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** Bytes of `text` in UTF-8: YouTube's unit for a description. */
export const countBytes = (text: string): number => encoder.encode(text).length;

/** Unicode code points of `text`: what a platform means by "characters" where it says no more. */
export const countCodePoints = (text: string): number => Array.from(text).length;

/** What a reader sees as characters: an emoji with a skin tone counts once. */
export const countGraphemes = (text: string): number => Array.from(segmenter.segment(text)).length;

/**
 * The longest beginning of `text` that has at most `limit` graphemes, cut at a word where possible.
 * A text that was cut ends in `…`, which counts.
 */
export const truncateGraphemes = (text: string, limit: number): string => {
  const graphemes = Array.from(segmenter.segment(text), (part) => part.segment);
  if (graphemes.length <= limit) return text;
  const head = graphemes.slice(0, Math.max(0, limit - 1)).join('');
  const lastSpace = head.lastIndexOf(' ');
  // A cut that would lose more than a third of the room is worse than a cut inside a word.
  const cut = lastSpace > head.length * 0.66 ? head.slice(0, lastSpace) : head;
  return `${cut.trimEnd()}…`;
};
