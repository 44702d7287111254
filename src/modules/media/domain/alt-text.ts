import type { Issue } from '../../../kernel/failures';
import { countGraphemes } from '../../../kernel/text';

/** Graphemes. Screen readers commonly read about this much in one breath; longer descriptions belong into the text. */
export const ALT_TEXT_LIMIT = 125;

/** An image that a document uses, with the alternative text of its file. */
export interface DescribedImage {
  /** Path of the field in the document that holds the image. */
  readonly field: string;
  readonly alternativeText?: string | null;
}

const altTextIssue = (image: DescribedImage): readonly Issue[] => {
  const text = (image.alternativeText ?? '').trim();
  const about = { field: image.field, severity: 'error', limit: ALT_TEXT_LIMIT } as const;
  if (text === '') return [{ ...about, code: 'alt_text_missing', actual: 0 }];
  const actual = countGraphemes(text);
  return actual > ALT_TEXT_LIMIT ? [{ ...about, code: 'alt_text_too_long', actual }] : [];
};

/**
 * Holds the images of a document against the rule that each is described in at most 125 graphemes.
 * Gives `alt_text_missing` and `alt_text_too_long`, both errors, with `limit` and `actual` in graphemes.
 */
export const checkAltText = (input: {
  readonly images: readonly DescribedImage[];
}): readonly Issue[] => input.images.flatMap(altTextIssue);
