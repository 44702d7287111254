import type { Verdict } from '../../kernel/verdicts';

/** An image as the content holds it, before any channel crops it. */
export interface PieceImage {
  /** Id of the file in the media library. */
  readonly fileId: number;
  /** Public address of the original, for the preview alone. */
  readonly url: string;
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the eye goes, in percent from the left and the top; absent means the centre. */
  readonly focalPoint?: { readonly x: number; readonly y: number };
  /** Path of the field in the document that holds the image, for issues. */
  readonly field: string;
}

/** What only a hoax rebuttal has. */
export interface RebuttalFacts {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly fact: string;
  readonly myth: string;
  readonly fallacy: string;
  readonly evidence: readonly { readonly title: string; readonly url: string }[];
}

/** What only an announcement of a class or another event has. */
export interface EventFacts {
  readonly theme: string;
  readonly benefit: string;
  readonly speaker: string;
  readonly place: string;
  /** When it starts, an ISO 8601 instant. */
  readonly startsAt: string;
  readonly endsAt?: string;
}

/** One document in one language and for one audience, as a channel gets it. */
export interface Piece {
  /** The document that the text belongs to; the same for every language and audience. */
  readonly documentId: string;
  readonly kind: 'article' | 'faq' | 'rebuttal';
  readonly locale: string;
  /** The audience whose text this is: after fallback, what is really served. */
  readonly audience: string;
  /** IANA time zone in which dates are written out. */
  readonly timeZone: string;
  /** Public address of the document; empty where the office has no site. */
  readonly link: string;
  /** Title of an article or rebuttal; the question of an FAQ. */
  readonly title: string;
  /** One or two sentences; empty for an FAQ. */
  readonly summary: string;
  /** The text as plain paragraphs; list items begin with "• ". */
  readonly paragraphs: readonly string[];
  /** Hashtags of the variant, without "#". */
  readonly hashtags: readonly string[];
  readonly images: readonly PieceImage[];
  readonly rebuttal?: RebuttalFacts;
  readonly event?: EventFacts;
}

/** What an editor asked of one channel. */
export interface Plan {
  /** Path of the plan in the document, for issues: `channelPlans.0`. */
  readonly field: string;
  readonly textOverride: string;
  /** Hashtags for this post, without "#"; they replace those of the variant where there are any. */
  readonly hashtags: readonly string[];
  /** Images chosen for this post; none means: those of the piece. */
  readonly images: readonly PieceImage[];
  readonly videoId: string;
}
