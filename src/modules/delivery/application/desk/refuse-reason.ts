import { countGraphemes } from '../../../../kernel/text';
import type { ActionRefusal } from '../../domain/action-refusal';

/** Characters, as readers see them, that a reason may have; where `min` is 0 none is needed. */
export interface ReasonLimits {
  readonly min: number;
  readonly max: number;
}

/** A colleague who was not there has to understand it. */
export const NEEDED_REASON: ReasonLimits = { min: 10, max: 500 };

/** Somebody may say why, and need not. */
export const OPTIONAL_REASON: ReasonLimits = { min: 0, max: 500 };

/** What is wrong with the length of a reason; undefined where nothing is. */
export const refuseReason = (
  reason: string,
  { min, max }: ReasonLimits,
): ActionRefusal | undefined => {
  const actual = countGraphemes(reason);
  if (actual < min) return { code: 'reason_too_short', field: 'reason', limit: min, actual };
  if (actual > max) return { code: 'reason_too_long', field: 'reason', limit: max, actual };
  return undefined;
};
