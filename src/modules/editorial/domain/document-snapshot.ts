/** An image as a document uses it. */
export interface SnapshotImage {
  /** Path of the field that holds it: `cover`, `appearances.0.image`. */
  readonly field: string;
  readonly fileId: number;
  readonly url: string;
  readonly alternativeText: string;
  /** Pixels; 0 where the media library does not know. */
  readonly width: number;
  readonly height: number;
  readonly focalPoint?: { readonly x: number; readonly y: number };
}

/** The texts of a document for one audience other than general; empty texts fall back to the general ones. */
export interface SnapshotVariant {
  readonly audience: string;
  readonly title: string;
  readonly summary: string;
  /** Strapi's blocks. */
  readonly body: unknown;
  readonly hashtags: string;
}

/** What an editor asked of one channel, as it is stored. */
export interface SnapshotPlan {
  readonly channel: string;
  readonly accountKey: string;
  readonly audience: string;
  readonly textOverride: string;
  readonly hashtags: string;
  readonly images: readonly SnapshotImage[];
  readonly videoId: string;
  /** ISO 8601 instant; empty means: at once. */
  readonly notBefore: string;
  /** ISO 8601 instant after which the post has no point any more; empty means: it always has. */
  readonly notAfter: string;
}

/** What only a hoax rebuttal has. */
export interface SnapshotRebuttal {
  readonly claim: string;
  readonly verdict: string;
  readonly fact: string;
  readonly myth: string;
  readonly fallacy: string;
  readonly evidence: readonly {
    readonly title: string;
    readonly url: string;
    readonly archiveUrl: string;
    readonly isPrimary: boolean;
    readonly isOutsideControl: boolean;
  }[];
  readonly appearances: readonly { readonly url: string; readonly archiveUrl: string }[];
  readonly isAboutPublisher: boolean;
  readonly singleSourceNotice: string;
  /** Row ids of people. */
  readonly authors: readonly number[];
  readonly checkedBy: number | undefined;
}

/** What only an announcement of an event has. */
export interface SnapshotEvent {
  readonly theme: string;
  readonly benefit: string;
  readonly speaker: string;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The kinds of document that the hub publishes. */
export type DocumentKind = 'article' | 'faq' | 'rebuttal';

/**
 * One document in one language at one moment, free of Strapi: what is checked, previewed, hashed and sent.
 * The title of an FAQ is its question, the body its answer.
 */
export interface DocumentSnapshot {
  readonly kind: DocumentKind;
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Strapi's blocks. */
  readonly body: unknown;
  readonly variants: readonly SnapshotVariant[];
  /** Pictures of the document itself: cover, image of an FAQ, appearances of a hoax. */
  readonly images: readonly SnapshotImage[];
  readonly rebuttal?: SnapshotRebuttal;
  readonly event?: SnapshotEvent;
  readonly plans: readonly SnapshotPlan[];
  /** How many entries each bounded relation holds; empty for a draft in the edit view, where nobody knows. */
  readonly relationCounts: Readonly<Record<string, number>>;
}
