/** Every text of the sample in one list, and the real plain-language checks over it. */
import { articles, faqs, rebuttals } from '../../../sample';
import type {
  Block,
  InlineNode,
  SampleAudience,
  SampleFaqText,
  SampleText,
  VariantAudience,
} from '../../../sample';
import { checkPlainLanguage } from '../../../src/modules/audiences/domain/plain-language';

export interface SampleTextCase {
  readonly name: string;
  readonly kind: 'article' | 'faq' | 'rebuttal';
  readonly locale: 'id' | 'en';
  readonly audience: SampleAudience;
  readonly general: SampleText;
  readonly parts: SampleText;
}

interface Versions {
  readonly slug: string;
  readonly kind: SampleTextCase['kind'];
  readonly locale: SampleTextCase['locale'];
  readonly general: SampleText;
  readonly variants: readonly { readonly audience: VariantAudience; readonly parts: SampleText }[];
}

const casesOf = ({ slug, kind, locale, general, variants }: Versions): readonly SampleTextCase[] =>
  [{ audience: 'general' as const, parts: general }, ...variants].map(({ audience, parts }) => ({
    name: `${kind} ${slug} (${locale}, ${audience})`,
    kind,
    locale,
    audience,
    general,
    parts,
  }));

const withParts = (
  variants: readonly (SampleText & { readonly audience: VariantAudience })[],
): Versions['variants'] => variants.map((parts) => ({ audience: parts.audience, parts }));

const faqParts = ({ question, answer }: SampleFaqText): SampleText => ({
  title: question,
  summary: '',
  body: answer,
});

/** Articles, questions and rebuttals, in each language and for each audience. */
export const allTexts: readonly SampleTextCase[] = [
  ...articles.flatMap((article) => [
    { slug: article.slug, kind: 'article' as const, locale: 'id' as const, text: article },
    ...(article.en === undefined
      ? []
      : [
          { slug: article.slug, kind: 'article' as const, locale: 'en' as const, text: article.en },
        ]),
  ]),
  ...rebuttals.map((rebuttal) => ({
    slug: rebuttal.slug,
    kind: 'rebuttal' as const,
    locale: 'id' as const,
    text: rebuttal,
  })),
]
  .flatMap(({ text, ...rest }) =>
    casesOf({ ...rest, general: text, variants: withParts(text.variants) }),
  )
  .concat(
    faqs
      .flatMap((faq) => [
        { slug: faq.slug, locale: 'id' as const, text: faq },
        ...(faq.en === undefined ? [] : [{ slug: faq.slug, locale: 'en' as const, text: faq.en }]),
      ])
      .flatMap(({ slug, locale, text }) =>
        casesOf({
          slug,
          kind: 'faq',
          locale,
          general: faqParts(text),
          variants: text.variants.map((variant) => ({
            audience: variant.audience,
            parts: faqParts(variant),
          })),
        }),
      ),
  );

const check = ({ audience, locale, general, parts }: SampleTextCase) =>
  checkPlainLanguage(
    audience === 'general'
      ? { audience, locale, general }
      : { audience, locale, general, variant: parts },
  ).findings;

/** What the checks find, warnings included, as lines that a failing test can show. */
export const findingsOf = (text: SampleTextCase): readonly string[] =>
  check(text).map(
    ({ code, field, severity, actual, details }) =>
      `${severity} ${code} in ${field}: ${actual ?? ''} ${JSON.stringify(details ?? {})}`,
  );

/** How much each finding weighs. */
export const severitiesOf = (text: SampleTextCase): readonly string[] =>
  check(text).map(({ severity }) => severity);

const inlinesOf = (block: Block): readonly InlineNode[] =>
  block.type === 'list' ? block.children.flatMap(({ children }) => children) : block.children;

/** The addresses that a text links to. */
export const linksOf = (body: readonly Block[]): readonly string[] =>
  body.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'link' ? [inline.url] : []));
