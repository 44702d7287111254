import type { Piece, PieceImage, Plan } from '../../../../channels/contract';
import { blocksToParagraphs } from '../../../../kernel/blocks';
import { toSiteLink } from '../../../../kernel/site-link';
import { VERDICTS } from '../../../../kernel/verdicts';
import { AUDIENCES, DEFAULT_AUDIENCE, parseHashtags, resolveVariant } from '../../../audiences';
import type { DocumentSnapshot, SnapshotImage, SnapshotPlan } from '../../../editorial';

/** What a post needs to know of the office. */
export interface OfficeFacts {
  readonly timeZone: string;
  /** Address of a page of the office's site with {type}, {slug} and {locale}; undefined where it has no site. */
  readonly siteUrl: string | undefined;
}

const PATH_OF: Readonly<Record<DocumentSnapshot['kind'], string>> = {
  article: 'articles',
  faq: 'faqs',
  rebuttal: 'hoax-rebuttals',
};

const TEXTS = ['title', 'summary', 'body'] as const;

const toLink = ({ kind, slug, locale }: DocumentSnapshot, office: OfficeFacts): string =>
  toSiteLink(office.siteUrl, { type: PATH_OF[kind], slug, locale });

const toPieceImage = (image: SnapshotImage): PieceImage => ({
  fileId: image.fileId,
  url: image.url,
  alt: image.alternativeText,
  width: image.width,
  height: image.height,
  focalPoint: image.focalPoint,
  field: image.field,
});

const toRebuttal = (facts: DocumentSnapshot['rebuttal']): Piece['rebuttal'] =>
  facts && {
    ...facts,
    // A draft may have no verdict yet; the weakest one is shown until it has.
    verdict: VERDICTS.find((verdict) => verdict === facts.verdict) ?? 'unproven',
  };

const toEvent = (event: DocumentSnapshot['event']): Piece['event'] =>
  event && event.startsAt !== ''
    ? { ...event, endsAt: event.endsAt === '' ? undefined : event.endsAt }
    : undefined;

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A document in the texts of one audience, as channels get it. */
export const toPiece = ({
  document,
  audience,
  office,
}: {
  document: DocumentSnapshot;
  audience: string;
  office: OfficeFacts;
}): Piece => {
  const served = resolveVariant({
    document: { title: document.title, summary: document.summary, body: document.body },
    variants: document.variants.map((variant) => ({ ...variant })),
    audience: AUDIENCES.find((known) => known === audience) ?? DEFAULT_AUDIENCE,
    fields: TEXTS,
  });
  const variant = document.variants.find((candidate) => candidate.audience === served.audience);
  return {
    documentId: document.documentId,
    kind: document.kind,
    locale: document.locale,
    audience: asText(served.audience),
    timeZone: office.timeZone,
    link: toLink(document, office),
    title: asText(served.title),
    summary: asText(served.summary),
    paragraphs: blocksToParagraphs(served.body),
    hashtags: parseHashtags(variant?.hashtags),
    images: document.images.map(toPieceImage),
    rebuttal: toRebuttal(document.rebuttal),
    event: toEvent(document.event),
  };
};

/** A stored plan as channels get it; `index` is its place in the document. */
export const toPlan = (plan: SnapshotPlan, index: number): Plan => ({
  field: `channelPlans.${String(index)}`,
  textOverride: plan.textOverride,
  hashtags: parseHashtags(plan.hashtags),
  images: plan.images.map(toPieceImage),
  videoId: plan.videoId,
});
