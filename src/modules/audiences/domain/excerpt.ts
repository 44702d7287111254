import { truncateGraphemes } from '../../../kernel/text';

/** Characters of a sentence that let a writer find it again. */
const EXCERPT_LIMIT = 80;

/** The beginning of a passage in one line, at most 80 characters. */
export const excerptOf = (text: string): string =>
  // Cut roughly first: counting graphemes is slow on a text of many pages.
  truncateGraphemes(
    text
      .slice(0, EXCERPT_LIMIT * 10)
      .replace(/\s+/gu, ' ')
      .trim(),
    EXCERPT_LIMIT,
  );
