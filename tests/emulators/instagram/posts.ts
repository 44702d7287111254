import { publicComments } from './comments';
import type { Media } from './state';
import { imageUrlOf, type InstagramWorld, isUp, permalinkOf } from './world';

/** A comment as a reader of the platform finds it. */
export interface PublicComment {
  readonly id: string;
  /** Empty where it stands under the post itself. */
  readonly parentId: string;
  readonly username: string;
  readonly text: string;
  /** ISO 8601. */
  readonly writtenAt: string;
  /** Written by the account of the post. */
  readonly isOwners: boolean;
}

/** A post as a reader of the platform finds it. */
export interface PublicPost {
  readonly id: string;
  readonly igUserId: string;
  readonly username: string;
  readonly caption: string;
  readonly images: readonly {
    /** Address of the platform's own copy. */
    readonly url: string;
    readonly alt: string;
    /** Pixels. */
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
    readonly mime: 'image/jpeg';
  }[];
  readonly permalink: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly likes: number;
  readonly isCommentEnabled: boolean;
  /** Those that readers see, oldest first. */
  readonly comments: readonly PublicComment[];
}

const toPublicPost = (world: InstagramWorld, media: Media): PublicPost => {
  const { accounts } = world.store.state;
  return {
    id: media.id,
    igUserId: media.igUserId,
    username: accounts.find(({ igUserId }) => igUserId === media.igUserId)?.username ?? '',
    caption: media.caption,
    images: media.images.map(({ id, alt, width, height, bytes }) => ({
      url: imageUrlOf(world, id),
      alt,
      width,
      height,
      bytes,
      mime: 'image/jpeg',
    })),
    permalink: permalinkOf(world, media),
    publishedAt: media.publishedAt.toISOString(),
    likes: media.likes,
    isCommentEnabled: media.isCommentEnabled,
    comments: publicComments(world, media).map((comment) => ({
      id: comment.id,
      parentId: comment.parentId,
      username: comment.username,
      text: comment.text,
      writtenAt: comment.writtenAt.toISOString(),
      isOwners: comment.authorId === media.igUserId,
    })),
  };
};

/** All posts that are up, oldest first. */
export const publicPosts = (world: InstagramWorld): readonly PublicPost[] =>
  world.store.state.media
    .filter((media) => isUp(world, media))
    .map((media) => toPublicPost(world, media));

/** A post that is up, by the code in its permalink. */
export const findPost = (world: InstagramWorld, shortcode: string): Media | undefined =>
  world.store.state.media.find((media) => media.shortcode === shortcode && isUp(world, media));

/** One post as a reader finds it. */
export const showPost = toPublicPost;
