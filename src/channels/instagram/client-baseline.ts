import type { DeliveryFailure, Step } from '../contract';
import {
  readNewestMedia,
  readQuota,
  type ListedMedia,
  type PublishingQuota,
} from './client-account-reads';
import type { Call } from './client-http';
import type { Progress } from './client-progress';

const ASK_AGAIN_SECONDS = 3_600; // where the post that frees the next place is not among those that Meta lists

/** Seconds until a place is free: the oldest counted post leaves the window of 24 hours. */
const secondsUntilFree = (
  quota: PublishingQuota,
  media: readonly ListedMedia[],
  now: Date,
): number => {
  const ages = media
    .map(({ timestamp }) => (now.getTime() - Date.parse(timestamp)) / 1000)
    .filter((age) => age >= 0 && age < quota.windowSeconds);
  if (ages.length < quota.used) return ASK_AGAIN_SECONDS;
  return Math.ceil(quota.windowSeconds - Math.max(...ages));
};

const exhausted = (
  quota: PublishingQuota,
  media: readonly ListedMedia[],
  now: Date,
): DeliveryFailure => ({
  class: 'rate_limited',
  code: 'quota_exhausted',
  message: `Instagram allows ${String(quota.limit)} posts in 24 hours, and ${String(quota.used)} are used.`,
  retryAfterSeconds: secondsUntilFree(quota, media, now),
});

/**
 * The last step before a commit: how many posts are used, and which are known. Without it nobody could tell afterwards
 * what is new. Where the same container was sent before, the first look is kept: our post may be among those of a second.
 */
export const takeBaseline = async (input: {
  readonly call: Call;
  readonly igUserId: string;
  readonly canReadCaption: boolean;
  readonly progress: Progress;
  readonly now: Date;
}): Promise<Step> => {
  const { now } = input;
  // The container is looked at again whenever this step is repeated.
  const progress: Progress = { ...input.progress, seen: 'nothing', polls: 0 };
  const quota = await readQuota(input);
  if (!quota.ok) return { kind: 'failed', checkpoint: progress, failure: quota.failure.failure };
  const media = await readNewestMedia(input);
  if (!media.ok) return { kind: 'failed', checkpoint: progress, failure: media.failure.failure };
  const { used, limit } = quota.value;
  if (limit !== undefined && used >= limit) {
    const failure = exhausted(quota.value, media.value, now);
    return { kind: 'failed', checkpoint: progress, failure };
  }
  const fresh = {
    at: now.toISOString(),
    knownMedia: media.value.map(({ id }) => id),
    quotaUsed: used,
  };
  const baseline = progress.recommits === 0 ? fresh : (progress.baseline ?? fresh);
  return { kind: 'ready', checkpoint: { ...progress, baseline } };
};
