import type { EditionAction } from './transitions';

/** What a role may be allowed to do with editions. */
export const EDITION_PERMISSIONS = [
  'submit',
  'review',
  'fact_check',
  'publish',
  'force_publish',
  'withdraw',
] as const;

/** What a role may be allowed to do with editions. */
export type EditionPermission = (typeof EDITION_PERMISSIONS)[number];

/** The permission that each action asks for. */
export const PERMISSION_FOR: Readonly<Record<EditionAction, EditionPermission>> = {
  submit: 'submit',
  request_changes: 'review',
  fact_check: 'fact_check',
  approve: 'review',
  schedule: 'publish',
  unschedule: 'publish',
  publish: 'publish',
  force_publish: 'force_publish',
  close_review: 'review',
  withdraw: 'withdraw',
  unpublish: 'withdraw',
  restore: 'submit',
};
