import { fail, succeed, type Result } from '../../../kernel/result';
import type { Citizen, CitizenBook } from '../../citizens';
import type { SubmissionDoor } from '../../moderation';
import type { WrittenPost } from './add-post';
import type { EditPost } from './edit-post';
import type {
  Answered,
  DoorAct,
  ParticipationRefusal,
  SpendProof,
  TakeRoom,
  Visitor,
} from './participation-ports';
import type { Contributor } from './post-ports';
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
  readonly writePost: WritePost;
  readonly writeThread: WriteThread;
  readonly editPost: EditPost;
  readonly removePost: RemovePost;
}

/** The citizen behind a request. */
export const citizenOf = async (
  { citizens }: { readonly citizens: Pick<CitizenBook, 'ofUser'> },
  { userId }: Visitor,
): Promise<Result<Citizen, ParticipationRefusal>> => {
  if (userId === undefined) return fail({ code: 'sign_in_needed' });
  const citizen = await citizens.ofUser(userId);
  return citizen === undefined ? fail({ code: 'profile_needed' }) : succeed(citizen);
};

/** How limits and reporters name a citizen. */
export const nameOfCitizen = ({ id }: Pick<Citizen, 'id'>): string => `citizen:${String(id)}`;

const openDoor = async (
  { takeRoom, spendProof }: WriteDeps,
  { act, citizen, marks }: { act: DoorAct; citizen: Citizen; marks: FormMarks },
): Promise<SubmissionDoor> => {
  const retryAfterSeconds = await takeRoom({ act, who: nameOfCitizen(citizen) });
  // Who signed in needs no proof; one that was sent is spent all the same, and cannot be sent again.
  if (marks.proof !== undefined) await spendProof(marks.proof);
  return {
    isHoneypotFilled: marks.website !== '',
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
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

/** Lets citizens write: who it is, and what the door saw, is added to what they sent. */
export const makeTakePart = (deps: WriteDeps) => {
  const write =
    <Wish>(act: DoorAct, work: (input: Wish & Seen) => Answered<WrittenPost>) =>
    async ({ from, marks, wish }: Sent<Wish>): Answered<WrittenPost> => {
      const citizen = await citizenOf(deps, from);
      if (!citizen.ok) return citizen;
      const door = await openDoor(deps, { act, citizen: citizen.value, marks });
      const by = { kind: 'citizen', id: citizen.value.id } as const;
      return work({ ...wish, by, isInsisting: marks.insist, door });
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
