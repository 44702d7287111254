import type { WrittenPost } from '../../src/modules/forum';
import type { PostMove } from '../../src/kernel/post-words';
import type { ForumStage } from './forum-stage';

/** What a crowd did, and what was left of it. */
export interface CrowdFigures {
  readonly posts: number;
  readonly edits: number;
  readonly decisions: number;
  readonly seconds: number;
  /** Posts that were promised and are not there, numbers that two posts bear, and texts that stand twice. */
  readonly lost: number;
  readonly doubled: number;
}

interface Crowd {
  readonly stage: ForumStage;
  readonly threads: readonly WrittenPost[];
  /** Ends when it says so. */
  readonly goesOn: () => boolean;
  readonly written: WrittenPost[];
  readonly counts: { edits: number; decisions: number };
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(1, items.length)];

const MOVES: readonly PostMove[] = ['hide', 'show', 'lock', 'unlock', 'approve', 'hide_auto'];

/** A turn of the event loop, as between two requests. Without it one writer after another would go on for ever on SQLite. */
const aTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const post = async ({ stage, threads, goesOn, written, counts }: Crowd, who: number) => {
  for (let turn = 0; goesOn(); turn += 1) {
    const thread = pick(threads, who + turn);
    if (thread === undefined) return;
    await aTurn();
    const word = turn % 5 === 4 ? 'TAHAN' : 'Halo';
    const mine = await stage.answered(thread.threadId, `${word} ${who}/${turn}`, who);
    written.push(mine);
    if (turn % 3 === 0 && (await stage.edit(mine, `${word} ${who}/${turn}, rapi`, who)).ok) {
      counts.edits += 1;
    }
  }
};

const moderate = async (
  { stage, written, counts }: Crowd,
  { who, isOver }: { readonly who: number; readonly isOver: () => boolean },
) => {
  for (let turn = 0; !isOver(); turn += 1) {
    await aTurn();
    const target = pick(written, turn * 7 + who);
    const wanted = pick(MOVES, turn + who);
    if (target === undefined || wanted === undefined) continue;
    if ((await stage.move(target, wanted)).ok) counts.decisions += 1;
  }
};

const countFaults = async ({ stage, written }: Crowd) => {
  let lost = 0;
  const places = new Set<string>();
  for (const { postId } of written) {
    const found = await stage.book.findPost(postId);
    if (found === undefined) lost += 1;
    else places.add(`${String(found.threadId)}/${String(found.number)}`);
  }
  return { lost, doubled: written.length - lost - places.size };
};

/** Lets posters and moderators at a few threads all at once, for as long as `goesOn` says. */
export const runCrowd = async (
  stage: ForumStage,
  {
    posters,
    moderators,
    goesOn,
  }: {
    readonly posters: number;
    readonly moderators: number;
    readonly goesOn: () => boolean;
  },
): Promise<CrowdFigures> => {
  const threads = [await stage.open(), await stage.open(), await stage.open()];
  const crowd: Crowd = { stage, threads, goesOn, written: [], counts: { edits: 0, decisions: 0 } };
  const start = performance.now();
  let isOver = false;
  const deciding = Array.from({ length: moderators }, (_, who) =>
    moderate(crowd, { who, isOver: () => isOver }),
  );
  await Promise.all(Array.from({ length: posters }, (_, index) => post(crowd, 100 + index)));
  isOver = true;
  await Promise.all(deciding);
  const seconds = (performance.now() - start) / 1000;
  const faults = await countFaults(crowd);
  return { posts: crowd.written.length, ...crowd.counts, seconds, ...faults };
};
