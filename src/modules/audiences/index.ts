/** The door of the audiences module: choosing a variant, and checking plain language. */
export {
  AUDIENCE_LABELS,
  AUDIENCES,
  DEFAULT_AUDIENCE,
  isAudience,
  parseAudience,
  type Audience,
  type UnknownAudience,
} from './domain/audience';
export {
  isEmptyContent,
  resolveVariant,
  type ResolvedDocument,
  type VariantRecord,
} from './domain/resolve-variant';
export { checkVariants, MAX_VARIANT_HASHTAGS } from './domain/check-variants';
export { parseHashtags } from './domain/hashtags';
export {
  checkPlainLanguage,
  type PlainLanguageInput,
  type PlainLanguageReport,
} from './domain/plain-language';
export { checkTexts, type DraftTexts, type TextReport } from './application/check-texts';
export type { PlainLanguageMeasures } from './domain/measured-text';
export type { TextField, TextParts } from './domain/text-parts';
export { PLAIN_LANGUAGE_LIMITS, type PlainLanguageLimits } from './domain/limits';
export { DEFAULT_GLOSSARIES } from './domain/bureaucratic-terms';
export type { GlossaryTerm } from './domain/glossary-term';
export { AUDIENCE_ISSUE_TEXTS } from './domain/issue-texts';
