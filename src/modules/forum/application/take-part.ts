import { succeed } from '../../../kernel/result';
import type { CitizenBook } from '../../citizens';
import type { LimitedAct, SpendProof, SubmissionDoor, TakeRoom } from '../../moderation';
import type { WrittenPost } from './add-post';
import { citizenOf, roomFor } from './citizen-of';
import type { EditPost } from './edit-post';
import type { Answered, Visitor } from './participation-ports';
import type { Contributor } from './post-ports';
import type { TellWhyWaiting, WaitingReason } from './read-own-posts';
import type { RemovePost } from './remove-post';
import type { WritePost } from './write-post';
import type { WriteThread } from './write-thread';

/** What a form sends beside its text. */
export interface FormMarks {
  /** The author was asked whether to rewrite, and sends it all the same. */
  readonly insist: boolean;
  /** The field that people do not see. */
  readonly website: string;
  /** A proof of work, where the form made one. */
  readonly proof?: unknown;
}

interface WriteDeps {
  readonly citizens: Pick<CitizenBook, 'ofUser'>;
  readonly takeRoom: TakeRoom;
  readonly spendProof: SpendProof;
  readonly tellWhyWaiting: TellWhyWaiting;
  readonly writePost: WritePost;
  readonly writeThread: WriteThread;
  readonly editPost: EditPost;
  readonly removePost: RemovePost;
}

const lookAtForm = async (
  { spendProof }: WriteDeps,
  { website, proof }: FormMarks,
): Promise<SubmissionDoor> => {
  // Who signed in needs no proof; one that was sent is spent all the same, and cannot be sent again.
  if (proof !== undefined) await spendProof(proof);
  return { isHoneypotFilled: website !== '' };
};

/** What somebody sends: who it is, what the form adds, and the wish itself. */
export interface Sent<Wish> {
  readonly from: Visitor;
  readonly marks: FormMarks;
  readonly wish: Wish;
}

interface Seen {
  readonly by: Contributor;
  readonly isInsisting: boolean;
  readonly door: SubmissionDoor;
}

/** A text that was taken; with the reasons why it waits, where it does. */
export type TakenPost = WrittenPost & { readonly reasons: readonly WaitingReason[] };

/** Lets citizens write: who it is, and what the door saw, is added to what they sent. */
export const makeTakePart = (deps: WriteDeps) => {
  const write =
    <Wish>(act: LimitedAct, work: (input: Wish & Seen) => Answered<WrittenPost>) =>
    async ({ from, marks, wish }: Sent<Wish>): Answered<TakenPost> => {
      const citizen = await citizenOf(deps, from);
      if (!citizen.ok) return citizen;
      const room = await roomFor(deps, { act, citizen: citizen.value });
      if (!room.ok) return room;
      const door = await lookAtForm(deps, marks);
      const by = { kind: 'citizen', id: citizen.value.id } as const;
      const written = await work({ ...wish, by, isInsisting: marks.insist, door });
      if (!written.ok) return written;
      const reasons = await deps.tellWhyWaiting(written.value, from.language);
      return succeed({ ...written.value, reasons });
    };
  return {
    writePost: write<{ readonly threadId: string; readonly text: string }>('post', deps.writePost),
    writeThread: write<
      Pick<Parameters<WriteThread>[0], 'category' | 'title' | 'text' | 'language'>
    >('thread', deps.writeThread),
    editPost: write<Pick<Parameters<EditPost>[0], 'postId' | 'version' | 'text'>>(
      'edit',
      deps.editPost,
    ),
    async removePost({
      from,
      postId,
    }: {
      readonly from: Visitor;
      readonly postId: string;
    }): Answered<WrittenPost> {
      const citizen = await citizenOf(deps, from);
      if (!citizen.ok) return citizen;
      return deps.removePost({ by: { kind: 'citizen', id: citizen.value.id }, postId });
    },
  };
};
