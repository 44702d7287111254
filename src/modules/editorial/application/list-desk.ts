import type { Clock } from '../../../kernel/clock';
import { toLocal } from '../../../kernel/office-time';
import type { Actor } from '../domain/actor';
import type { DocumentKind } from '../domain/document-snapshot';
import type { Edition } from '../domain/edition';
import type { DeskItem, DeskReason, DeskView } from '../domain/edition-view';
import { isAmong, isSameActor } from '../domain/actor';
import { refuseApprover, refuseReviewer } from '../domain/four-eyes';
import { dueAt, isLate } from '../domain/lateness';
import { showActor, showMoment } from './describe-edition';
import type { EditionStore, StaffMember } from './edition-ports';

interface DeskDeps {
  readonly editions: EditionStore;
  readonly kindOf: (contentType: string) => DocumentKind;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** Tells a member of staff what is open. `month` is `YYYY-MM` in office time. */
export type ListDesk = (input: {
  readonly member: StaffMember;
  readonly month: string;
}) => Promise<DeskView>;

const wroteIt = ({ editors, submission }: Edition, actor: Actor): boolean =>
  isAmong(actor, editors) || (submission !== undefined && isSameActor(submission.by, actor));

/** What this edition asks of this person; undefined where it waits for others. */
const askOf = (
  edition: Edition,
  { member, kind }: { readonly member: StaffMember; readonly kind: DocumentKind },
): DeskReason | undefined => {
  const { actor, permissions } = member;
  const mayReview = permissions.includes('review');
  if (edition.review !== undefined && mayReview && refuseReviewer(edition, actor) === undefined) {
    return 'to_review_afterwards';
  }
  const mayApprove = mayReview && refuseApprover(edition, actor) === undefined;
  switch (edition.state) {
    case 'in_review':
      if (kind !== 'rebuttal') return mayApprove ? 'to_review' : undefined;
      return permissions.includes('fact_check') && refuseApprover(edition, actor) === undefined
        ? 'to_fact_check'
        : undefined;
    case 'fact_check':
      return mayApprove ? 'to_review' : undefined;
    case 'approved':
      return permissions.includes('publish') ? 'to_publish' : undefined;
    case 'draft':
    case 'changes_requested':
      return wroteIt(edition, actor) ? 'to_change' : undefined;
    default:
      return undefined;
  }
};

const restOf = ({ state }: Edition): DeskReason =>
  state === 'scheduled' ? 'scheduled' : 'waiting_for_others';

/** Builds the use case behind the editorial desk. */
export const makeListDesk = ({ editions, kindOf, clock, timeZone }: DeskDeps): ListDesk => {
  const toItem = (
    { edition, title }: { readonly edition: Edition; readonly title: string },
    member: StaffMember,
  ): DeskItem => {
    const { contentType, documentId, locale, state, publicState, stateSince, submission } = edition;
    const kind = kindOf(contentType);
    return {
      ...{ contentType, documentId, locale, title, kind, state, publicState, stateSince },
      scheduledFor: showMoment(edition.scheduledFor, timeZone),
      submittedBy: submission === undefined ? null : showActor(member.actor)(submission.by),
      reason: askOf(edition, { member, kind }) ?? restOf(edition),
      dueAt: dueAt(edition, timeZone) ?? null,
      isLate: isLate(edition, clock.now(), timeZone),
    };
  };

  return async ({ member, month }) => {
    const open = (await editions.open()).filter(({ edition }) => member.mayRead(edition));
    const items = open.map((one) => toItem(one, member));
    const isMine = ({ reason }: DeskItem): boolean =>
      reason !== 'scheduled' && reason !== 'waiting_for_others';
    const now = clock.now();
    return {
      timeZone,
      now: { at: now.toISOString(), local: toLocal(now, timeZone) },
      mine: items.filter(isMine),
      late: items.filter((item) => item.isLate),
      scheduled: items.filter(({ scheduledFor }) => scheduledFor?.local.startsWith(month) === true),
      open: items,
    };
  };
};
