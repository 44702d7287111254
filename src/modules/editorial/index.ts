export type { PublicationCheck, DocumentStore } from './application/ports';
export { makeCheckPublication } from './application/check-publication';
export type {
  DocumentKind,
  DocumentSnapshot,
  SnapshotImage,
  SnapshotPlan,
  SnapshotRebuttal,
  SnapshotVariant,
} from './domain/document-snapshot';
export { checkVariantsOnSave, DOCUMENT_CHECKS, DRAFT_CHECKS } from './application/document-checks';
export { EDITORIAL_ISSUE_TEXTS } from './domain/issue-texts';
