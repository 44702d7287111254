import { Buffer } from 'node:buffer';
import { type Result, fail, succeed } from '../../../src/kernel/result';
import { badParameter, type GraphFailure } from './errors';
import { Edge, type FieldWish, type GraphNode, parseFields, selectFields } from './fields';
import { type GraphList, pageOf } from './pages';
import type { Parameters } from './parameters';
import type { Account, Comment, Media } from './state';
import { graphTime } from './timestamps';
import { fingerprint, type InstagramWorld, isUp, takeId } from './world';

const USUAL_FIELDS = ['timestamp', 'text'];
const PAGE_SIZES = { usualSize: 25, largestSize: 50 };
const COMMENT_CHARACTERS = 2_200; // rule comment-text

/** Who writes: the office through the API, or a reader. */
export interface Author {
  readonly id: string;
  readonly username: string;
}

/** A reader by a name that he chose; the same name is the same reader. */
export const readerOf = (username: string): Author => ({
  id: `9${BigInt(`0x${Buffer.from(fingerprint(username, 9), 'base64url').toString('hex')}`)}`,
  username,
});

const commentsOf = (world: InstagramWorld, mediaId: string): readonly Comment[] =>
  world.store.state.comments.filter((comment) => comment.mediaId === mediaId && !comment.isDeleted);

/** The answers to a comment, oldest first. */
const repliesOf = (world: InstagramWorld, { id, mediaId }: Comment): readonly Comment[] =>
  commentsOf(world, mediaId).filter(({ parentId }) => parentId === id);

/** A comment that is there, under a post of this account. */
export const findComment = (
  world: InstagramWorld,
  account: Account,
  id: string,
): Comment | undefined => {
  const { comments, media } = world.store.state;
  const comment = comments.find((candidate) => candidate.id === id && !candidate.isDeleted);
  const post = media.find((candidate) => candidate.id === comment?.mediaId);
  return post?.igUserId === account.igUserId && isUp(world, post) ? comment : undefined;
};

/** The comments under a post as its readers see them: hidden ones are gone, but for the owner's own. Oldest first. */
export const publicComments = (world: InstagramWorld, media: Media): readonly Comment[] => {
  const seen = commentsOf(world, media.id).filter(
    ({ isHidden, authorId }) => !isHidden || authorId === media.igUserId,
  );
  // Answers to a hidden comment are hidden with it.
  return seen.filter(({ parentId }) => parentId === '' || seen.some(({ id }) => id === parentId));
};

/** `GET /{comment}`: the fields that were asked for. */
export const showComment = (
  world: InstagramWorld,
  account: Account,
  comment: Comment,
  wanted: readonly FieldWish[],
): Result<GraphNode, GraphFailure> => {
  const { id, text, username, authorId, mediaId, parentId, isHidden } = comment;
  const isOwn = authorId === account.igUserId;
  const showReplies = (inner: readonly FieldWish[]): Result<unknown, GraphFailure> => {
    const data: GraphNode[] = [];
    for (const reply of repliesOf(world, comment)) {
      const shown = showComment(world, account, reply, inner);
      if (!shown.ok) return shown;
      data.push(shown.value);
    }
    // An edge without anything in it is left out.
    return succeed(data.length === 0 ? undefined : { data });
  };
  const from = { id: authorId, username };
  const node = {
    id,
    text,
    username,
    timestamp: graphTime(comment.writtenAt),
    hidden: isHidden,
    like_count: 0,
    from,
    media: { id: mediaId },
    parent_id: parentId === '' ? undefined : parentId,
    // The platform tells the user of a comment only to himself.
    user: isOwn ? { id: authorId } : undefined,
    replies: new Edge(showReplies),
  };
  return selectFields({ node, wanted, usual: USUAL_FIELDS });
};

interface Call {
  readonly world: InstagramWorld;
  readonly account: Account;
  readonly parameters: Parameters;
}

