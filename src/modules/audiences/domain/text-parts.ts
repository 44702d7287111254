import { blocksToParts, type BlockKind } from '../../../kernel/blocks';
import { isEmptyContent } from './resolve-variant';

/** The text of a document or of one variant. An FAQ gives its question as `title` and its answer as `body`. */
export interface TextParts {
  readonly title?: string | null;
  readonly summary?: string | null;
  /** Rich text in Strapi's blocks format. */
  readonly body?: unknown;
}

/** The fields that findings name. */
export type TextField = 'title' | 'summary' | 'body';

/** One paragraph, heading or list item, with its place. */
export interface TextPiece {
  readonly field: TextField;
  readonly kind: 'title' | BlockKind;
  /** Its number among the pieces of its field, from 1. */
  readonly paragraph: number;
  readonly text: string;
  readonly links: readonly string[];
}

const plainPiece = (
  field: 'title' | 'summary',
  text: string | null | undefined,
): readonly TextPiece[] =>
  typeof text !== 'string' || isEmptyContent(text)
    ? []
    : [{ field, kind: field === 'title' ? 'title' : 'paragraph', paragraph: 1, text, links: [] }];

/** The pieces of a text in reading order: title, summary, body. */
export const toPieces = (parts: TextParts): readonly TextPiece[] => [
  ...plainPiece('title', parts.title),
  ...plainPiece('summary', parts.summary),
  ...blocksToParts(parts.body).map(({ kind, text, links }, index) => ({
    field: 'body' as const,
    kind,
    paragraph: index + 1,
    text,
    links,
  })),
];

/** What a reader of the variant gets: its own text, and the general one for each field that it leaves empty. */
export const overlayParts = (general: TextParts, variant: TextParts | undefined): TextParts => ({
  title: isEmptyContent(variant?.title) ? general.title : variant?.title,
  summary: isEmptyContent(variant?.summary) ? general.summary : variant?.summary,
  body: isEmptyContent(variant?.body) ? general.body : variant?.body,
});
