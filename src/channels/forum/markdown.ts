/** Signs that CommonMark would read as formatting anywhere in a line; an underscore inside a word is none. */
const INLINE_SIGNS = /[\\`*[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

/** Signs that begin a heading, a list, a quotation, a rule or an underlined heading at the start of a line. */
const LINE_SIGN = /^(\s*)([#+\-=~])/gmu;
const LINE_NUMBER = /^(\s*\d{1,9})([.)])(?=\s)/gmu;

/** Plain text as CommonMark that shows exactly that text. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(INLINE_SIGNS, (sign) => `\\${sign}`)
    .replace(LINE_SIGN, '$1\\$2')
    .replace(LINE_NUMBER, '$1\\$2');

/** An address as a link that may hold any sign; one that could end the link early is encoded. */
export const writeLink = (title: string, url: string): string =>
  `[${escapeMarkdown(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** Plain paragraphs as CommonMark; a line that begins with "• " becomes an item of a list. */
export const toMarkdownParagraph = (paragraph: string): string =>
  paragraph.startsWith('• ')
    ? `- ${escapeMarkdown(paragraph.slice(2))}`
    : escapeMarkdown(paragraph);
