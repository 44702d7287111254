/**
 * How much a finding weighs, from the lightest to the heaviest; the heaviest of all findings decides.
 * `note`: published, moderators see it. `flag`: published, with a case for the moderators. `nudge`: the author is asked
 * once whether to rewrite. `hold`: a person decides first. `refuse`: not taken at all.
 */
export const SEVERITIES = ['note', 'flag', 'nudge', 'hold', 'refuse'] as const;

/** How much a finding weighs. */
export type FindingSeverity = (typeof SEVERITIES)[number];

/** The checks in the order in which they run; why in this order stands in `pipeline.ts`. */
export const PHASES = [
  'gate',
  'normalise',
  'render',
  'duplicates',
  'signals',
  'author',
  'classifier',
  'policy',
  'decide',
] as const;

/** One of the checks. */
export type Phase = (typeof PHASES)[number];

/** A part of the original text, in UTF-16 code units: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that a check found. The sentence behind `code` is in `finding-texts.ts`. */
export interface Finding {
  readonly phase: Phase;
  /** Stable: `gambling_pattern`, `national_id_number` … */
  readonly code: string;
  readonly severity: FindingSeverity;
  /** In which text it stands; absent where it is about the author, the place or the whole. */
  readonly field?: 'title' | 'text';
  readonly span?: Span;
  /** Values for the sentence: a limit, a count, the entry of the list. Never personal data. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** What becomes of a text. `publish_with_note`: readers see it at once, moderators see it in their queue. */
export type Outcome = 'publish' | 'publish_with_note' | 'nudge' | 'hold' | 'refuse';

/** What all checks together say of a text. */
export interface Judgement {
  readonly outcome: Outcome;
  /** All of them, in the order of the phases: a moderator sees every reason. */
  readonly findings: readonly Finding[];
}
