export { makeHideThread, type HideThread } from './application/hide-thread';
export { makeOpenThread, type OpenThread } from './application/open-thread';
export { makeReviseThread, type ReviseThread } from './application/revise-thread';
export type { NewThread, Thread, ThreadRevision } from './domain/thread';
export type { WrittenPost } from './application/add-post';
export { makeEditPost, type EditPost } from './application/edit-post';
export { makeFindThread, type FindThread, type ThreadAt } from './application/find-thread';
export { makeTargets } from './application/move-targets';
export type {
  Contributor,
  DescribeAuthor,
  InTransaction,
  PostBook,
} from './application/post-ports';
export type {
  ForumReader,
  PublicPost,
  PublicThread,
  ThreadSummary,
} from './application/read-ports';
export {
  makeReadPosts,
  MAX_POSTS_PER_PAGE,
  type PostPage,
  type ReadPosts,
} from './application/read-posts';
export {
  makeReadThreads,
  MAX_THREADS_PER_PAGE,
  type ReadThreads,
  type ThreadPage,
} from './application/read-threads';
export type { ForumRefusal } from './application/refusal';
export { makeRemovePost, type RemovePost } from './application/remove-post';
export { makeWritePost, type WritePost } from './application/write-post';
export { makeWriteThread, type WriteThread } from './application/write-thread';
export { isThreadOpen, type AuthorKind, type Category, type ThreadRecord } from './domain/post';
export { hasPublicText, isShownToReaders, movePost, POST_TABLE } from './domain/post-moves';
export { FORUM_REFUSAL_STATUS, type ForumRefusalCode } from './domain/refusal';
export { FORUM_REFUSAL_TEXTS } from './domain/refusal-texts';
export { makeAnswerThread, type AnswerThread } from './application/tools/answer-thread';
export { makeAddCategory, makeChangeCategory } from './application/tools/keep-categories';
export { makeCastVote, type CastVote } from './application/tools/cast-vote';
export type { FindPostPlace, PresentPlace } from './application/tools/find-post-place';
export type { FollowThread } from './application/tools/follow-thread';
export type { ToolRefusal } from './application/tools/tool-refusal';
export type { RebuttalBanner } from './application/read-ports';
export type { PollResult } from './domain/tools/poll';
export { TOOL_REFUSAL_STATUS, type ToolRefusalCode } from './domain/tools/tool-refusal';
export { TOOL_REFUSAL_TEXTS } from './domain/tools/tool-refusal-texts';
export type {
  Answered,
  HashVisitor,
  ParticipationRefusal,
  Visitor,
} from './application/participation-ports';
export {
  toCategoryView,
  toFoundView,
  toOwnPostView,
  toPostView,
  toThreadHeadView,
  toThreadView,
} from './application/public-views';
export { makeReadCategoryFeed, type ReadCategoryFeed } from './application/read-category-feed';
export { makeReadThreadFeed, type ReadThreadFeed } from './application/read-thread-feed';
export { makeSearchForum, MAX_FOUND_PER_PAGE, type SearchForum } from './application/search-forum';
export { makeAskAround } from './application/ask-around';
export {
  makeReadOwnPosts,
  makeTellWhyWaiting,
  MAX_OWN_POSTS_PER_PAGE,
} from './application/read-own-posts';
export { makeSpeakUp } from './application/speak-up';
export { makeTakePart } from './application/take-part';
export { makeJoinIn } from './application/tools/join-in';
export { writeAtom, type Feed } from './domain/atom';
export { DOOR_REFUSAL_STATUS, DOOR_REFUSAL_TEXTS, type DoorRefusal } from './domain/door-refusal';
export { threadPage } from './domain/public-addresses';
export { MAX_SEARCH_CHARACTERS } from './domain/search-words';
