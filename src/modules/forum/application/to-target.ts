import type { Target } from '../../moderation';
import { hasPublicText } from '../domain/post-moves';
import type { PostInPlace } from './post-ports';

/** A post as a moderator sees it: an opening post is its thread, so that both are one thing to decide on. */
export const toTarget = ({ post, thread, newest, published }: PostInPlace): Target => {
  const isOpening = post.number === 1;
  // Of an edit that was rejected nothing is left to decide: what counts is what readers saw.
  const wording = newest.state === 'rejected' && published !== undefined ? published : newest;
  return {
    ref: isOpening ? { kind: 'thread', id: thread.id } : { kind: 'post', id: post.id },
    version: post.version,
    state: post.state,
    author: { kind: post.author.kind, id: post.author.id, name: post.author.name },
    threadId: thread.id,
    threadTitle: thread.title,
    ...(thread.categoryId === undefined ? {} : { categoryId: thread.categoryId }),
    number: post.number,
    title: isOpening ? thread.title : '',
    text: wording.text,
    html: wording.html,
    ...(hasPublicText(post.state) && published !== undefined ? { publicText: published.text } : {}),
    revision: wording.number,
    postedAt: post.postedAt,
  };
};
