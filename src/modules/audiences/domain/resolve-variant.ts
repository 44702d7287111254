import { blocksToText } from '../../../kernel/blocks';
import { AUDIENCES, DEFAULT_AUDIENCE, type Audience } from './audience';

/** One variant as the content holds it: its audience, its overlay fields, and whatever else is stored beside them. */
export type VariantRecord = Readonly<Record<string, unknown>>;

/** A document as a reader gets it: flat, in one voice. */
export type ResolvedDocument = Readonly<Record<string, unknown>> & {
  /** Whose text this is: the audience that was asked for, or general where it has no text of its own. */
  readonly audience: Audience;
  /** The audiences that have a text of their own, general first. */
  readonly availableAudiences: readonly Audience[];
};

// Zero-width characters too: pasted text often brings some, and they are no text.
const BLANK = /^[\s\u200B-\u200D\u2060\uFEFF\u00AD]*$/;

/** True where a field says nothing: absent, null, blank, an empty list, or rich text without any text in it. */
export const isEmptyContent = (value: unknown): boolean => {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return BLANK.test(value);
  if (!Array.isArray(value)) return false;
  return value.every((item: unknown) =>
    typeof item === 'object' && item !== null
      ? BLANK.test(blocksToText([item]))
      : isEmptyContent(item),
  );
};

/**
 * Lays the variant for `audience` over a document.
 *
 * `fields` names what a variant may overlay (title, summary and body; question and answer). Only fields that are
 * present in the document are overlaid, so that a reader who selected fields gets those alone, and a field that the
 * variant leaves empty keeps the general text. A variant in which all of `fields` are empty counts as none: fetch
 * variants with these fields, also where the document itself was asked for others. `variants` is never in the result.
 * Of two variants for one audience the first wins.
 */
export const resolveVariant = (input: {
  readonly document: Readonly<Record<string, unknown>>;
  readonly variants: readonly VariantRecord[] | null | undefined;
  readonly audience: Audience;
  readonly fields: readonly string[];
}): ResolvedDocument => {
  const written = (input.variants ?? []).filter((variant) =>
    input.fields.some((field) => !isEmptyContent(variant[field])),
  );
  const has = (audience: Audience): boolean =>
    audience === DEFAULT_AUDIENCE || written.some((variant) => variant.audience === audience);
  const served = has(input.audience) ? input.audience : DEFAULT_AUDIENCE;
  const variant =
    served === DEFAULT_AUDIENCE ? undefined : written.find((each) => each.audience === served);
  // One copy, and only the overlaid fields looked at: a list has dozens of documents with thirty fields each.
  const document: Record<string, unknown> = { ...input.document };
  delete document.variants;
  for (const field of input.fields) {
    const own = field in document ? variant?.[field] : undefined;
    if (!isEmptyContent(own)) document[field] = own;
  }
  return Object.assign(document, { audience: served, availableAudiences: AUDIENCES.filter(has) });
};
