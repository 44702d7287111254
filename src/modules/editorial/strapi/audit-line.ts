import type { AuditEntry, AuditRow } from '../application/edition-ports';
import { toStorable, type AuditColumn, type UnsealedLine } from '../domain/audit-chain';

/** A line of the record as the hub writes it. */
export interface AuditLine extends Readonly<Record<AuditColumn, unknown>> {
  readonly seq: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor_kind: AuditEntry['by']['kind'];
  readonly actor_id: string;
  readonly actor_name: string;
  readonly action: string;
  readonly content_type: string;
  readonly document_id: string;
  readonly locale: string;
  readonly from_state: string;
  readonly to_state: string;
  readonly version: number;
  readonly hash: string;
  readonly reason: string;
  readonly outcome: AuditEntry['outcome'];
  readonly code: string;
  readonly previous: string;
  readonly row_hash: string;
}

/** The columns of an entry. */
export const toUnsealedLine = (
  entry: AuditEntry,
  { seq, previous }: { readonly seq: number; readonly previous: string },
): UnsealedLine => ({
  seq,
  at: entry.at.toISOString(),
  actor_kind: entry.by.kind,
  actor_id: toStorable(entry.by.id),
  actor_name: toStorable(entry.by.name),
  action: toStorable(entry.action),
  content_type: toStorable(entry.contentType),
  document_id: toStorable(entry.documentId),
  locale: toStorable(entry.locale),
  from_state: toStorable(entry.from),
  to_state: toStorable(entry.to),
  version: entry.version,
  hash: toStorable(entry.hash),
  reason: toStorable(entry.reason),
  outcome: entry.outcome,
  code: toStorable(entry.code),
  previous,
});

/** A line as the rest of the hub knows it. */
export const toAuditRow = (line: AuditLine): AuditRow => ({
  seq: line.seq,
  at: new Date(line.at),
  by: { kind: line.actor_kind, id: line.actor_id, name: line.actor_name },
  action: line.action,
  contentType: line.content_type,
  documentId: line.document_id,
  locale: line.locale,
  from: line.from_state,
  to: line.to_state,
  version: line.version,
  hash: line.hash,
  reason: line.reason,
  outcome: line.outcome,
  code: line.code,
});
