import type { SeenComment } from './comment';
import type { PendingAnswer } from './pending';

/** As a channel may give a text back: other blanks, other forms of the same letters. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * The answers among the comments of a post that may be the one we sent: by the office's account, under that comment (or
 * under the one which that comment answers, where a channel knows one level only), with the same words. When they were
 * written does not matter: the clocks of two machines differ.
 */
export const answersWith = <Answer extends SeenComment>({
  comment,
  text,
  among,
}: {
  readonly comment: Pick<SeenComment, 'remoteId' | 'parentRemoteId'>;
  readonly text: string;
  readonly among: readonly Answer[];
}): readonly Answer[] => {
  const parents = [comment.remoteId, comment.parentRemoteId].filter((id) => id !== '');
  return among.filter(
    (other) =>
      other.isOurs && parents.includes(other.parentRemoteId) && plain(other.text) === plain(text),
  );
};

/** The answer that we sent, if the channel shows it: one of those that the hub did not know when it was sent. */
export const findAnswer = ({
  comment,
  answer,
  among,
}: {
  readonly comment: Pick<SeenComment, 'remoteId' | 'parentRemoteId'>;
  readonly answer: Pick<PendingAnswer, 'text' | 'knownIds'>;
  readonly among: readonly SeenComment[];
}): SeenComment | undefined =>
  answersWith({ comment, text: answer.text, among }).find(
    ({ remoteId }) => !answer.knownIds.includes(remoteId),
  );
