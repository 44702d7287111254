import { countGraphemes } from '../../../kernel/text';

/** How long a text may be, in characters as people count them. */
export interface TextLimits {
  readonly min: number;
  readonly max: number;
}

/** A reason that must be given, long enough that a colleague who was not there understands it. */
export const NEEDED_REASON: TextLimits = { min: 10, max: 500 };

/** A reason that may be given, and need not. */
export const OPTIONAL_REASON: TextLimits = { min: 0, max: 500 };

/** What is wrong with the length of a text. */
export interface TextFault {
  readonly code: 'too_short' | 'too_long';
  readonly limit: number;
}

/** Holds a text, without the spaces around it, against its limits; undefined where it keeps them. */
export const textFault = (text: string, { min, max }: TextLimits): TextFault | undefined => {
  const length = countGraphemes(text.trim());
  if (length < min) return { code: 'too_short', limit: min };
  return length > max ? { code: 'too_long', limit: max } : undefined;
};
