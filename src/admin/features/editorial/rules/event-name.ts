import { EDITION_ACTIONS } from '../../../../modules/editorial/domain/transitions';

const NAMES = [
  ...EDITION_ACTIONS,
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
