import type { CitizenBook } from '../../../citizens';
import type { PollResult } from '../../domain/tools/poll';
import type { Answered, Visitor } from '../participation-ports';
import { citizenOf } from '../take-part';
import type { CastVote } from './cast-vote';
import type { FollowThread } from './follow-thread';

interface JoinDeps {
  readonly citizens: Pick<CitizenBook, 'ofUser'>;
  readonly castVote: CastVote;
  readonly followThread: FollowThread;
}

/** Lets citizens vote and follow: who it is, is added to what they sent. */
export const makeJoinIn = (deps: JoinDeps) => ({
  async vote(sent: {
    readonly from: Visitor;
    readonly threadId: string;
    readonly option: string;
  }): Answered<PollResult> {
    const { from, ...wish } = sent;
    const citizen = await citizenOf(deps, from);
    return citizen.ok ? deps.castVote({ ...wish, citizenId: citizen.value.id }) : citizen;
  },
  async follow(sent: {
    readonly from: Visitor;
    readonly threadId: string;
    readonly isFollowing: boolean;
  }): Answered<{ readonly isFollowing: boolean }> {
    const { from, ...wish } = sent;
    const citizen = await citizenOf(deps, from);
    return citizen.ok ? deps.followThread({ ...wish, citizenId: citizen.value.id }) : citizen;
  },
});
