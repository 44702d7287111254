import type { EditionAction } from '../domain/transitions';
import type { Notice, NoticeEdition } from './edition-ports';

/** What staff are told after an action; undefined where nobody waits for it. */
export const noticeOf = (
  action: EditionAction,
  edition: NoticeEdition,
  reason: string,
): Notice | undefined => {
  switch (action) {
    case 'submit':
      return { kind: 'submitted', edition };
    case 'fact_check':
      return { kind: 'facts_checked', edition };
    case 'approve':
      return { kind: 'approved', edition };
    case 'request_changes':
      return { kind: 'changes_requested', edition, reason };
    case 'force_publish':
      return { kind: 'force_published', edition, reason };
    default:
      return undefined;
  }
};
