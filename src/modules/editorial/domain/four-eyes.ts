import { isAmong, isSameActor, type Actor } from './actor';
import type { Edition } from './edition';
import type { Refusal } from './refusal';

/** Why this person may not approve: it is their own submission, or they wrote part of it. */
export const refuseApprover = (edition: Edition, actor: Actor): Refusal | undefined => {
  if (edition.submission !== undefined && isSameActor(edition.submission.by, actor)) {
    return { code: 'approver_is_submitter' };
  }
  return isAmong(actor, edition.editors) ? { code: 'approver_is_editor' } : undefined;
};

/** Why this person may not sign the facts: they wrote, or submitted, what they would check. */
export const refuseChecker = (edition: Edition, actor: Actor): Refusal | undefined =>
  refuseApprover(edition, actor) === undefined ? undefined : { code: 'checker_is_editor' };

/** Why this person may not close the review of a publication that nobody had approved. */
export const refuseReviewer = (edition: Edition, actor: Actor): Refusal | undefined => {
  const { review } = edition;
  if (review === undefined) return { code: 'no_open_review' };
  if (isSameActor(review.openedBy, actor)) return { code: 'reviewer_is_publisher' };
  return isAmong(actor, review.editors) ? { code: 'reviewer_is_editor' } : undefined;
};
