import type { Actor } from './actor';

/** Where the text in work stands. */
export const EDITION_STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'fact_check',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'unpublished',
] as const;

/** Where the text in work stands. `fact_check`: the facts of a rebuttal are checked, approval is next. */
export type EditionState = (typeof EDITION_STATES)[number];

/** What readers see of a document while a new edition may be in work: never out, out, out under a banner, taken down. */
export const PUBLIC_STATES = ['none', 'live', 'withdrawn', 'gone'] as const;

/** What readers see of a document. */
export type PublicState = (typeof PUBLIC_STATES)[number];

/** Somebody put their name to a text with this content hash. */
export interface Signature {
  readonly by: Actor;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Hash of the content that they saw. */
  readonly hash: string;
}

/** What readers are told about a new edition. */
export interface ChangeNote {
  /** Empty where the change is minor. */
  readonly note: string;
  /** A change that readers need not be told of, a comma say. */
  readonly isMinor: boolean;
}

/** A publication that nobody had approved; somebody else looks at it afterwards. */
export interface RetrospectiveReview {
  readonly openedBy: Actor;
  /** Those who had written the edition that went out. */
  readonly editors: readonly Actor[];
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly dueAt: string;
}

/** What readers are told about a text that no longer counts. */
export interface Withdrawal {
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Which document, in which language. */
export interface EditionPlace {
  /** Strapi's uid of the type. */
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string;
}

/** The one key of an edition. */
export const keyOf = ({ contentType, documentId, locale }: EditionPlace): string =>
  `${contentType}:${documentId}:${locale}`;

/** The workflow of one document in one language. It stands beside the document, so that moving it changes no text. */
export interface Edition extends EditionPlace {
  readonly state: EditionState;
  /** Goes up with every change of this record: an action names the version that its author saw. */
  readonly version: number;
  readonly publicState: PublicState;
  /** ISO 8601 instant since when it is in its state. */
  readonly stateSince: string;
  /** Of the draft as it was last seen. */
  readonly draftHash: string;
  /** Who wrote the revision in work; what is public as long as there is none. */
  readonly editors: readonly Actor[];
  /** True once the text was edited after it was last published. */
  readonly isRevised: boolean;
  readonly submission?: Signature | undefined;
  readonly factCheck?: Signature | undefined;
  readonly approval?: Signature | undefined;
  readonly scheduledBy?: Actor | undefined;
  /** ISO 8601 instant. */
  readonly scheduledFor?: string | undefined;
  /** What readers will be told when the revision in work is published; absent for a first publication. */
  readonly changeNote?: ChangeNote | undefined;
  readonly review?: RetrospectiveReview | undefined;
  /** The banner under which the public text stands, while `publicState` is `withdrawn`. */
  readonly withdrawal?: Withdrawal | undefined;
  /** Hash of what is, or was last, public. */
  readonly publishedHash?: string | undefined;
  /** ISO 8601 instants. */
  readonly firstPublishedAt?: string | undefined;
  readonly lastPublishedAt?: string | undefined;
}

/** True where the text has been public before, so that a new edition owes readers a note. */
export const isRepublication = (edition: Edition): boolean =>
  edition.firstPublishedAt !== undefined;

/** True where readers can open it, under a banner or not. */
export const isPublic = ({ publicState }: Edition): boolean =>
  publicState === 'live' || publicState === 'withdrawn';
