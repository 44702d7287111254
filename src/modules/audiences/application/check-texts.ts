import type { Issue } from '../../../kernel/failures';
import { AUDIENCES, DEFAULT_AUDIENCE, type Audience } from '../domain/audience';
import type { PlainLanguageMeasures } from '../domain/measured-text';
import { checkPlainLanguage } from '../domain/plain-language';
import { checkVariants } from '../domain/check-variants';

/** The texts of a draft. The title of an FAQ is its question, the body its answer. */
export interface DraftTexts {
  readonly kind: 'article' | 'faq' | 'rebuttal';
  readonly locale: string;
  readonly title: string;
  readonly summary: string;
  /** Strapi's blocks. */
  readonly body: unknown;
  readonly variants: readonly {
    readonly audience: string;
    readonly title: string;
    readonly summary: string;
    readonly body: unknown;
    readonly hashtags: string;
  }[];
}

/** What the checks found in the texts for one audience. */
export interface AudienceReport {
  readonly audience: Audience;
  readonly measures: PlainLanguageMeasures;
  readonly issues: readonly Issue[];
}

/** What the checks found in a document. */
export interface TextReport {
  /** What is wrong with the variants as a whole. */
  readonly issues: readonly Issue[];
  readonly audiences: readonly AudienceReport[];
}

const GENERAL_FIELDS: Readonly<Record<DraftTexts['kind'], Readonly<Record<string, string>>>> = {
  article: {},
  rebuttal: {},
  faq: { title: 'question', body: 'answer' },
};

/** Findings name the texts title, summary and body; the form knows them by the names of its type and place. */
const placed = (
  issue: Issue,
  names: Readonly<Record<string, string>>,
  variantIndex: number | undefined,
): Issue => {
  const [head = '', ...rest] = issue.field.split('.');
  const field = [names[head] ?? head, ...rest].join('.');
  return {
    ...issue,
    field: variantIndex === undefined ? field : `variants.${String(variantIndex)}.${field}`,
  };
};

/** Runs the plain-language checks on the general text and on each variant of a draft. */
export const checkTexts = (document: DraftTexts): TextReport => {
  const { title, summary, body, locale, variants } = document;
  const names = GENERAL_FIELDS[document.kind];
  const general = { title, summary, body };
  const audiences = AUDIENCES.flatMap((audience): readonly AudienceReport[] => {
    const index = variants.findIndex((variant) => variant.audience === audience);
    const variant = variants[index];
    if (variant === undefined && audience !== DEFAULT_AUDIENCE) return [];
    const { findings, measures } = checkPlainLanguage({ audience, locale, general, variant });
    const issues = findings.map((issue) =>
      placed(issue, names, variant === undefined ? undefined : index),
    );
    return [{ audience, measures, issues }];
  });
  return { issues: checkVariants(variants.map((variant) => ({ ...variant }))), audiences };
};
