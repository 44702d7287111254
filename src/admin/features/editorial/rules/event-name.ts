import { DELIVERY_ACTIONS } from '../../../../modules/delivery/domain/delivery-view';
import { EDITION_ACTIONS } from '../../../../modules/editorial/domain/transitions';
import { COMMENT_ACTIONS } from '../../../../modules/listening/domain/pending';

const DELIVERY_EVENTS = DELIVERY_ACTIONS.map((action) => `delivery_${action}` as const);

const COMMENT_EVENTS = COMMENT_ACTIONS.map((action) => `comment_${action}` as const);

const NAMES = [
  ...EDITION_ACTIONS,
  ...DELIVERY_EVENTS,
  ...COMMENT_EVENTS,
  'create',
  'edit',
  'shared_change',
  'delete',
  'fact_check_link',
  'outside_comment',
  'schedule_failed',
] as const;

/** What happened, by the key of its sentence; `other` for a door that refused somebody, which is named as it is. */
export const eventName = (action: string): (typeof NAMES)[number] | 'other' =>
  NAMES.find((name) => name === action) ?? 'other';
