const HASHTAG = /(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]+/gu;

/** How many hashtags a platform would find in `text`; a "#" inside a word or an entity begins none. */
export const countHashtags = (text: string): number => Array.from(text.matchAll(HASHTAG)).length;

/**
 * Words as one line of hashtags: `#KasNegara #Pajak`. Signs that would end a hashtag early are taken out, and a tag
 * that stands twice, in whatever case, is written once.
 */
export const writeHashtags = (tags: readonly string[]): string => {
  const byFoldedName = new Map<string, string>();
  for (const tag of tags) {
    const name = tag.replace(/[^\p{L}\p{N}_]/gu, '');
    const folded = name.toLowerCase();
    if (name !== '' && !byFoldedName.has(folded)) byFoldedName.set(folded, `#${name}`);
  }
  return Array.from(byFoldedName.values()).join(' ');
};
