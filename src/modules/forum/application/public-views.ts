import type { Category } from '../domain/post';
import type { PublicPost, PublicThread, ThreadSummary } from './read-ports';
import type { OwnPost } from './read-own-posts';
import type { FoundPost } from './search-ports';

/** A category as the doors show it. */
export const toCategoryView = ({
  slug,
  name,
  description,
  isOpen,
  threadCount,
  postCount,
}: Category) => ({ slug, name, description, isOpen, threadCount, postCount });

/** A thread of a list as the doors show it. */
export const toThreadView = ({ threadId, id: _id, ...thread }: ThreadSummary) => ({
  id: threadId,
  slug: thread.slug,
  title: thread.title,
  language: thread.language,
  openedBy: thread.openedBy,
  authorKind: thread.authorKind,
  openedAt: thread.openedAt,
  postCount: thread.postCount,
  lastPostAt: thread.lastPostAt ?? null,
  lockedAt: thread.lockedAt ?? null,
  archivedAt: thread.archivedAt ?? null,
  pinnedUntil: thread.pinnedUntil ?? null,
});

/** A thread with all that stands at its head, as the doors show it. */
export const toThreadHeadView = (thread: PublicThread) => ({
  ...toThreadView(thread),
  category: thread.category ?? null,
  materialType: thread.materialType ?? null,
  materialDocumentId: thread.materialDocumentId ?? null,
  rebuttalDocumentId: thread.rebuttalDocumentId ?? null,
  slowModeSeconds: thread.slowModeSeconds,
  officialPostNumber: thread.officialPostNumber ?? null,
  summary: thread.summary ?? null,
  rebuttal: thread.rebuttal ?? null,
  poll: thread.poll ?? null,
});

/** A post as the doors show it. */
export const toPostView = (post: PublicPost) => ({
  id: post.postId,
  number: post.number,
  state: post.state,
  markdown: post.markdown,
  html: post.html,
  author: { name: post.authorName, kind: post.authorKind, isVerified: post.isAuthorVerified },
  publicNote: post.publicNote ?? null,
  postedAt: post.postedAt,
  editedAt: post.editedAt ?? null,
  version: post.version,
});

/** A post that a search found, as the doors show it. */
export const toFoundView = ({ id: _id, postId, ...found }: FoundPost) => ({
  id: postId,
  number: found.number,
  thread: { id: found.threadId, slug: found.threadSlug, title: found.threadTitle },
  markdown: found.markdown,
  authorName: found.authorName,
  postedAt: found.postedAt,
});

/** One's own post, as the door shows it. */
export const toOwnPostView = ({ postId, thread, ...post }: OwnPost) => ({
  id: postId,
  number: post.number,
  state: post.state,
  isEditHeld: post.isEditHeld,
  reasons: post.reasons,
  markdown: post.markdown,
  thread:
    thread === undefined ? null : { id: thread.threadId, slug: thread.slug, title: thread.title },
  postedAt: post.postedAt,
  version: post.version,
});
