import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import { FACT_CHECK_LINK_LIMITS, type FactCheckLink } from '../domain/fact-check-link';
import { checkFinding, writeFinding, type OutsideComment } from '../domain/outside-comment';
import type { Refusal } from '../domain/refusal';
import type {
  AuditLog,
  ContentReader,
  EditionStore,
  InTransaction,
  StaffDirectory,
} from './edition-ports';
import type { LinkSigner } from './fact-check-ports';
import { countCommentsLeft, findLinkedDraft, openLink, OUTSIDE_COMMENT } from './outside-link';

interface Deps {
  readonly open: LinkSigner['open'];
  readonly clock: Clock;
  readonly content: ContentReader;
  readonly audit: AuditLog;
  readonly staff: Pick<StaffDirectory, 'find'>;
  readonly editions: Pick<EditionStore, 'lockAll'>;
  readonly inTransaction: InTransaction;
}

/** How many comments the link lets through after this one. */
export interface CommentReceipt {
  readonly commentsLeft: number;
}

/**
 * Puts the finding of an outside fact checker on the record. It is advice and moves no state. A comment has 10 to 2,000
 * characters, a link lets five of them through; a refused one leaves nothing behind, so that a link cannot fill the record.
 */
export const makeCommentOnFacts = (deps: Deps) => {
  const record = async (
    link: FactCheckLink,
    finding: OutsideComment,
  ): Promise<Result<CommentReceipt, Refusal>> => {
    const { contentType, documentId, locale, hash } = link;
    // The lock makes counting and writing one: two comments at once never pass as the fifth.
    const editions = await deps.editions.lockAll({ contentType, documentId });
    const edition = editions.find((candidate) => candidate.locale === locale);
    const draft = await findLinkedDraft(deps.content, link);
    if (edition === undefined || draft === undefined) return fail({ code: 'link_outdated' });
    const commentsLeft = await countCommentsLeft(deps.audit, link);
    if (commentsLeft === 0) {
      return fail({ code: 'link_used_up', limit: FACT_CHECK_LINK_LIMITS.maxComments });
    }
    await deps.audit.append({
      contentType,
      documentId,
      locale,
      at: deps.clock.now(),
      by: { kind: 'outside', id: link.id, name: link.name },
      action: OUTSIDE_COMMENT,
      from: edition.state,
      to: edition.state,
      version: edition.version,
      hash,
      reason: writeFinding(finding),
      outcome: 'done',
      code: '',
    });
    return succeed({ commentsLeft: commentsLeft - 1 });
  };

  return async (input: {
    readonly token: string;
    readonly verdict: string;
    readonly comment: string;
  }): Promise<Result<CommentReceipt, Refusal>> => {
    const opened = openLink(deps, input.token);
    if (!opened.ok) return opened;
    const issuer = await deps.staff.find(opened.value.issuedBy);
    if (issuer === undefined) return fail({ code: 'link_invalid' });
    const finding = checkFinding(input);
    if (!finding.ok) return finding;
    return deps.inTransaction(() => record(opened.value, finding.value));
  };
};
