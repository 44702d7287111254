// Control characters but for line break and tab, halves of a character, and the marks that turn the direction of what
// follows: none can be read, PostgreSQL refuses the first, and the last would garble the record for whoever reads it.
const UNREADABLE = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu;

/** What somebody typed, with its line breaks, without what cannot be read and without blanks around it. */
export const toPlainText = (input: string): string =>
  input.replace(/\r\n?/g, '\n').replace(UNREADABLE, '').trim();

/** The same on one line. */
export const toPlainLine = (input: string): string => toPlainText(input.replace(/\s+/g, ' '));
