import { type Result, fail, succeed } from '../../../src/kernel/result';
import { findContainer, statusOf } from './containers';
import { badParameter, creationIdGone, dailyLimit, type GraphFailure, notReady } from './errors';
import type { Account, Container } from './state';
import { DAY, fingerprint, type InstagramWorld, takeId } from './world';

const POSTS_A_DAY = 100; // Meta's documents say 100 and 50: a client has to ask
const SHORTCODE_LENGTH = 11;

/** `GET /{ig-id}/content_publishing_limit`: posts of the last 24 hours against those allowed. */
export const publishingLimit = (
  world: InstagramWorld,
  account: Account,
): { quota_usage: number; config: { quota_total: number; quota_duration: number } } => {
  const since = world.clock.now().getTime() - DAY;
  // A deleted post still counts: otherwise the quota could be emptied by deleting.
  const recent = world.store.state.media.filter(
    ({ igUserId, publishedAt }) => igUserId === account.igUserId && publishedAt.getTime() > since,
  );
  return {
    quota_usage: recent.length,
    config: { quota_total: POSTS_A_DAY, quota_duration: DAY / 1_000 },
  };
};

const addPost = (world: InstagramWorld, container: Container): string => {
  const id = takeId(world);
  world.store.state.media.push({
    id,
    igUserId: container.igUserId,
    shortcode: fingerprint(id, SHORTCODE_LENGTH),
    caption: container.caption,
    images: container.images,
    publishedAt: world.clock.now(),
    isCommentEnabled: true,
    isDeleted: false,
  });
  container.isPublished = true;
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
  if (status === 'PUBLISHED' && world.isOn('publish-once')) return fail(creationIdGone);
  if (status === 'IN_PROGRESS') return fail(notReady);
  const { quota_usage: used, config } = publishingLimit(world, account);
  if (used >= config.quota_total) return fail(dailyLimit);
  return succeed({ id: addPost(world, container) });
};
