import type { PostPlace } from '../../domain/tools/moved-posts';
import type { ThreadToolBook } from './tool-ports';

/** Where a post stands now. */
export interface PresentPlace {
  /** The id of the thread in addresses. */
  readonly threadId: string;
  readonly slug: string;
  readonly number: number;
}

/**
 * Says where a post stands that bore a number in a thread, after splits and merges; undefined where it has not moved, or
 * to where readers do not see it.
 */
export type FindPostPlace = (place: {
  /** The id of the thread in addresses, or its number. */
  readonly thread: string | number;
  readonly number: number;
}) => Promise<PresentPlace | undefined>;

const MOST_MOVES = 20; // one row each; nobody moves a post so often

/** Builds the use case. */
export const makeFindPostPlace =
  ({ tools }: { readonly tools: Pick<ThreadToolBook, 'find' | 'nextPlace'> }): FindPostPlace =>
  async ({ thread: name, number }) => {
    const start = await tools.find(name);
    if (start === undefined) return undefined;
    const first: PostPlace = { threadId: start.id, number };
    let place = first;
    for (let step = 0; step < MOST_MOVES; step += 1) {
      const next = await tools.nextPlace(place);
      if (next === undefined) break;
      place = next;
    }
    if (place === first) return undefined;
    const thread = await tools.find(place.threadId);
    if (thread === undefined || thread.isHidden) return undefined;
    return { threadId: thread.threadId, slug: thread.slug, number: place.number };
  };
