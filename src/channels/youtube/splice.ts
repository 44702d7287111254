import { fail, succeed, type Result } from '../../kernel/result';

/** The line above what the hub writes. Signs that YouTube allows, in an order that nobody types by chance. */
export const START_MARKER = '— Humas Hub ↓ —';

/** The line below what the hub writes. */
export const END_MARKER = '— Humas Hub ↑ —';

/** Why a block was not put in: the description's markers were damaged by hand, or the block itself holds one. */
export type SpliceFailure =
  | { readonly code: 'markers_damaged'; readonly starts: number; readonly ends: number }
  | { readonly code: 'marker_in_block' };

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where `marker` stands alone in a line, but for spaces and tabs, which stay outside of the span. */
const findMarkerLines = (text: string, marker: string): readonly Span[] =>
  Array.from(text.matchAll(new RegExp(`^([ \\t]*)${marker}(?=[ \\t]*$)`, 'gm')), (match) => ({
    from: match.index + (match[1] ?? '').length,
    to: match.index + match[0].length,
  }));

/** True where the text holds a line that is a marker. */
export const holdsMarker = (text: string): boolean =>
  [START_MARKER, END_MARKER].some((marker) => findMarkerLines(text, marker).length > 0);

/** The block as it stands in a description, between its marker lines. */
export const wrapBlock = (block: string): string => `${START_MARKER}\n${block}\n${END_MARKER}`;

const separatorAfter = (description: string): string => {
  if (description === '' || /\n\r?\n$/.test(description)) return '';
  return description.endsWith('\n') ? '\n' : '\n\n';
};

/**
 * A description with `block` in its managed place: between the markers, or at the end where there are none.
 * Everything outside the markers stays byte for byte, line ends and trailing spaces included; doing it twice changes
 * nothing more. Markers that are alone, doubled or in the wrong order are a failure: guessing could eat a person's text.
 */
export const spliceBlock = (input: {
  readonly description: string;
  readonly block: string;
}): Result<string, SpliceFailure> => {
  const { description, block } = input;
  if (holdsMarker(block)) return fail({ code: 'marker_in_block' });
  const starts = findMarkerLines(description, START_MARKER);
  const ends = findMarkerLines(description, END_MARKER);
  if (starts.length === 0 && ends.length === 0) {
    return succeed(`${description}${separatorAfter(description)}${wrapBlock(block)}`);
  }
  const [start] = starts;
  const [end] = ends;
  const isPair = starts.length === 1 && ends.length === 1;
  if (!isPair || start === undefined || end === undefined || end.from < start.to) {
    return fail({ code: 'markers_damaged', starts: starts.length, ends: ends.length });
  }
  return succeed(
    `${description.slice(0, start.from)}${wrapBlock(block)}${description.slice(end.to)}`,
  );
};
