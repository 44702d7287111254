import type {
  CommentView,
  DeliveryEventView,
} from '../../../../modules/delivery/domain/delivery-view';

/** The events of a delivery, the newest first, in whichever order they came; those of one moment keep theirs. */
export const newestFirst = (
  timeline: readonly DeliveryEventView[],
): readonly DeliveryEventView[] => {
  const first = timeline.at(0);
  const last = timeline.at(-1);
  return first !== undefined && last !== undefined && Date.parse(first.at) < Date.parse(last.at)
    ? [...timeline].reverse()
    : timeline;
};

/** A comment under a post, and what was answered to it. */
export interface CommentThread {
  readonly comment: CommentView;
  readonly answers: readonly CommentView[];
}

/** Puts answers below what they answer; one whose comment is not there stands by itself. */
export const toThreads = (comments: readonly CommentView[]): readonly CommentThread[] => {
  const known = new Set(comments.map(({ id }) => id));
  const isAnswer = ({ parentId }: CommentView): boolean => parentId !== null && known.has(parentId);
  return comments
    .filter((comment) => !isAnswer(comment))
    .map((comment) => ({
      comment,
      answers: comments.filter(({ parentId }) => parentId === comment.id),
    }));
};
