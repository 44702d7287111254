import { blocksToParts, imagesInBlocks, type BlockKind } from '../../../kernel/blocks';
import { VERDICTS, type Verdict } from '../../../kernel/verdicts';

/** One piece of a text, ready to be shown as text. */
export interface ShownPart {
  readonly kind: BlockKind;
  /** True for an item of a numbered list. */
  readonly isNumbered: boolean;
  readonly text: string;
  /** Addresses of its links as they were typed: not every one is a web address. */
  readonly links: readonly string[];
}

/** The texts for one audience other than general. */
export interface ShownVariant {
  readonly audience: string;
  readonly title: string;
  readonly summary: string;
  readonly body: readonly ShownPart[];
}

/** What an outside fact checker sees of a rebuttal. No pictures: that of a hoax must not go round by way of the check. */
export interface FactCheckText {
  readonly title: string;
  readonly summary: string;
  readonly claim: string;
  readonly claimant: string;
  /** Empty in a half-written draft. */
  readonly verdict: Verdict | '';
  readonly fact: string;
  readonly myth: string;
  readonly fallacy: string;
  readonly method: string;
  readonly singleSourceNotice: string;
  readonly body: readonly ShownPart[];
  /** What the pictures in the body show, as their alternative texts say. */
  readonly pictures: readonly string[];
  readonly variants: readonly ShownVariant[];
  readonly evidence: readonly {
    readonly title: string;
    readonly publisher: string;
    readonly url: string;
    readonly archiveUrl: string;
    readonly isPrimary: boolean;
    readonly isOutsideControl: boolean;
  }[];
  readonly appearances: readonly {
    readonly platform: string;
    readonly url: string;
    readonly archiveUrl: string;
    /** `YYYY-MM-DD`, or empty. */
    readonly seenAt: string;
  }[];
}

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entries = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];

const toBody = (blocks: unknown): readonly ShownPart[] =>
  blocksToParts(blocks).map((part) => ({
    kind: part.kind,
    isNumbered: /^\d/.test(part.marker),
    text: part.text,
    links: part.links,
  }));

const picturesIn = (blocks: unknown): readonly string[] =>
  imagesInBlocks(blocks).map((image) => image.alternativeText || image.name);

const toVariant = (variant: Fields): ShownVariant => ({
  audience: text(variant.audience),
  title: text(variant.title),
  summary: text(variant.summary),
  body: toBody(variant.body),
});

/**
 * Takes the content of a rebuttal (`Content.fields`) to what a fact checker sees, variants included, so that every tone
 * is checked. Forgiving: what is missing or of another type is empty.
 */
export const toFactCheckText = (fields: Fields): FactCheckText => ({
  title: text(fields.title),
  summary: text(fields.summary),
  claim: text(fields.claimReviewed),
  claimant: text(fields.claimant),
  verdict: VERDICTS.find((verdict) => verdict === fields.verdict) ?? '',
  fact: text(fields.fact),
  myth: text(fields.myth),
  fallacy: text(fields.fallacy),
  method: text(fields.method),
  singleSourceNotice: text(fields.singleSourceNotice),
  body: toBody(fields.body),
  pictures: [fields, ...entries(fields.variants)].flatMap(({ body }) => picturesIn(body)),
  variants: entries(fields.variants).map(toVariant),
  evidence: entries(fields.evidence).map((piece) => ({
    title: text(piece.title),
    publisher: text(piece.publisher),
    url: text(piece.url),
    archiveUrl: text(piece.archiveUrl),
    isPrimary: piece.isPrimary === true,
    isOutsideControl: piece.isOutsideControl === true,
  })),
  appearances: entries(fields.appearances).map((appearance) => ({
    platform: text(appearance.platform),
    url: text(appearance.url),
    archiveUrl: text(appearance.archiveUrl),
    seenAt: text(appearance.seenAt),
  })),
});
