import { blocksToText, imagesInBlocks } from '../../../kernel/blocks';
import type { Issue } from '../../../kernel/failures';
import { countGraphemes } from '../../../kernel/text';
import { checkTexts, checkVariants, isEmptyContent } from '../../audiences';
import { checkAltText } from '../../media';
import { checkEvidence } from '../../rebuttals';
import type { DocumentKind, DocumentSnapshot } from '../domain/document-snapshot';
import type { PublicationCheck } from './ports';

/** One variant per audience, with sound hashtags. */
const checkDocumentVariants: PublicationCheck = (document) =>
  Promise.resolve(checkVariants(document.variants.map((variant) => ({ ...variant }))));

/** What the form calls the text of each kind of document. */
const BODY_FIELD: Readonly<Record<DocumentKind, string>> = {
  article: 'body',
  faq: 'answer',
  rebuttal: 'body',
};

/** The texts of a document for all its audiences, each with its path in the form. */
const textsOf = ({ kind, body, variants }: DocumentSnapshot) => [
  { field: BODY_FIELD[kind], body },
  ...variants.map((variant, index) => ({
    field: `variants.${String(index)}.${BODY_FIELD[kind]}`,
    body: variant.body,
  })),
];

/** Alt text on every image, those inside the texts included. */
const checkDocumentAltText: PublicationCheck = (document) =>
  Promise.resolve(
    checkAltText({
      images: [
        ...document.images,
        ...document.plans.flatMap((plan) => plan.images),
        ...textsOf(document).flatMap(({ field, body }) =>
          imagesInBlocks(body).map(({ path, alternativeText }) => ({
            field: `${field}.${path}`,
            alternativeText,
          })),
        ),
      ],
    }),
  );

/** The rules of evidence, for a rebuttal. */
const checkDocumentRebuttal: PublicationCheck = (document) => {
  if (document.rebuttal === undefined) return Promise.resolve([]);
  const inBody = textsOf(document)
    .filter(({ body }) => imagesInBlocks(body).length > 0)
    .map(({ field }): Issue => ({ code: 'image_in_rebuttal_body', field, severity: 'error' }));
  return Promise.resolve([...checkEvidence(document.rebuttal), ...inBody]);
};

/** Characters of an answer, as readers see them: beyond that a question wants an article. */
const MAX_ANSWER_CHARACTERS = 1200;

const checkAnswerLength: PublicationCheck = (document) =>
  Promise.resolve(
    document.kind !== 'faq'
      ? []
      : textsOf(document).flatMap(({ field, body }): readonly Issue[] => {
          const actual = countGraphemes(blocksToText(body));
          const limit = MAX_ANSWER_CHARACTERS;
          return actual > limit
            ? [{ code: 'answer_too_long', field, severity: 'error', limit, actual }]
            : [];
        }),
  );

/** Most entries of a relation: more subjects say nothing, and each related text is read with every answer. */
const MOST_RELATED: Readonly<Record<string, number>> = { tags: 8, related: 5 };

const checkRelationCounts: PublicationCheck = ({ relationCounts }) =>
  Promise.resolve(
    Object.entries(relationCounts).flatMap(([field, actual]): readonly Issue[] => {
      const limit = MOST_RELATED[field];
      return limit !== undefined && actual > limit
        ? [{ code: 'too_many_relations', field, severity: 'error', limit, actual }]
        : [];
    }),
  );

/** What the form calls the other texts of each kind of document; a question has no summary. */
const TEXT_FIELDS: Readonly<
  Record<DocumentKind, readonly (readonly ['title' | 'summary', string])[]>
> = {
  article: [
    ['title', 'title'],
    ['summary', 'summary'],
  ],
  faq: [['title', 'question']],
  rebuttal: [
    ['title', 'title'],
    ['summary', 'summary'],
  ],
};

/** Readers must not get a page without a title, a summary or a text. Strapi takes blanks for a text. */
const checkTextsPresent: PublicationCheck = (document) => {
  const texts = [
    ...TEXT_FIELDS[document.kind].map(([name, field]) => ({
      field,
      text: document[name],
    })),
    { field: BODY_FIELD[document.kind], text: document.body },
  ];
  return Promise.resolve(
    texts
      .filter(({ text }) => isEmptyContent(text))
      .map(({ field }): Issue => ({ code: 'text_missing', field, severity: 'error' })),
  );
};

const checkEventTimes: PublicationCheck = ({ event }) => {
  const isWrong =
    event !== undefined &&
    event.endsAt !== '' &&
    Date.parse(event.endsAt) < Date.parse(event.startsAt);
  return Promise.resolve(
    isWrong ? [{ code: 'event_ends_before_start', field: 'event.endsAt', severity: 'error' }] : [],
  );
};

/** Plain language, for each audience. Asked for when a text is submitted: what was approved is not held against it again. */
const checkPlainWords: PublicationCheck = (document) =>
  Promise.resolve(checkTexts(document).audiences.flatMap(({ issues }) => issues));

/** What can be told of a draft in the edit view, where its people are not known. */
export const DRAFT_CHECKS: readonly PublicationCheck[] = [
  checkDocumentVariants,
  checkDocumentAltText,
  checkAnswerLength,
];

/** What every text must pass before it is published, whatever channels it goes to. */
export const DOCUMENT_CHECKS: readonly PublicationCheck[] = [
  checkDocumentVariants,
  checkDocumentAltText,
  checkDocumentRebuttal,
  checkAnswerLength,
  checkRelationCounts,
  checkTextsPresent,
  checkEventTimes,
];

/** What a text must pass besides before it is submitted. */
export const SUBMISSION_CHECKS: readonly PublicationCheck[] = [checkPlainWords];

/** What is refused already when a draft is saved: two variants for one audience, a hashtag that is none. */
export const checkVariantsOnSave = (data: Readonly<Record<string, unknown>>): readonly Issue[] =>
  Array.isArray(data.variants)
    ? checkVariants(
        data.variants.filter(
          (variant): variant is Record<string, unknown> =>
            typeof variant === 'object' && variant !== null,
        ),
      )
    : [];
