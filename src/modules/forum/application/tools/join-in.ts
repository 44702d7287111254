import type { Result } from '../../../../kernel/result';
import type { Citizen, CitizenBook } from '../../../citizens';
import type { TakeRoom } from '../../../moderation';
import type { PollResult } from '../../domain/tools/poll';
import type { Answered, ParticipationRefusal, Visitor } from '../participation-ports';
import { citizenOf, roomFor } from '../citizen-of';
import type { CastVote } from './cast-vote';
import type { FollowThread } from './follow-thread';

interface JoinDeps {
  readonly citizens: Pick<CitizenBook, 'ofUser'>;
  readonly takeRoom: TakeRoom;
  readonly castVote: CastVote;
  readonly followThread: FollowThread;
}

/** The citizen behind a request, where there is room for one more small act. */
const takenIn = async (
  deps: JoinDeps,
  from: Visitor,
): Promise<Result<Citizen, ParticipationRefusal>> => {
  const citizen = await citizenOf(deps, from);
  if (!citizen.ok) return citizen;
  const room = await roomFor(deps, { act: 'small_act', citizen: citizen.value });
  return room.ok ? citizen : room;
};

/** Lets citizens vote and follow: who it is, is added to what they sent. */
export const makeJoinIn = (deps: JoinDeps) => ({
  async vote(sent: {
    readonly from: Visitor;
    readonly threadId: string;
    readonly option: string;
  }): Answered<PollResult> {
    const { from, ...wish } = sent;
    const citizen = await takenIn(deps, from);
    return citizen.ok ? deps.castVote({ ...wish, citizenId: citizen.value.id }) : citizen;
  },
  async follow(sent: {
    readonly from: Visitor;
    readonly threadId: string;
    readonly isFollowing: boolean;
  }): Answered<{ readonly isFollowing: boolean }> {
    const { from, ...wish } = sent;
    const citizen = await takenIn(deps, from);
    return citizen.ok ? deps.followThread({ ...wish, citizenId: citizen.value.id }) : citizen;
  },
});
