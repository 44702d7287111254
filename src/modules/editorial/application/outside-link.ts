import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import {
  FACT_CHECK_LINK_LIMITS,
  isExpired,
  readLink,
  type FactCheckLink,
} from '../domain/fact-check-link';
import type { Refusal } from '../domain/refusal';
import type { AuditLog, Content, ContentReader } from './edition-ports';
import type { LinkSigner } from './fact-check-ports';

// What an outside checker's two requests have in common.

/** Action under which an outside comment stands in the record. */
export const OUTSIDE_COMMENT = 'outside_comment';

// Far more lines than a text gathers while a link is valid: its own comments are surely among them.
const LINES_TO_LOOK_THROUGH = 1_000;

/** The link behind a token, or why it opens nothing. Costs no look into the database. */
export const openLink = (
  deps: { readonly open: LinkSigner['open']; readonly clock: Clock },
  token: string,
): Result<FactCheckLink, Refusal> => {
  const text = deps.open(token);
  const link = text === undefined ? undefined : readLink(text);
  if (link === undefined) return fail({ code: 'link_invalid' });
  return isExpired(link, deps.clock.now()) ? fail({ code: 'link_expired' }) : succeed(link);
};

/** The draft that a link was issued for; undefined where it was changed or is gone. */
export const findLinkedDraft = async (
  content: ContentReader,
  { contentType, documentId, locale, hash }: FactCheckLink,
): Promise<Content | undefined> => {
  const draft = await content.read({ contentType, documentId, locale, status: 'draft' });
  return draft?.hash === hash ? draft : undefined;
};

/** How many comments a link still lets through, never below 0. */
export const countCommentsLeft = async (
  audit: Pick<AuditLog, 'of'>,
  { id, contentType, documentId, locale }: FactCheckLink,
): Promise<number> => {
  const lines = await audit.of({ contentType, documentId, locale }, LINES_TO_LOOK_THROUGH);
  const sent = lines.filter(
    ({ by, action }) => action === OUTSIDE_COMMENT && by.kind === 'outside' && by.id === id,
  );
  return Math.max(0, FACT_CHECK_LINK_LIMITS.maxComments - sent.length);
};
