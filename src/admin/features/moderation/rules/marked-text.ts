import type { Finding } from '../../../../modules/moderation/domain/finding';

/** A part of a text that one or more findings are about, or none. */
export interface TextPiece {
  readonly text: string;
  /** Numbers of the findings, from 1, as they stand in the list. */
  readonly findings: readonly number[];
}

/** The same thing, found in one place or in several. */
export interface FindingGroup {
  /** From 1, as it stands in the list and beside the marks. */
  readonly number: number;
  readonly finding: Finding;
  /** Every place in which it was found, the first one included. */
  readonly members: readonly Finding[];
}

const samenessOf = ({ phase, code, severity, details = {} }: Finding): string =>
  JSON.stringify([phase, code, severity, Object.entries(details).sort()]);

/** Puts findings together that say the same of several places, in the order in which they were found. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const members = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = members.get(samenessOf(finding));
    if (same === undefined) members.set(samenessOf(finding), [finding]);
    else same.push(finding);
  }
  return Array.from(members.values()).flatMap((same, index) => {
    const [finding] = same;
    return finding === undefined ? [] : [{ number: index + 1, finding, members: same }];
  });
};

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
  groupFindings(findings).flatMap(({ number, members }) =>
    members.flatMap(({ span, field: of = 'text' }) => {
      if (span === undefined || of !== field) return [];
      const start = Math.max(0, Math.min(span.start, text.length));
      const end = Math.max(0, Math.min(span.end, text.length));
      return end > start ? [{ number, start, end }] : [];
    }),
  );

// Two places of one finding that touch or overlap are one mark.
const joinEqual = (pieces: readonly TextPiece[]): readonly TextPiece[] =>
  pieces.reduce<readonly TextPiece[]>((joined, piece) => {
    const last = joined.at(-1);
    return last?.findings.join() === piece.findings.join()
      ? [...joined.slice(0, -1), { ...last, text: last.text + piece.text }]
      : [...joined, piece];
  }, []);

/** Cuts a text where findings begin and end. Nothing is lost: the pieces together are the text. */
export const cutText = (
  text: string,
  field: 'title' | 'text',
  findings: readonly Finding[],
): readonly TextPiece[] => {
  const spans = spansOf(text, field, findings);
  const cuts = [0, text.length, ...spans.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].sort((one, other) => one - other);
  const pieces = places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const inside = spans.filter((span) => span.start <= start && span.end >= end);
    const numbers = new Set(inside.map(({ number }) => number));
    return { text: text.slice(start, end), findings: Array.from(numbers) };
  });
  return joinEqual(pieces);
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
