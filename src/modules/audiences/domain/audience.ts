import type { Bilingual } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';

/** Whom a text is written for. The order is that of every list of audiences that a reader sees. */
export const AUDIENCES = ['general', 'youth', 'senior'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** The document's own text, and what everybody gets for whom there is no variant. */
export const DEFAULT_AUDIENCE = 'general' satisfies Audience;

/** What the admin calls them. */
export const AUDIENCE_LABELS: Readonly<Record<Audience, Bilingual>> = {
  general: { id: 'Umum', en: 'General' },
  youth: { id: 'Anak muda', en: 'Young people' },
  senior: { id: 'Lansia', en: 'Older people' },
};

/** Somebody asked for an audience that does not exist. `actual` is what they asked for, cut to 80 characters. */
export interface UnknownAudience {
  readonly code: 'unknown_audience';
  readonly actual: string;
  readonly allowed: readonly string[];
}

/** True for the exact name of an audience, in lower case. */
export const isAudience = (value: unknown): value is Audience =>
  AUDIENCES.some((audience) => audience === value);

const shown = (value: unknown): string => {
  if (typeof value === 'string') return value.slice(0, 80);
  if (Array.isArray(value)) return value.map(shown).join(',').slice(0, 80);
  return value === null ? 'null' : typeof value;
};

/**
 * Reads the audience that a request names: nothing named means general. Anything but one exact name is a failure,
 * an empty string or a list too, so that a mistyped request is never answered with the wrong text.
 */
export const parseAudience = (value: unknown): Result<Audience, UnknownAudience> => {
  if (value === undefined) return succeed(DEFAULT_AUDIENCE);
  if (isAudience(value)) return succeed(value);
  return fail({ code: 'unknown_audience', actual: shown(value), allowed: AUDIENCES });
};
