import type { CitizenBook } from '../../citizens';
import type { Moved, Target, TargetRef, Targets } from '../../moderation';
import type { Post, ThreadRecord } from '../domain/post';
import { movePost, type PostStanding } from '../domain/post-moves';
import { changePost } from './change-post';
import { lockPost } from './lock-post';
import type { InTransaction, PostBook } from './post-ports';
import { toTarget } from './to-target';

interface TargetDeps {
  readonly book: PostBook;
  readonly citizens: Pick<CitizenBook, 'countPosts'>;
  readonly inTransaction: InTransaction;
}

type Move = Parameters<Targets['move']>[0];

const findMany = async (book: PostBook, refs: readonly TargetRef[]): Promise<readonly Target[]> => {
  const idsOf = (kind: TargetRef['kind']) =>
    refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
  const wanted = { posts: idsOf('post'), threads: idsOf('thread') };
  return (await book.inPlace(wanted)).map(toTarget);
};

const markNewest = async (
  { book }: TargetDeps,
  { before, after }: { readonly before: Post; readonly after: PostStanding },
  { at, reason, move }: Move,
): Promise<void> => {
  if (move === 'purge') return book.wipeWordings(before.id);
  if (after.latestState === before.latestState) return;
  await book.markWording(before.id, {
    ...{ number: after.latestRevision, state: after.latestState, at, reason },
  });
};

const carryOut = async (
  deps: TargetDeps,
  { thread, post }: { readonly thread: ThreadRecord; readonly post: Post },
  move: Move,
): Promise<boolean> => {
  const after = movePost(post, move.move);
  if (after === undefined) return false;
  await markNewest(deps, { before: post, after }, move);
  await changePost(deps, { thread, before: post, after });
  return true;
};

const lock = async (
  { book }: TargetDeps,
  ref: TargetRef,
): Promise<{ readonly thread: ThreadRecord; readonly post: Post } | undefined> => {
  if (ref.kind === 'post') {
    const found = await book.postOf(ref.id);
    return found && lockPost(book, found);
  }
  const thread = await book.lockThread(ref.id);
  const post = thread && (await book.openingOf(thread.id));
  return thread && post && { thread, post };
};

const moveTarget = async (deps: TargetDeps, input: Move): Promise<Moved> => {
  const { ref, version } = input;
  const locked = ref.kind === 'citizen' ? undefined : await lock(deps, ref);
  if (locked === undefined) return { ok: false, why: 'not_found' };
  const isStale = version !== undefined && version !== locked.post.version;
  const isDone = !isStale && (await carryOut(deps, locked, input));
  const [target] = await findMany(deps.book, [ref]);
  if (target === undefined) return { ok: false, why: 'not_found' };
  return isDone
    ? { ok: true, target }
    : { ok: false, why: isStale ? 'stale' : 'illegal_move', target };
};

/** Posts and threads as the moderation knows them. Citizens are no targets of the forum: they are never found. */
export const makeTargets = (deps: TargetDeps): Targets => ({
  find: async (ref) => (await findMany(deps.book, [ref]))[0],
  findLocked: (ref) =>
    deps.inTransaction(async () => {
      if (ref.kind === 'citizen' || (await lock(deps, ref)) === undefined) return undefined;
      return (await findMany(deps.book, [ref]))[0];
    }),
  findMany: (refs) => findMany(deps.book, refs),
  move: (input) => deps.inTransaction(() => moveTarget(deps, input)),
});
