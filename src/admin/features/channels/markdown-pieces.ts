/** A run of text within a line. */
export interface Run {
  readonly kind: 'plain' | 'strong' | 'link';
  readonly text: string;
}

/** A paragraph or an item of a list. */
export interface MarkdownPiece {
  readonly kind: 'paragraph' | 'item' | 'heading';
  readonly runs: readonly Run[];
}

const ESCAPED_SIGN = /\\([!-/:-@[-`{-~])/g;
const RUN = /\*\*((?:\\.|[^\\*])+)\*\*|\[((?:\\.|[^\\\]])+)\]\((?:<[^>]*>|[^)\s]*)\)/g;

const unescape = (text: string): string => text.replace(ESCAPED_SIGN, '$1');

const toRuns = (line: string): readonly Run[] => {
  const runs: Run[] = [];
  let from = 0;
  const addPlain = (text: string): void => {
    if (text !== '') runs.push({ kind: 'plain', text: unescape(text) });
  };
  for (const match of line.matchAll(RUN)) {
    const [whole, strong, link = ''] = match;
    addPlain(line.slice(from, match.index));
    runs.push(
      strong === undefined
        ? { kind: 'link', text: unescape(link) }
        : { kind: 'strong', text: unescape(strong) },
    );
    from = match.index + whole.length;
  }
  addPlain(line.slice(from));
  return runs;
};

/**
 * Reads the Markdown that channels write (paragraphs, lists, headings, bold words, links, escaped signs) for a preview.
 * Anything else stays as the text that it is; never HTML, so nothing in it can run.
 */
export const toMarkdownPieces = (markdown: string): readonly MarkdownPiece[] =>
  markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const item = /^\s*[-*] +(.*)$/.exec(line)?.[1];
      if (item !== undefined) return { kind: 'item', runs: toRuns(item) };
      const heading = /^#{1,6} +(.*)$/.exec(line)?.[1];
      if (heading !== undefined) return { kind: 'heading', runs: toRuns(heading) };
      return { kind: 'paragraph', runs: toRuns(line) };
    });
