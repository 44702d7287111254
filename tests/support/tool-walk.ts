import fc from 'fast-check';
import type { WrittenPost } from '../../src/modules/forum';
import type { ToolHub } from './tool-hub';

/** One thing that somebody does; `at` and `other` choose among what there is. */
export interface ToolStep {
  readonly kind: 'answer' | 'hold' | 'hide' | 'show' | 'split' | 'merge' | 'move' | 'remove';
  readonly at: number;
  readonly other: number;
}

/** Any sequence of them. */
export const toolSteps = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...(['answer', 'hold', 'hide', 'show', 'split', 'merge', 'move', 'remove'] as const),
    ),
    at: fc.nat(50),
    other: fc.nat(50),
  }),
  { minLength: 4, maxLength: 14 },
);

const AUTHOR = 30;
let turns = 0;

interface Walk {
  readonly hub: ToolHub;
  readonly threads: string[];
  readonly posts: WrittenPost[];
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(1, items.length)];

const answer = async ({ hub, posts }: Walk, thread: string, word: string): Promise<void> => {
  turns += 1;
  const written = await hub.forum.answer(thread, `${word} ${String(turns)}`, AUTHOR);
  if (written.ok) posts.push(written.value);
};

const take = async (walk: Walk, { kind, at, other }: ToolStep): Promise<void> => {
  const { hub, threads, posts } = walk;
  const [thread = '', second = ''] = [pick(threads, at), pick(threads, other)];
  const post = pick(posts, at);
  if (kind === 'answer') return answer(walk, thread, 'Halo');
  if (kind === 'hold') return answer(walk, thread, 'TAHAN');
  if (kind === 'split') {
    const done = await hub.split(thread, 2 + (other % 3), `Pecahan ${String(turns)}`);
    if (done.ok) threads.push(done.value.added.threadId);
  } else if (kind === 'merge') await hub.merge(thread, second);
  else if (kind === 'move') {
    const category = other % 2 === 0 ? 'usulan' : 'layanan';
    await hub.tools.moveThread({ ...(await hub.callOn(thread)), category });
  } else if (post !== undefined && kind === 'remove') {
    await hub.forum.removePost({ by: hub.forum.citizen(AUTHOR), postId: post.postId });
  } else if (post !== undefined) await hub.forum.move(post, kind === 'hide' ? 'hide' : 'show');
};

/** Takes the steps on two threads with answers; gives every post that was written. */
export const walkTools = async (
  hub: ToolHub,
  steps: readonly ToolStep[],
): Promise<readonly WrittenPost[]> => {
  const opened = [await hub.forum.open(), await hub.forum.open()];
  const walk: Walk = { hub, threads: opened.map(({ threadId }) => threadId), posts: [] };
  for (const thread of [...walk.threads, ...walk.threads]) await answer(walk, thread, 'Halo');
  for (const step of steps) await take(walk, step);
  return walk.posts;
};
