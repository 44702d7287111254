import { fail, type Result } from '../../../kernel/result';
import type { TakeRoom } from '../../moderation';
import type { DoorRefusal } from '../domain/door-refusal';
import type { HashVisitor, Visitor } from './participation-ports';
import type { ForumRefusal } from './refusal';
import type { SearchForum, SearchPage } from './search-forum';

interface AskDeps<Challenge> {
  readonly takeRoom: TakeRoom;
  readonly hashVisitor: HashVisitor;
  readonly searchForum: SearchForum;
  readonly issueProof: () => Promise<Challenge>;
}

/** How limits and reporters name whoever is not signed in. */
export const nameOfVisitor = (
  { hashVisitor }: { readonly hashVisitor: HashVisitor },
  { address }: Visitor,
): string => `visitor:${hashVisitor(address)}`;

/**
 * Answers questions that cost the hub more than a page does, to anybody, so and so often: what is looked for in texts, and
 * challenges for a proof of work.
 */
export const makeAskAround = <Challenge>(deps: AskDeps<Challenge>) => {
  const room = async (
    act: 'search' | 'proof',
    from: Visitor,
  ): Promise<Result<never, DoorRefusal> | undefined> => {
    const who =
      from.userId === undefined ? nameOfVisitor(deps, from) : `account:${String(from.userId)}`;
    const seconds = await deps.takeRoom({ act, who });
    return seconds === undefined ? undefined : fail({ code: 'too_many_acts', limit: seconds });
  };
  return {
    async search({
      from,
      ...asked
    }: Parameters<SearchForum>[0] & { readonly from: Visitor }): Promise<
      Result<SearchPage, DoorRefusal | ForumRefusal>
    > {
      return (await room('search', from)) ?? deps.searchForum(asked);
    },
    async askForProof(from: Visitor): Promise<Result<Challenge, DoorRefusal>> {
      const refused = await room('proof', from);
      return refused ?? { ok: true, value: await deps.issueProof() };
    },
  };
};
