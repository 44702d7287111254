import type { SampleArticle, SampleFaq, SamplePlan, SampleRebuttal } from '../../sample';
import type { Data } from './documents';
import type { MediaIds } from './media';
import { lookUp, type References } from './references';
import { toSlug } from './slugs';

/** Everything that a text of the sample may point to. */
export interface Targets {
  readonly references: References;
  readonly media: MediaIds;
}

/** A text in both languages, as the document service takes it. */
export interface SeedText {
  readonly data: Data & { readonly slug: string };
  readonly english?: Data;
}

const toPlan = ({ images, ...plan }: SamplePlan, media: MediaIds): Data => ({
  ...plan,
  ...(images === undefined ? {} : { images: images.map((name) => lookUp(media, name)) }),
});

/** Strapi keeps relations for each language, so that both languages get them. */
const toRelations = (
  text: { readonly section: string; readonly tags: readonly string[] },
  { references }: Targets,
): Data => ({
  section: lookUp(references.sections, text.section),
  tags: text.tags.map((slug) => lookUp(references.tags, slug)),
});

const toPeople = (slugs: readonly string[], { references }: Targets): readonly string[] =>
  slugs.map((slug) => lookUp(references.people, slug));

/** An article as it stands in the end, without the articles that it points to: those must be there first. */
export const toArticleData = (article: SampleArticle, targets: Targets): SeedText => {
  const { cover, related: _related, correction: _correction, channelPlans, en, ...rest } = article;
  const relations = {
    ...toRelations(article, targets),
    authors: toPeople(article.authors, targets),
    sources: toPeople(article.sources, targets),
  };
  return {
    data: {
      ...rest,
      ...relations,
      cover: lookUp(targets.media, cover),
      channelPlans: channelPlans.map((plan) => toPlan(plan, targets.media)),
    },
    english: en && {
      ...en,
      slug: toSlug(en.title),
      event: article.event && { ...article.event, ...en.event },
      ...relations,
    },
  };
};

/** A question with its answer. */
export const toFaqData = (faq: SampleFaq, targets: Targets): SeedText => {
  const { image, channelPlans, en, ...rest } = faq;
  const relations = toRelations(faq, targets);
  return {
    data: {
      ...rest,
      ...relations,
      ...(image === undefined ? {} : { image: lookUp(targets.media, image) }),
      channelPlans: channelPlans.map((plan) => toPlan(plan, targets.media)),
    },
    english: en && {
      ...en,
      slug: toSlug(en.question),
      legalBasis: faq.legalBasis,
      ...relations,
    },
  };
};

/** A rebuttal with its evidence. */
export const toRebuttalData = (rebuttal: SampleRebuttal, targets: Targets): SeedText => ({
  data: {
    ...rebuttal,
    ...toRelations(rebuttal, targets),
    authors: toPeople(rebuttal.authors, targets),
    checkedBy: lookUp(targets.references.people, rebuttal.checkedBy),
    appearances: rebuttal.appearances.map(({ image, ...appearance }) => ({
      ...appearance,
      ...(image === undefined ? {} : { image: lookUp(targets.media, image) }),
    })),
    channelPlans: rebuttal.channelPlans.map((plan) => toPlan(plan, targets.media)),
  },
});
