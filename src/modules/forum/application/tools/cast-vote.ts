import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { findBars } from '../../../moderation';
import { isThreadOpen } from '../../domain/post';
import { isPollOpen, toResult, type PollResult } from '../../domain/tools/poll';
import type { DescribeAuthor, InTransaction } from '../post-ports';
import type { PollBook, ThreadToolBook } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';

/** A citizen votes in the poll of a thread, once; gives the poll with its votes. */
export type CastVote = (input: {
  readonly citizenId: number;
  /** The id of the thread in addresses. */
  readonly threadId: string;
  /** The key of an option. */
  readonly option: string;
}) => Promise<Result<PollResult, ToolRefusal>>;

interface VoteDeps {
  readonly tools: Pick<ThreadToolBook, 'find' | 'lock'>;
  readonly polls: PollBook;
  readonly describeAuthor: DescribeAuthor;
  /** The number of the rules that hold now. */
  readonly currentRules: () => Promise<number>;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Who may not write may not vote either. */
const refuseVoter = async (
  deps: VoteDeps,
  citizenId: number,
  at: Date,
): Promise<ToolRefusal | undefined> => {
  const known = await deps.describeAuthor({ kind: 'citizen', id: citizenId }, at);
  if (known === undefined) return { code: 'author_not_found' };
  const currentRulesVersion = await deps.currentRules();
  const findings = findBars({ author: known.submission, at, currentRulesVersion });
  return findings.length === 0 ? undefined : { code: 'vote_not_permitted', findings };
};

const vote = async (
  deps: VoteDeps,
  { citizenId, threadId, option }: Parameters<CastVote>[0],
  at: Date,
): Promise<Result<PollResult, ToolRefusal>> => {
  const known = await deps.tools.find(threadId);
  // Locked, so that no vote slips into a poll that somebody is closing.
  const thread = known && (await deps.tools.lock(known.id));
  if (thread === undefined || thread.isHidden) return fail({ code: 'thread_not_found' });
  if (!isThreadOpen(thread)) return fail({ code: 'thread_closed' });
  const poll = await deps.polls.ofThread(thread.id);
  if (poll === undefined) return fail({ code: 'poll_not_found' });
  if (!isPollOpen(poll, at)) return fail({ code: 'poll_closed' });
  if (!poll.options.some(({ key }) => key === option)) {
    return fail({ code: 'poll_option_unknown', field: 'option' });
  }
  const isTaken = await deps.polls.vote({ pollId: poll.id, citizenId, optionKey: option, at });
  if (!isTaken) return fail({ code: 'already_voted' });
  return succeed(toResult(poll, await deps.polls.counts(poll.id), at));
};

/** Builds the use case. Of two votes of one citizen at once the database takes one. */
export const makeCastVote =
  (deps: VoteDeps): CastVote =>
  async (input) => {
    const at = deps.clock.now();
    const refusal = await refuseVoter(deps, input.citizenId, at);
    return refusal === undefined ? deps.inTransaction(() => vote(deps, input, at)) : fail(refusal);
  };
