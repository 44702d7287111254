import { type Result, fail, succeed } from '../../../src/kernel/result';
import { publicComments } from './comments';
import { badParameter, type GraphFailure } from './errors';
import type { GraphNode } from './fields';
import type { Parameters } from './parameters';
import type { Media } from './state';
import type { InstagramWorld } from './world';

const HOUR = 3_600_000;

/** What the platform counts of a post. */
export const INSIGHT_METRICS = [
  'reach',
  'views',
  'likes',
  'comments',
  'saved',
  'shares',
  'total_interactions',
] as const;

/** Name of a number that is counted. */
export type InsightMetric = (typeof INSIGHT_METRICS)[number];

const isMetric = (name: string): name is InsightMetric =>
  INSIGHT_METRICS.some((metric) => metric === name);

/** The numbers of a post: those that a test set, else what happened on the public pages. */
const numbersOf = (
  world: InstagramWorld,
  media: Media,
): Readonly<Record<InsightMetric, number>> => {
  const comments = publicComments(world, media).length;
  const counted = {
    reach: media.views,
    views: media.views,
    likes: media.likes,
    comments,
    saved: 0,
    shares: 0,
    total_interactions: media.likes + comments,
  };
  return { ...counted, ...media.insights };
};

/** `GET /{media}/insights?metric=…`: nothing at all until the platform has counted. */
export const showInsights = (
  world: InstagramWorld,
  media: Media,
  parameters: Parameters,
): Result<GraphNode, GraphFailure> => {
  const wanted = parameters.list('metric');
  if (wanted.length === 0) return fail(badParameter('metric is missing.'));
  const unknown = wanted.find((name) => !isMetric(name));
  if (unknown !== undefined) return fail(badParameter(`metric[0] must not be ${unknown}.`));
  const age = world.clock.now().getTime() - media.publishedAt.getTime();
  if (age < world.settings.insightsAfterHours * HOUR) return succeed({ data: [] });
  const numbers = numbersOf(world, media);
  const data = wanted.filter(isMetric).map((name) => ({
    name,
    period: 'lifetime',
    values: [{ value: numbers[name] }],
    title: name,
    description: '',
    id: `${media.id}/insights/${name}/lifetime`,
  }));
  return succeed({ data });
};

/** Sets numbers of a post in place of those that were counted. Throws where there is no such post. */
export const setInsights = (
  world: InstagramWorld,
  mediaId: string,
  values: Readonly<Partial<Record<InsightMetric, number>>>,
): void => {
  const media = world.store.state.media.find(({ id }) => id === mediaId);
  if (media === undefined) throw new Error(`There is no post "${mediaId}".`);
  media.insights = { ...media.insights, ...values };
  world.store.save();
};
