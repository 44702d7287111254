import type { ForumStage } from '../../support/forum-stage';
import { BenchFailure } from '../failure';
import { median } from '../figures';

const ROUNDS = 100;
const WARM_UP = 20;
const LIMIT = 50; // the largest page

/** Milliseconds of server time of a page: the median. */
export interface PageFigures {
  readonly firstMs: number;
  readonly middleMs: number;
  readonly lastMs: number;
}

type At = Parameters<ForumStage['readPosts']>[0]['at'];

/** Reads the three in turn, so that whatever else the machine does falls on all of them alike. */
export const measurePages = async (
  stage: ForumStage,
  threadId: string,
  posts: number,
): Promise<PageFigures> => {
  const read = async (at: At): Promise<number> => {
    const start = performance.now();
    const page = await stage.readPosts({ threadId, limit: LIMIT, ...(at && { at }) });
    const taken = performance.now() - start;
    if (!page.ok || page.value.posts.length !== LIMIT) throw new BenchFailure('A page was short.');
    return taken;
  };
  const places: readonly At[] = [
    undefined,
    { kind: 'after', cursor: `${threadId}.${String(Math.floor(posts / 2))}` },
    { kind: 'before', cursor: `${threadId}.${String(posts + 1)}` },
  ];
  const taken: number[][] = places.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [index, at] of places.entries()) {
      const ms = await read(at);
      if (round >= WARM_UP) taken[index]?.push(ms);
    }
  }
  const [firstMs = NaN, middleMs = NaN, lastMs = NaN] = taken.map(median);
  return { firstMs, middleMs, lastMs };
};
