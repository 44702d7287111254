// As `blocksToParagraphs` writes them: "• " or "1. ".
const LIST_MARK = /^(?:• |\d+\. )/;

const isListItem = (paragraph: string): boolean => LIST_MARK.test(paragraph);

/** Paragraphs as one text: an empty line between them, and none between the items of a list. */
export const joinParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs.reduce((text, paragraph, position) => {
    if (position === 0) return paragraph;
    const isInsideList = isListItem(paragraph) && isListItem(paragraphs[position - 1] ?? '');
    return `${text}${isInsideList ? '\n' : '\n\n'}${paragraph}`;
  }, '');

/**
 * The paragraphs from the start that fit into `room`, in the unit of `measure`; never part of one.
 * `isWhole` tells whether all of them fitted. A cut never leaves a line that announces what was cut off ("…:").
 */
export const takeParagraphs = (input: {
  readonly paragraphs: readonly string[];
  readonly room: number;
  readonly measure: (text: string) => number;
}): { readonly kept: readonly string[]; readonly isWhole: boolean } => {
  const { paragraphs, room, measure } = input;
  let count = 0;
  while (
    count < paragraphs.length &&
    measure(joinParagraphs(paragraphs.slice(0, count + 1))) <= room
  ) {
    count += 1;
  }
  const isWhole = count === paragraphs.length;
  if (!isWhole && (paragraphs[count - 1] ?? '').trimEnd().endsWith(':')) count -= 1;
  return { kept: paragraphs.slice(0, count), isWhole };
};
