export { makeComposePlans } from './application/compose-plans';
export type { SettingsDefaults } from './application/compose-plans';
export { hashContent } from './application/plan-deliveries';
export type { PlanDeliveries } from './application/plan-deliveries';
export { makePreviewPlans, type PlanPreview } from './application/preview-plans';
export type { EnsureRenditions } from './application/ports';
export type { OfficeFacts } from './application/to-piece';
export { DELIVERY_ISSUE_TEXTS } from './domain/issue-texts';
