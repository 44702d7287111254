import { truncateGraphemes } from '../../../kernel/text';

/** Characters of a caption that a feed shows before a reader asks for more. */
const SHOWN_CHARACTERS = 125;

/** A caption as the feed first shows it; undefined where it is shown whole. */
export const foldCaption = (text: string): string | undefined => {
  const shown = truncateGraphemes(text, SHOWN_CHARACTERS + 1); // and the sign that more follows
  return shown === text ? undefined : shown;
};