/** `GET /{media}/comments` newest first, and `GET /{comment}/replies` oldest first, in pages. */
export const listComments = (
  { world, account, parameters }: Call,
  under: { readonly media: Media } | { readonly comment: Comment },
): Result<GraphList, GraphFailure> => {
  const isPost = 'media' in under;
  const all = isPost
    ? commentsOf(world, under.media.id)
        .filter(({ parentId }) => parentId === '')
        .toReversed()
    : repliesOf(world, under.comment);
  const wanted = parseFields(parameters.text('fields'));
  const path = isPost ? `${under.media.id}/comments` : `${under.comment.id}/replies`;
  return pageOf(all, (comment) => showComment(world, account, comment, wanted), {
    parameters,
    ...PAGE_SIZES,
    address: `${world.address()}/v26.0/${path}`,
  });
};

/**
 * Writes a comment under a post, or an answer to a comment; an answer to an answer hangs on the comment above it.
 * Gives it, or why it may not be.
 */
export const writeComment = ({
  world,
  media,
  parent,
  author,
  text,
}: {
  world: InstagramWorld;
  media: Media;
  parent?: Comment | undefined;
  author: Author;
  text: string;
}): Result<Comment, GraphFailure> => {
  if (text.trim() === '') return fail(badParameter('message is missing.'));
  if (Array.from(text).length > COMMENT_CHARACTERS) {
    return fail(badParameter(`message may have at most ${COMMENT_CHARACTERS} characters.`));
  }
  if (!media.isCommentEnabled) return fail(badParameter('comments are off under this post.'));
  if (parent?.isHidden === true) {
    return fail(badParameter('a hidden comment takes no replies.'));
  }
  const comment: Comment = {
    id: takeId(world),
    mediaId: media.id,
    parentId: parent === undefined ? '' : parent.parentId || parent.id,
    authorId: author.id,
    username: author.username,
    text,
    writtenAt: world.clock.now(),
    isHidden: false,
    isDeleted: false,
  };
  world.store.state.comments.push(comment);
  world.store.save();
  world.tellOfComment(media, comment);
  return succeed(comment);
};

/** `POST /{comment}?hide=`: hides a comment or shows it again; may be repeated. */
export const hideComment = (
  world: InstagramWorld,
  comment: Comment,
  parameters: Parameters,
): Result<GraphNode, GraphFailure> => {
  const isHideAlone = parameters.names.length === 1;
  if (!isHideAlone || !/^(true|false)$/.test(parameters.text('hide'))) {
    return fail(badParameter('a comment takes hide alone, true or false.'));
  }
  comment.isHidden = parameters.isSet('hide');
  world.store.save();
  return succeed({ success: true });
};

/** `DELETE /{comment}`: takes a comment away, with the answers to it. */
export const deleteComment = (
  world: InstagramWorld,
  comment: Comment,
): Result<GraphNode, GraphFailure> => {
  for (const gone of [comment, ...repliesOf(world, comment)]) gone.isDeleted = true;
  world.store.save();
  return succeed({ success: true });
};

/** What a reader writes. */
export interface ReaderComment {
  readonly mediaId: string;
  readonly username: string;
  readonly text: string;
  /** The comment that it answers; absent: under the post itself. */
  readonly parentId?: string;
}

/** Writes a reader's comment, and gives its id. Throws where there is no such post, or where it may not be written. */
export const commentAsReader = (
  world: InstagramWorld,
  { mediaId, username, text, parentId }: ReaderComment,
): string => {
  const media = world.store.state.media.find((post) => post.id === mediaId && isUp(world, post));
  if (media === undefined) throw new Error(`There is no post "${mediaId}".`);
  const parent = commentsOf(world, mediaId).find(({ id }) => id === parentId);
  const written = writeComment({ world, media, parent, author: readerOf(username), text });
  if (!written.ok) throw new Error(written.failure.message);
  return written.value.id;
};
