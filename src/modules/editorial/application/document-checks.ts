import { imagesInBlocks } from '../../../kernel/blocks';
import type { Issue } from '../../../kernel/failures';
import { checkVariants } from '../../audiences';
import { checkAltText } from '../../media';
import { checkEvidence } from '../../rebuttals';
import type { PublicationCheck } from './ports';

/** One variant per audience, with sound hashtags. */
const checkDocumentVariants: PublicationCheck = (document) =>
  Promise.resolve(checkVariants(document.variants.map((variant) => ({ ...variant }))));

/** Alt text on every image, those inside the texts included. */
const checkDocumentAltText: PublicationCheck = (document) =>
  Promise.resolve(
    checkAltText({
      images: [
        ...document.images,
        ...document.plans.flatMap((plan) => plan.images),
        ...imagesInBlocks(document.body).map(({ path, alternativeText }) => ({
          field: `body.${path}`,
          alternativeText,
        })),
        ...document.variants.flatMap((variant, index) =>
          imagesInBlocks(variant.body).map(({ path, alternativeText }) => ({
            field: `variants.${String(index)}.body.${path}`,
            alternativeText,
          })),
        ),
      ],
    }),
  );

/** The rules of evidence, for a rebuttal. */
const checkDocumentRebuttal: PublicationCheck = ({ rebuttal, body, variants }) => {
  if (rebuttal === undefined) return Promise.resolve([]);
  const hasImage = [body, ...variants.map((variant) => variant.body)].some(
    (blocks) => imagesInBlocks(blocks).length > 0,
  );
  const inBody: readonly Issue[] = hasImage
    ? [{ code: 'image_in_rebuttal_body', field: 'body', severity: 'error' }]
    : [];
  return Promise.resolve([...checkEvidence(rebuttal), ...inBody]);
};

/** What can be told of a draft in the edit view, where its people are not known. */
export const DRAFT_CHECKS: readonly PublicationCheck[] = [
  checkDocumentVariants,
  checkDocumentAltText,
];

/** What every text must pass before it is published, whatever channels it goes to. */
export const DOCUMENT_CHECKS: readonly PublicationCheck[] = [
  checkDocumentVariants,
  checkDocumentAltText,
  checkDocumentRebuttal,
];

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
