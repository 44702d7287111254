import { isOwn, type Moderator } from '../../../moderation';
import type { ToolRefusal } from './tool-refusal';
import type { ToolThread } from './tool-ports';

/** Whether somebody leads threads of a category: moderators their own ones, leads all, admins none. */
export const leadsCategory = (
  { mayDecide, isLead, closedCategoryIds }: Moderator,
  categoryId: number | undefined,
): boolean =>
  isLead || (mayDecide && (categoryId === undefined || !closedCategoryIds.includes(categoryId)));

/**
 * Why somebody may not use a tool on a thread; undefined where they may. What moderates (locks, splits, …) is never for
 * one's own thread; what adds to it (a summary, a poll, …) is.
 */
export const refuseToLead = (
  by: Moderator,
  thread: Pick<ToolThread, 'author' | 'categoryId'>,
  isModerating: boolean,
): ToolRefusal | undefined => {
  if (!leadsCategory(by, thread.categoryId)) return { code: 'moderation_not_permitted' };
  return isModerating && isOwn(thread.author, by) ? { code: 'own_content' } : undefined;
};
