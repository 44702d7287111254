import type { Clock } from '../../../kernel/clock';
import type { TellCitizen } from '../../citizens';
import type { InTransaction } from './post-ports';

/** Somebody who follows a thread in which others wrote since they were told of it last. */
export interface WaitingFollower {
  readonly followId: number;
  readonly citizenId: number;
  /** The thread, by its id in addresses. */
  readonly threadId: string;
  /** Up to which number they were told. */
  readonly toldNumber: number;
  readonly newestNumber: number;
  /** Posts of others whose text readers see. */
  readonly count: number;
}

/** Where follows are kept. Every call joins the transaction of its caller. */
export interface FollowBook {
  /** Those whose oldest untold post was written before then, by the ids of their follows after this one. */
  waiting(page: {
    readonly afterId: number;
    readonly writtenBefore: Date;
    readonly limit: number;
  }): Promise<readonly WaitingFollower[]>;
  /** Notes up to where somebody was told; false where somebody else did so meanwhile. */
  markTold(follower: WaitingFollower): Promise<boolean>;
}

/** Posts that come in within so many seconds go into one notice. */
export const DIGEST_SECONDS = 10 * 60;

const PAGE = 200;

/** Tells followers of new posts; gives how many were told. */
export type TellFollowers = (stopping?: AbortSignal) => Promise<number>;

interface Deps {
  readonly follows: FollowBook;
  /** Those of these keys whose notices were not read. */
  readonly unreadAmong: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly tellCitizen: TellCitizen;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const keyOf = (followId: number, number: number): string =>
  `new-posts:${String(followId)}:${String(number)}`;

const tell = (deps: Deps, follower: WaitingFollower): Promise<boolean> =>
  deps.inTransaction(async () => {
    if (!(await deps.follows.markTold(follower))) return false;
    const { followId, citizenId, threadId, newestNumber, count } = follower;
    await deps.tellCitizen({
      ...{ citizenId, kind: 'new_posts', key: keyOf(followId, newestNumber) },
      facts: { threadId, count },
    });
    return true;
  });

/** Builds the sweep. Whoever has not read the notice of a thread hears nothing more of that thread. */
export const makeTellFollowers =
  (deps: Deps): TellFollowers =>
  async (stopping) => {
    const writtenBefore = new Date(deps.clock.now().getTime() - DIGEST_SECONDS * 1000);
    let told = 0;
    let afterId = 0;
    let page: readonly WaitingFollower[];
    do {
      page = await deps.follows.waiting({ afterId, writtenBefore, limit: PAGE });
      const lastKeys = page.map(({ followId, toldNumber }) => keyOf(followId, toldNumber));
      const unread = await deps.unreadAmong(lastKeys);
      for (const follower of page) {
        if (stopping?.aborted === true) return told;
        if (unread.has(keyOf(follower.followId, follower.toldNumber))) continue;
        if (await tell(deps, follower)) told += 1;
      }
      afterId = page.at(-1)?.followId ?? afterId;
    } while (page.length === PAGE);
    return told;
  };
