export { checkEvidence, type EvidenceFacts } from './domain/check-evidence';
export { REBUTTAL_ISSUE_TEXTS } from './domain/issue-texts';
