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
export {
  checkVariantsOnSave,
  DOCUMENT_CHECKS,
  DRAFT_CHECKS,
  SUBMISSION_CHECKS,
} from './application/document-checks';
export { makeCheckEdition } from './application/check-edition';
export type { ActOnEdition, EditionCommand } from './application/act-on-edition';
export type { Edition, EditionPlace } from './domain/edition';
export { REFUSAL_STATUS, toIssue, type Refusal } from './domain/refusal';
export { REFUSAL_TEXTS } from './domain/refusal-texts';
export { EDITORIAL_ISSUE_TEXTS } from './domain/issue-texts';
export type { AddressAnswer, ResolveAddress } from './application/resolve-address';
export { isPossibleAddress } from './domain/redirects';
export { touchesWorkflowFields, WORKFLOW_FIELDS } from './domain/workflow-fields';
export { makeNotifyStaff } from './application/notify-staff';
export { makeSendDigest } from './application/send-digest';
export { dueAt, isLate } from './domain/lateness';
export { SYSTEM, type Actor } from './domain/actor';
export { toPlainLine, toPlainText } from './domain/plain-input';
export type { AuditLog } from './application/edition-ports';
