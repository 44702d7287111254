import type { Issue } from '../../../kernel/failures';
import { truncateGraphemes } from '../../../kernel/text';
import { AUDIENCES, DEFAULT_AUDIENCE, isAudience } from './audience';
import { readHashtagField } from './hashtags';
import type { VariantRecord } from './resolve-variant';

/** Hashtags that one variant may carry: more read as advertising, and Instagram itself allows no more than 30. */
export const MAX_VARIANT_HASHTAGS = 5;

/** The places of the variants for each audience, counted once: a form may hold far more of them than a document may. */
const placesByAudience = (
  variants: readonly VariantRecord[],
): ReadonlyMap<unknown, readonly number[]> => {
  const places = new Map<unknown, number[]>();
  variants.forEach(({ audience }, index) => {
    const known = places.get(audience);
    if (known === undefined) places.set(audience, [index]);
    else known.push(index);
  });
  return places;
};

const checkAudience = (
  { audience }: VariantRecord,
  index: number,
  places: ReadonlyMap<unknown, readonly number[]>,
): readonly Issue[] => {
  const field = `variants.${index}.audience`;
  if (audience === DEFAULT_AUDIENCE) return [{ code: 'general_variant', field, severity: 'error' }];
  if (!isAudience(audience)) {
    return [
      {
        code: 'unknown_audience',
        field,
        severity: 'error',
        actual: typeof audience === 'string' ? audience.slice(0, 80) : typeof audience,
        details: { allowed: AUDIENCES.filter((each) => each !== DEFAULT_AUDIENCE).join(', ') },
      },
    ];
  }
  const same = places.get(audience) ?? [];
  if (same[0] === index) return [];
  return [
    {
      code: 'duplicate_variant',
      field,
      severity: 'error',
      limit: 1,
      actual: same.length,
      details: { audience },
    },
  ];
};

const checkHashtags = (variant: VariantRecord, index: number): readonly Issue[] => {
  const field = `variants.${index}.hashtags`;
  const text = typeof variant.hashtags === 'string' ? variant.hashtags : '';
  const { hashtags, malformed } = readHashtagField(text);
  const count = hashtags.length + malformed.length;
  const issues: Issue[] = malformed.map((hashtag) => ({
    code: 'malformed_hashtag',
    field,
    severity: 'error',
    details: { hashtag: truncateGraphemes(hashtag.slice(0, 200), 60) },
  }));
  if (count > MAX_VARIANT_HASHTAGS) {
    issues.push({
      code: 'too_many_hashtags',
      field,
      severity: 'error',
      limit: MAX_VARIANT_HASHTAGS,
      actual: count,
    });
  }
  return issues;
};

/**
 * Holds the variants of a document against the rules that the content type cannot hold by itself: one variant for
 * each audience, none for general (that is the document's own text), at most five well-formed hashtags each.
 * Each variant too many is named by its place, with the number of variants for that audience.
 */
export const checkVariants = (
  variants: readonly VariantRecord[] | null | undefined,
): readonly Issue[] => {
  const places = placesByAudience(variants ?? []);
  return (variants ?? []).flatMap((variant, index) => [
    ...checkAudience(variant, index, places),
    ...checkHashtags(variant, index),
  ]);
};
