import type { Finding } from '../../../../modules/moderation/domain/finding';

/** A part of a text that one or more findings are about, or none. */
export interface TextPiece {
  readonly text: string;
  /** Numbers of the findings, from 1, as they stand in the list. */
  readonly findings: readonly number[];
}

interface NumberedSpan {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const spansOf = (
  text: string,
  field: 'title' | 'text',
  findings: readonly Finding[],
): readonly NumberedSpan[] =>
  findings.flatMap(({ span, field: of = 'text' }, index) => {
    if (span === undefined || of !== field) return [];
    const start = Math.max(0, Math.min(span.start, text.length));
    const end = Math.max(0, Math.min(span.end, text.length));
    return end > start ? [{ number: index + 1, start, end }] : [];
  });

/** Cuts a text where findings begin and end. Nothing is lost: the pieces together are the text. */
export const cutText = (
  text: string,
  field: 'title' | 'text',
  findings: readonly Finding[],
): readonly TextPiece[] => {
  const spans = spansOf(text, field, findings);
  const cuts = [0, text.length, ...spans.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const inside = spans.filter((span) => span.start <= start && span.end >= end);
    return { text: text.slice(start, end), findings: inside.map(({ number }) => number) };
  });
};

/** A part of a text: letters, or one character that nobody sees. */
export interface SeenPart {
  readonly text: string;
  /** Its code point (`U+200B`), where it is a character that nobody sees. */
  readonly hidden?: string;
}

// What turns the direction of writing, takes no room or fills it: with these, words are hidden in plain sight.
const UNSEEN =
  /([\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0])/u;

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Takes a text apart, so that characters that nobody sees can be shown by their names. */
export const revealHidden = (text: string): readonly SeenPart[] =>
  text
    .split(UNSEEN)
    .filter((part) => part !== '')
    .map((part) => (UNSEEN.test(part) ? { text: part, hidden: nameOf(part) } : { text: part }));

/** What the finding is about, in the words of the text; undefined where it is about the whole. */
export const evidenceOf = (
  { span, field = 'text' }: Finding,
  texts: { readonly title: string; readonly text: string },
): string | undefined =>
  span === undefined ? undefined : texts[field].slice(span.start, span.end);
