import { UID } from '../../../../platform/uids';
import type { AuditLog } from '../../../editorial';
import type { RecordDeed } from '../../application/cases/case-ports';

const UID_OF = {
  case: UID.moderationCase,
  appeal: UID.appeal,
  sanction: UID.sanction,
  request: UID.personRequest,
  citizen: UID.citizen,
  canned_text: UID.cannedText,
} as const;

/** The hub's one record, for what the moderation does; a deed locks it until the transaction of its cause ends. */
export const makeRecordDeed =
  (audit: AuditLog): RecordDeed =>
  ({ at, by, action, about, from = '', to = '', version = 0, reason = '', refusal }) =>
    audit.append({
      contentType: UID_OF[about.kind],
      documentId: about.documentId,
      locale: '',
      ...{ at, by, action, from, to, version, reason },
      ...{ hash: '', outcome: refusal === undefined ? 'done' : 'refused', code: refusal ?? '' },
    });
