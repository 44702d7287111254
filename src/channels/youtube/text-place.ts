import { fail, succeed, type Result } from '../../kernel/result';

/** The texts of a video that matter to where a block goes. */
export interface VideoTexts {
  /** Language of title and description; undefined where the owner has not said. */
  readonly defaultLanguage?: string | undefined;
  /** Languages into which title and description are translated; the main one may be among them. */
  readonly translations: readonly string[];
}

/** A text of a video: its main description, or that of one translation. */
export type TextPlace =
  { readonly kind: 'main' } | { readonly kind: 'translation'; readonly language: string };

/** Why no text of the video is in the language of the block. */
export type PlaceFailure = 'video_language_not_set' | 'translation_missing';

const MAIN: TextPlace = { kind: 'main' };

/** What a video speaks that does not say so: the first language of the hub. */
export const UNSAID_LANGUAGE = 'id';

/** `en` of `en-GB`. BCP 47, as Google names languages. */
export const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * Which text of a video takes a block in `locale`: the main description where it is in that language, else its
 * translation. A translation is never made up: it would need a title, which only the office can write. And a block is
 * never put under a text in another language, where it could push out the block of that language.
 */
export const findPlace = (
  { defaultLanguage, translations }: VideoTexts,
  locale: string,
): Result<TextPlace, PlaceFailure> => {
  const wanted = baseOf(locale);
  if (locale === '' || baseOf(defaultLanguage ?? UNSAID_LANGUAGE) === wanted) return succeed(MAIN);
  const fitting = translations.filter((language) => baseOf(language) === wanted);
  const [first] = fitting;
  const language = fitting.includes(locale) ? locale : fitting.length === 1 ? first : undefined;
  if (language !== undefined) return succeed({ kind: 'translation', language });
  return fail(defaultLanguage === undefined ? 'video_language_not_set' : 'translation_missing');
};
