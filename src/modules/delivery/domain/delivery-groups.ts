import { DELIVERY_STATES, PERSON_STATES, type DeliveryState } from './delivery';
import type { DeliveryGroup } from './delivery-view';

const ENDED: readonly DeliveryState[] = ['withdrawn', 'cancelled', 'rehearsed'];

/** The heading under which a state stands in the list. */
export const groupOf = (state: DeliveryState): DeliveryGroup => {
  if (PERSON_STATES.includes(state)) return 'needs_person';
  if (state === 'published') return 'published';
  return ENDED.includes(state) ? 'ended' : 'on_its_way';
};

/** The states under a heading. */
export const statesIn = (group: DeliveryGroup): readonly DeliveryState[] =>
  DELIVERY_STATES.filter((state) => groupOf(state) === group);
