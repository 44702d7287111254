import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import { toFactCheckText, type FactCheckText } from '../domain/fact-check-text';
import type { Refusal } from '../domain/refusal';
import type { AuditLog, ContentReader, StaffDirectory } from './edition-ports';
import type { LinkSigner } from './fact-check-ports';
import { countCommentsLeft, findLinkedDraft, openLink } from './outside-link';

/** What the page of an outside fact checker shows. */
export interface FactCheckView {
  readonly text: FactCheckText;
  readonly locale: string;
  readonly checkerName: string;
  readonly askedBy: string;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
  readonly commentsLeft: number;
}

interface Deps {
  readonly open: LinkSigner['open'];
  readonly clock: Clock;
  readonly content: ContentReader;
  readonly audit: Pick<AuditLog, 'of'>;
  readonly staff: Pick<StaffDirectory, 'find'>;
}

/**
 * Shows an outside fact checker the text that their link was issued for, and no other. Refuses a link that is altered,
 * expired, issued by somebody who no longer works here, or whose text was changed since.
 */
export const makeOpenFactCheck =
  (deps: Deps) =>
  async (token: string): Promise<Result<FactCheckView, Refusal>> => {
    const opened = openLink(deps, token);
    if (!opened.ok) return opened;
    const link = opened.value;
    const issuer = await deps.staff.find(link.issuedBy);
    if (issuer === undefined) return fail({ code: 'link_invalid' });
    const draft = await findLinkedDraft(deps.content, link);
    if (draft === undefined) return fail({ code: 'link_outdated' });
    return succeed({
      text: toFactCheckText(draft.fields),
      locale: link.locale,
      checkerName: link.name,
      askedBy: issuer.actor.name,
      expiresAt: link.expiresAt,
      commentsLeft: await countCommentsLeft(deps.audit, link),
    });
  };
