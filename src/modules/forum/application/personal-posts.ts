import type { CitizenBook, PersonalData } from '../../citizens';
import type { CloseCaseOf } from '../../moderation';
import type { Post } from '../domain/post';
import { movePost } from '../domain/post-moves';
import { ERASED_NAME } from '../domain/purged-title';
import { changePost } from './change-post';
import { lockPost } from './lock-post';
import type { InTransaction, PostBook } from './post-ports';

interface PersonalDeps {
  readonly book: PostBook;
  readonly citizens: Pick<CitizenBook, 'countPosts'>;
  readonly closeCase: CloseCaseOf;
  readonly inTransaction: InTransaction;
}

const PAGE = 100; // posts read at once: a few of the longest fit into memory easily

const forEachPost = async (
  book: PostBook,
  citizenId: number,
  work: (post: Post) => Promise<void>,
): Promise<void> => {
  let posts: readonly Post[];
  let afterId = 0;
  do {
    posts = await book.postsBy({ kind: 'citizen', id: citizenId }, { afterId, limit: PAGE });
    for (const post of posts) await work(post);
    afterId = posts.at(-1)?.id ?? afterId;
  } while (posts.length === PAGE);
};

const toOwnPost = async (book: PostBook, post: Post) => ({
  post: post.postId,
  thread: (await book.threadOf(post.threadId))?.threadId,
  number: post.number,
  state: post.state,
  postedAt: post.postedAt,
  wordings: (await book.wordingsOf(post.id)).map(({ text, state, submittedAt }) => ({
    ...{ text, state, submittedAt },
  })),
});

/** Who wrote it goes; the post stays where it is, and so does its case. */
const forgetAuthorOf = async ({ book }: PersonalDeps, post: Post): Promise<void> => {
  const thread = await book.threadOf(post.threadId);
  await book.forgetAuthor(post, ERASED_NAME[thread?.language ?? 'id']);
};

const erasePost = async (deps: PersonalDeps, found: Post, at: Date): Promise<void> => {
  const { book } = deps;
  const locked = await lockPost(book, found);
  if (locked === undefined) return;
  const { thread, post } = locked;
  const after = movePost(post, 'purge');
  await book.wipeWordings(post.id);
  if (after !== undefined) await changePost(deps, { thread, before: post, after });
  await book.forgetAuthor(post, ERASED_NAME[thread.language]);
  const isOpening = post.number === 1;
  await deps.closeCase({
    ref: isOpening ? { kind: 'thread', id: thread.id } : { kind: 'post', id: post.id },
    ...{ at, why: 'erased' },
  });
};

/**
 * The posts of a citizen, for their export and their erasure. Erased are names, and where the citizen wishes it texts and
 * titles too; numbers, times, hashes and what was decided stay, and so do the answers of others.
 */
export const makePersonalPosts = (deps: PersonalDeps): PersonalData => ({
  name: 'posts',
  async collect(citizenId) {
    const collected: unknown[] = [];
    await forEachPost(deps.book, citizenId, async (post) => {
      collected.push(await toOwnPost(deps.book, post));
    });
    return collected;
  },
  // One post at a time: whoever holds several threads at once waits for those who write there, and they for them.
  erase: (citizenId, at, wish) =>
    forEachPost(deps.book, citizenId, (post) =>
      deps.inTransaction(() =>
        wish === 'wipe' ? erasePost(deps, post, at) : forgetAuthorOf(deps, post),
      ),
    ),
});
