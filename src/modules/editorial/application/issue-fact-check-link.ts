import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import { isAmong, isSameActor } from '../domain/actor';
import type { Edition, EditionPlace, EditionState } from '../domain/edition';
import type { FactCheckLinkView } from '../domain/edition-view';
import { checkLinkRequest, expiryOf, writeLink } from '../domain/fact-check-link';
import type { Refusal } from '../domain/refusal';
import type {
  AuditLog,
  ContentReader,
  EditionStore,
  InTransaction,
  StaffMember,
} from './edition-ports';
import type { LinkSigner } from './fact-check-ports';

interface Deps {
  readonly content: ContentReader;
  readonly editions: Pick<EditionStore, 'find'>;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly inTransaction: InTransaction;
  readonly seal: LinkSigner['seal'];
  readonly clock: Clock;
  /** A fresh random id of 16 to 64 characters. */
  readonly newId: () => string;
  /** Web address of the hub, without a slash at its end. */
  readonly publicUrl: string;
  /** Uid of the type whose facts are checked. */
  readonly checkedType: string;
}

/** Who asks whom to check which text, as they saw it, for how long. */
export interface FactCheckLinkRequest {
  readonly by: Pick<StaffMember, 'actor' | 'permissions'>;
  readonly place: EditionPlace;
  /** Version of the edition that the person saw. */
  readonly version: number;
  /** Name of the checker, 2 to 80 characters. */
  readonly name: string;
  /** Whole hours, 1 to 168. */
  readonly hours: number;
}

const CHECKABLE_STATES: readonly EditionState[] = ['in_review', 'fact_check'];

/** Why this person may not ask for a check of this edition; undefined where they may. */
const refusalOf = (
  { by, version }: FactCheckLinkRequest,
  edition: Edition,
  checkedType: string,
): Refusal | undefined => {
  const { state, submission, editors } = edition;
  if (!by.permissions.includes('fact_check')) return { code: 'not_permitted' };
  if (edition.version !== version) {
    return { code: 'stale_version', edition: { state, version: edition.version } };
  }
  if (edition.contentType !== checkedType || !CHECKABLE_STATES.includes(state)) {
    return { code: 'illegal_move', details: { action: 'fact_check_link', state } };
  }
  const isWriter =
    isAmong(by.actor, editors) ||
    (submission !== undefined && isSameActor(by.actor, submission.by));
  return isWriter ? { code: 'checker_is_editor' } : undefined;
};

/**
 * Makes a link with which somebody outside reads a rebuttal in review and comments on it. Gives the web address, whose
 * token stands behind `#` so that no log ever holds it, or why there is none. The record says who asked whom and until
 * when, never the token; it keeps a refusal too.
 */
export const makeIssueFactCheckLink = (deps: Deps) => {
  const record = async (
    { by, place }: FactCheckLinkRequest,
    edition: Edition,
    line: {
      readonly at: Date;
      readonly hash: string;
      readonly reason: string;
      readonly code: string;
    },
  ): Promise<void> => {
    await deps.audit.append({
      ...line,
      contentType: place.contentType,
      documentId: place.documentId,
      locale: place.locale,
      by: by.actor,
      action: 'fact_check_link',
      from: edition.state,
      to: edition.state,
      version: edition.version,
      outcome: line.code === '' ? 'done' : 'refused',
    });
  };

  const issue = async (
    request: FactCheckLinkRequest,
    name: string,
  ): Promise<Result<FactCheckLinkView, Refusal>> => {
    const { by, place, hours } = request;
    const edition = await deps.editions.find(place);
    const content = await deps.content.read({ ...place, status: 'draft' });
    if (edition === undefined || content === undefined) return fail({ code: 'edition_not_found' });
    const at = deps.clock.now();
    const { hash } = content;
    const refusal = refusalOf(request, edition, deps.checkedType);
    if (refusal !== undefined) {
      await record(request, edition, { at, hash, reason: name, code: refusal.code });
      return fail(refusal);
    }
    const expiresAt = expiryOf(at, hours);
    const { contentType, documentId, locale } = place;
    const link = { contentType, documentId, locale, hash, name, expiresAt };
    const token = deps.seal(writeLink({ ...link, id: deps.newId(), issuedBy: by.actor.id }));
    await record(request, edition, { at, hash, reason: `${name} (${expiresAt})`, code: '' });
    return succeed({ url: `${deps.publicUrl}/fact-check#${token}`, expiresAt });
  };

  return async (request: FactCheckLinkRequest): Promise<Result<FactCheckLinkView, Refusal>> => {
    const { name, refusal } = checkLinkRequest(request);
    if (refusal !== undefined) return fail(refusal);
    return deps.inTransaction(() => issue(request, name));
  };
};
