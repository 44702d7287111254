/** Lines that a channel shows before a reader asks for more. */
export const FOLDED_LINES = 8;

/** Letters that fit a line of the narrow panel, roughly; a wrong guess shows a button too many. */
const LETTERS_A_LINE = 34;

/** True where a text takes more lines than a folded post shows. */
export const isLongText = (text: string): boolean =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0) >
  FOLDED_LINES;
