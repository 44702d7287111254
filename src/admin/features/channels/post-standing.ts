import type { DeliverySummary } from '../../../modules/delivery/domain/delivery-view';

/** A place to which a text goes: one account, for one audience. */
export interface PostPlace {
  readonly channel: string;
  readonly accountKey: string;
  readonly audience: string;
}

const isAt = (place: PostPlace, other: PostPlace): boolean =>
  place.channel === other.channel &&
  place.accountKey === other.accountKey &&
  place.audience === other.audience;

const newestFirst = (deliveries: readonly DeliverySummary[]): readonly DeliverySummary[] =>
  [...deliveries].sort((one, other) => other.id - one.id);

// What was cancelled later says nothing of a post that is still out.
const foremost = (deliveries: readonly DeliverySummary[]): DeliverySummary | undefined =>
  deliveries.find(({ group }) => group !== 'ended') ?? deliveries[0];

/** The delivery that tells how the post of a plan stands; undefined while none was made. */
export const standingOf = (
  place: PostPlace,
  deliveries: readonly DeliverySummary[],
): DeliverySummary | undefined =>
  foremost(newestFirst(deliveries).filter((delivery) => isAt(place, delivery)));

/** Posts that are out or on their way though no plan asks for them any more: one for each place. */
export const postsWithoutPlan = (
  plans: readonly PostPlace[],
  deliveries: readonly DeliverySummary[],
): readonly DeliverySummary[] => {
  const open = newestFirst(deliveries).filter(
    (delivery) => delivery.group !== 'ended' && !plans.some((plan) => isAt(plan, delivery)),
  );
  return open.filter(
    (delivery, index) => open.findIndex((other) => isAt(other, delivery)) === index,
  );
};
