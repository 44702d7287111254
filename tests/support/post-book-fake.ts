import type { PostBook, PostInPlace } from '../../src/modules/forum/application/post-ports';
import type { Category, Post, ThreadRecord, Wording } from '../../src/modules/forum/domain/post';
import type { RevisionState } from '../../src/modules/forum/domain/post-moves';
import type { Rewindable } from './transactions';

/** A wording with when it came in and by whom. */
export interface KeptWording extends Wording {
  readonly postId: number;
  readonly textHash: string;
  readonly submittedAt: Date;
}

/** A post with the text that readers are given. */
export type KeptPost = Post & { readonly shown: string | undefined };

interface Shelves {
  readonly categories: readonly Category[];
  readonly threads: readonly (ThreadRecord & { readonly text: string })[];
  readonly posts: readonly KeptPost[];
  readonly wordings: readonly KeptWording[];
}

const A_CATEGORY: Category = {
  ...{ id: 3, slug: 'layanan', position: 1, isOpen: true, holdsAll: false, allowsLinks: true },
  ...{ name: { id: 'Layanan', en: 'Services' }, description: { id: '', en: '' } },
  ...{ slowModeSeconds: 0, moderatorIds: [], threadCount: 0, postCount: 0, version: 1 },
};

/** One category with its threads and posts, in memory. It keeps what it is given and knows no rule of its own. */
export class MemoryPostBook implements PostBook, Rewindable {
  private shelves: Shelves = { categories: [A_CATEGORY], threads: [], posts: [], wordings: [] };

  keep(): () => void {
    const { shelves } = this;
    return () => {
      this.shelves = shelves;
    };
  }

  get categories() {
    return this.shelves.categories;
  }
  get threads() {
    return this.shelves.threads;
  }
  get posts() {
    return this.shelves.posts;
  }
  get wordings() {
    return this.shelves.wordings;
  }

  private put(change: Partial<Shelves>): void {
    this.shelves = { ...this.shelves, ...change };
  }
  private post(isMeant: (post: KeptPost) => boolean): Promise<KeptPost | undefined> {
    return Promise.resolve(this.posts.find(isMeant));
  }
  private thread(isMeant: (thread: ThreadRecord) => boolean): Promise<ThreadRecord | undefined> {
    return Promise.resolve(this.threads.find(isMeant));
  }
  private category(isMeant: (category: Category) => boolean): Promise<Category | undefined> {
    return Promise.resolve(this.categories.find(isMeant));
  }

  findCategory = (slug: string) => this.category((category) => category.slug === slug);
  categoryOf = (id: number) => this.category((category) => category.id === id);
  countIn: PostBook['countIn'] = (id, change) => {
    const categories = this.categories.map((category) =>
      category.id === id
        ? {
            ...category,
            threadCount: category.threadCount + change.threads,
            postCount: category.postCount + change.posts,
          }
        : category,
    );
    this.put({ categories });
    return Promise.resolve();
  };

  findThread = (threadId: string) => this.thread((thread) => thread.threadId === threadId);
  threadOf = (id: number) => this.thread((thread) => thread.id === id);
  lockThread = (id: number) => this.threadOf(id);
  addThread: PostBook['addThread'] = ({ author, ...thread }) => {
    const id = 50 + this.threads.length;
    const added = {
      ...{ ...thread, id, threadId: `thread-${String(id)}`, text: '' },
      ...{ author: { kind: author.kind, id: author.id }, isHidden: true },
      ...{ postCount: 0, lastNumber: 0, slowModeSeconds: 0 },
    };
    this.put({ threads: [...this.threads, added] });
    return Promise.resolve(added);
  };
  changeThread: PostBook['changeThread'] = (id, { purged, lastPostAt, ...change }) => {
    const threads = this.threads.map((thread) => {
      if (thread.id !== id) return thread;
      const { lastPostAt: _before, ...rest } = thread;
      return { ...rest, ...change, ...purged, ...(lastPostAt === undefined ? {} : { lastPostAt }) };
    });
    this.put({ threads });
    return Promise.resolve();
  };

