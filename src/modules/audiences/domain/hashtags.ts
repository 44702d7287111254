// Letters (with their combining marks), digits and underscores; at least one letter, as digits alone link nowhere.
const WELL_FORMED = /^(?=.*\p{L})[\p{L}\p{M}\p{N}_]+$/u;

/** Hashtags as typed into one field: those that can be used, and those that a platform would cut in two. */
export interface HashtagField {
  readonly hashtags: readonly string[];
  readonly malformed: readonly string[];
}

// The spelling that came first stays.
const withoutRepeats = (tags: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const folded = tag.toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
};

/** Reads a field of hashtags separated by spaces or commas, with or without `#`. */
export const readHashtagField = (text: string | null | undefined): HashtagField => {
  const tags = withoutRepeats(
    (text ?? '')
      .normalize('NFC')
      .split(/[\s,#]/u)
      .filter((tag) => tag !== ''),
  );
  return {
    hashtags: tags.filter((tag) => WELL_FORMED.test(tag)),
    malformed: tags.filter((tag) => !WELL_FORMED.test(tag)),
  };
};

/**
 * The usable hashtags in a field, without `#`, each once whatever its case, in the order in which they were typed.
 * Malformed ones are left out: `checkVariants` tells the writer about them.
 */
export const parseHashtags = (text: string | null | undefined): readonly string[] =>
  readHashtagField(text).hashtags;
