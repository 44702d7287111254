import { type Result, fail, succeed } from '../../../src/kernel/result';
import { findContainer, statusOf } from './containers';
import { badParameter, creationIdGone, dailyLimit, type GraphFailure, notReady } from './errors';
import type { Account, Media } from './state';
import { DAY, fingerprint, type InstagramWorld, takeId } from './world';

const SHORTCODE_LENGTH = 11;

/** `GET /{ig-id}/content_publishing_limit`: posts of the last 24 hours against those allowed. */
export const publishingLimit = (
  world: InstagramWorld,
  account: Account,
): { quota_usage: number; config: { quota_total: number; quota_duration: number } } => {
  const now = world.clock.now().getTime();
  const since = now - DAY;
  // A deleted post still counts: otherwise the quota could be emptied by deleting.
  const recent = world.store.state.media.filter(
    ({ igUserId, publishedAt, showsAt = publishedAt }) =>
      igUserId === account.igUserId && publishedAt.getTime() > since && showsAt.getTime() <= now,
  );
  return {
    quota_usage: recent.length,
    config: { quota_total: world.limits.postsADay, quota_duration: DAY / 1_000 },
  };
};

/** Puts a post up, and gives its id. */
export const addPost = (
  world: InstagramWorld,
  post: Pick<Media, 'igUserId' | 'caption' | 'images' | 'showsAt'>,
): string => {
  const id = takeId(world);
  world.store.state.media.push({
    id,
    ...post,
    shortcode: fingerprint(id, SHORTCODE_LENGTH),
    publishedAt: world.clock.now(),
    isCommentEnabled: true,
    isDeleted: false,
    views: 0,
    likes: 0,
  });
  world.store.save();
  return id;
};

/** `POST /{ig-id}/media_publish`: makes a finished container public. Gives the id of the media. */
export const publishContainer = ({
  world,
  account,
  creationId,
}: {
  world: InstagramWorld;
  account: Account;
  creationId: string;
}): Result<{ readonly id: string }, GraphFailure> => {
  const container = findContainer(world, account, creationId);
  if (container === undefined) return fail(creationIdGone);
  if (container.kind === 'child') {
    return fail(badParameter('a carousel item cannot be published by itself.'));
  }
  const status = statusOf(world, container);
  if (status === 'EXPIRED') return fail(creationIdGone);
  if (container.isPublished && world.isOn('publish-once')) return fail(creationIdGone);
  if (status === 'IN_PROGRESS' || status === 'ERROR') return fail(notReady);
  const { quota_usage: used, config } = publishingLimit(world, account);
  if (used >= config.quota_total) return fail(dailyLimit);
  const { igUserId, caption, images } = container;
  const { showDelay } = world.limits;
  const showsAt = new Date(world.clock.now().getTime() + showDelay);
  Object.assign(container, { isPublished: true, showsAt });
  return succeed({ id: addPost(world, { igUserId, caption, images, showsAt }) });
};
