import type { Issue } from '../../../kernel/failures';
import type { DocumentSnapshot } from '../domain/document-snapshot';

/** A rule, or a set of rules, that a text must pass before it is published. */
export type PublicationCheck = (document: DocumentSnapshot) => Promise<readonly Issue[]>;

/** Where documents are read as snapshots. */
export interface DocumentStore {
  /** The draft or the published edition of a document in one locale; undefined where there is none. */
  load(query: {
    readonly uid: string;
    readonly documentId: string;
    readonly locale: string;
    readonly status: 'draft' | 'published';
  }): Promise<DocumentSnapshot | undefined>;
  /** The published editions of documents of one type, in every language: one load, whatever their number. */
  loadPublished(uid: string, documentIds: readonly string[]): Promise<readonly DocumentSnapshot[]>;
}
