import { DELIVERY_STATES, type DeliveryState } from './delivery';

/** States in which nothing is asked of the account any more. A person may still send a failed or late post again. */
const ENDED: readonly DeliveryState[] = [
  'published',
  'withdrawn',
  'cancelled',
  'rehearsed',
  'missed_window',
  'failed',
];

/** States in which a delivery is not at its end: the hub, or a person, still needs the account for it. */
export const OPEN_STATES: readonly DeliveryState[] = DELIVERY_STATES.filter(
  (state) => !ENDED.includes(state),
);
