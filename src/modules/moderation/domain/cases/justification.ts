import type { CaseRefusal } from './refusal';

/** Characters of a justification: whoever it concerns has to understand it. */
export const JUSTIFICATION = { min: 10, max: 2000 } as const;

/** Why a reason is too short or too long; undefined where it fits. */
export const refuseReason = (reason: string, field: string): CaseRefusal | undefined => {
  const actual = Array.from(reason.trim()).length;
  const { min, max } = JUSTIFICATION;
  if (actual < min) return { code: 'justification_too_short', field, limit: min, actual };
  return actual > max ? { code: 'justification_too_long', field, limit: max, actual } : undefined;
};
