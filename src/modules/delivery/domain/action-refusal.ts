import type { DeliveryState } from './delivery';
import type { DeliveryAction } from './delivery-view';

/** Why an action on a delivery is refused, with the HTTP status under which a client learns of it. */
export const ACTION_REFUSAL_STATUS = {
  delivery_not_found: 404,
  stale: 409,
  action_not_possible: 409,
  slot_taken: 409,
  place_taken: 409,
  looked_too_early: 409,
  post_not_found: 409,
  post_not_confirmed: 409,
  post_taken: 409,
  post_missing: 400,
  reason_too_short: 400,
  reason_too_long: 400,
} as const;

/** Stable code of a refusal. */
export type ActionRefusalCode = keyof typeof ACTION_REFUSAL_STATUS;

/** An action that was not carried out, and why. Nothing was changed. */
export interface ActionRefusal {
  readonly code: ActionRefusalCode;
  /** The field of the input that is wrong, where one is. */
  readonly field?: string;
  readonly limit?: number;
  readonly actual?: number | string;
  /** How the delivery stands now, for who acted on an older sight of it. */
  readonly delivery?: { readonly state: DeliveryState; readonly fence: number };
  /** What is possible instead, for `action_not_possible`. */
  readonly possible?: readonly DeliveryAction[];
}
