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

/** Between a description and the block under it. One and the same everywhere, so that it can be taken out again. */
const SEPARATOR = '\n\n';

// The same, where somebody else turned the line ends into the other kind.
const SEPARATORS = [SEPARATOR, '\r\n\r\n'] as const;

/** The place from the start of one marker to the end of the other; undefined where there is no block. */
const findBlock = (description: string): Result<Span | undefined, SpliceFailure> => {
  const starts = findMarkerLines(description, START_MARKER);
  const ends = findMarkerLines(description, END_MARKER);
  if (starts.length === 0 && ends.length === 0) return succeed(undefined);
  const [start] = starts;
  const [end] = ends;
  const isPair = starts.length === 1 && ends.length === 1;
  if (!isPair || start === undefined || end === undefined || end.from < start.to) {
    return fail({ code: 'markers_damaged', starts: starts.length, ends: ends.length });
  }
  return succeed({ from: start.from, to: end.to });
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
  const found = findBlock(description);
  if (!found.ok) return found;
  if (found.value === undefined) {
    return succeed(`${description}${description === '' ? '' : SEPARATOR}${wrapBlock(block)}`);
  }
  const { from, to } = found.value;
  return succeed(`${description.slice(0, from)}${wrapBlock(block)}${description.slice(to)}`);
};

/**
 * A description without its block, its marker lines, and the empty line that `spliceBlock` put above them: one that
 * nobody else touched has its first bytes again. As it is where it holds no block. Damaged markers are a failure.
 */
export const removeBlock = (description: string): Result<string, SpliceFailure> => {
  const found = findBlock(description);
  if (!found.ok) return found;
  if (found.value === undefined) return succeed(description);
  const before = description.slice(0, found.value.from);
  const separator = SEPARATORS.find((candidate) => before.endsWith(candidate)) ?? '';
  return succeed(
    before.slice(0, before.length - separator.length) + description.slice(found.value.to),
  );
};

/** Lines without what a platform may do to their ends: other line ends, and no spaces before them. */
const plainLines = (text: string): string => text.replace(/[ \t]*(\r\n|\r|\n|$)/g, '\n');

/** True where the description holds exactly this block, but for line ends and the spaces before them. */
export const holdsBlock = (input: {
  readonly description: string;
  readonly block: string;
}): boolean => {
  const found = findBlock(input.description);
  if (!found.ok || found.value === undefined) return false;
  const present = input.description.slice(found.value.from, found.value.to);
  return plainLines(present) === plainLines(wrapBlock(input.block));
};
