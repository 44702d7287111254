import type { Media } from './state';
import { imageUrlOf, type InstagramWorld, permalinkOf } from './world';

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
  };
};

/** All posts that are up, oldest first. */
export const publicPosts = (world: InstagramWorld): readonly PublicPost[] =>
  world.store.state.media
    .filter(({ isDeleted }) => !isDeleted)
    .map((media) => toPublicPost(world, media));