  findPost = (postId: string) => this.post((post) => post.postId === postId);
  postOf = (id: number) => this.post((post) => post.id === id);
  openingOf = (threadId: number) =>
    this.post((post) => post.threadId === threadId && post.number === 1);
  findDouble: PostBook['findDouble'] = ({ author, text, since }) =>
    this.post(
      ({ id, author: known }) =>
        known.id === author.id &&
        this.wordings.some(
          (wording) =>
            wording.postId === id &&
            wording.number === 1 &&
            wording.text === text &&
            wording.submittedAt >= since,
        ),
    );
  lastPostBy: PostBook['lastPostBy'] = ({ threadId, by, since }) => {
    const mine = this.posts.filter(
      (post) => post.threadId === threadId && post.author.id === by.id && post.postedAt > since,
    );
    return Promise.resolve(mine.at(-1)?.postedAt);
  };
  lastShownAt: PostBook['lastShownAt'] = (threadId) => {
    const shown = this.posts.filter(
      (post) => post.threadId === threadId && post.shown !== undefined,
    );
    return Promise.resolve(shown.at(-1)?.postedAt);
  };
  addPost: PostBook['addPost'] = ({ text, html, textHash, findings: _findings, ...post }) => {
    const id = 700 + this.posts.length;
    const isShown = post.state === 'visible';
    const added = { ...post, id, postId: `post-${String(id)}`, version: 1 };
    this.put({ posts: [...this.posts, { ...added, shown: isShown ? text : undefined }] });
    const { latestState: state, postedAt: submittedAt } = post;
    const wording = { text, html, textHash, submittedAt, postId: id, number: 1, state };
    this.put({ wordings: [...this.wordings, wording] });
    return Promise.resolve(added);
  };

  inPlace: PostBook['inPlace'] = ({ posts, threads }) => {
    const wanted = this.posts.filter(
      ({ id, threadId, number }) =>
        posts.includes(id) || (number === 1 && threads.includes(threadId)),
    );
    return Promise.resolve(wanted.flatMap((post) => this.inItsPlace(post) ?? []));
  };
  private inItsPlace(post: KeptPost): PostInPlace | undefined {
    const thread = this.threads.find(({ id }) => id === post.threadId);
    const newest = this.wording(post.id, post.latestRevision);
    const published = this.wording(post.id, post.publicRevision);
    if (thread === undefined || newest === undefined) return undefined;
    return { post, thread, newest, ...(published === undefined ? {} : { published }) };
  }
  private wording(postId: number, number: number): KeptWording | undefined {
    return this.wordings.find((wording) => wording.postId === postId && wording.number === number);
  }
  wordingOf: PostBook['wordingOf'] = (postId, number) =>
    Promise.resolve(this.wording(postId, number));
  wordingsOf: PostBook['wordingsOf'] = (postId) =>
    Promise.resolve(this.wordings.filter((wording) => wording.postId === postId));
  addWording: PostBook['addWording'] = ({ id: postId }, { at: submittedAt, ...wording }) => {
    this.put({ wordings: [...this.wordings, { ...wording, postId, submittedAt }] });
    return Promise.resolve();
  };
  markWording: PostBook['markWording'] = (postId, { number, state }) => {
    this.changeWordings((wording) => wording.postId === postId && wording.number === number, {
      state,
    });
    return Promise.resolve();
  };
  wipeWordings: PostBook['wipeWordings'] = (postId) => {
    const state: RevisionState = 'purged';
    this.changeWordings((wording) => wording.postId === postId, { state, text: '', html: '' });
    return Promise.resolve();
  };
  private changeWordings(isMeant: (one: KeptWording) => boolean, change: Partial<Wording>): void {
    this.put({
      wordings: this.wordings.map((one) => (isMeant(one) ? { ...one, ...change } : one)),
    });
  }

  forgetFormerAddresses = () => Promise.resolve();
  forgetAuthor: PostBook['forgetAuthor'] = ({ id }, name) => {
    const author = { kind: 'erased', id: 0, name, isVerified: false } as const;
    this.put({ posts: this.posts.map((post) => (post.id === id ? { ...post, author } : post)) });
    return Promise.resolve();
  };
  postsBy: PostBook['postsBy'] = ({ kind, id }, { afterId, limit }) =>
    Promise.resolve(
      this.posts
        .filter(
          ({ author, id: postId }) => author.kind === kind && author.id === id && postId > afterId,
        )
        .slice(0, limit),
    );
  changePost: PostBook['changePost'] = ({ id, version }, after, { text, editedAt }) => {
    const isThere = this.posts.some((post) => post.id === id && post.version === version);
    const edited = editedAt === undefined ? {} : { editedAt };
    const change = { ...after, ...edited, version: version + 1, shown: text?.text };
    if (isThere) {
      this.put({
        posts: this.posts.map((post) => (post.id === id ? { ...post, ...change } : post)),
      });
    }
    return Promise.resolve(isThere);
  };
}
