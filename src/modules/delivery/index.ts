export { makeComposePlans } from './application/planning/compose-plans';
export type { SettingsDefaults } from './application/planning/compose-plans';
export { hashContent } from './application/planning/plan-deliveries';
export type { PlanDeliveries } from './application/planning/plan-deliveries';
export { makePreviewPlans, type PlanPreview } from './application/planning/preview-plans';
export type { EnsureRenditions } from './application/ports';
export type { OfficeFacts } from './application/planning/to-piece';
export { ACCOUNT_ISSUE_TEXTS } from './domain/account-issue-texts';
export {
  ACCOUNT_REFUSAL_STATUS,
  toAccountIssue,
  type AccountRefusal,
} from './domain/account-refusal';
export { DELIVERY_ISSUE_TEXTS } from './domain/issue-texts';
export { ACTION_REFUSAL_STATUS, type ActionRefusal } from './domain/action-refusal';
export { ACTION_REFUSAL_TEXTS } from './domain/refusal-texts';
export { accessOf, openAccount } from './application/sending/open-account';
export type { CommentView } from './domain/delivery-view';
