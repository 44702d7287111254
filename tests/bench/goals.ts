/** What a figure ought to be. */
export interface Goal {
  readonly value: number;
  readonly bound: number;
  readonly is: 'at least' | 'at most';
  /** Stands behind the bound: `× vanilla`, `s`. */
  readonly unit: string;
}

/** The goals of the read path (issue 6), with what they are compared to. */
export const GOALS = {
  hotToNode: 0.8,
  hotToVanilla: 50,
  hotP99ToNode: 3,
  coldToVanilla: 3,
  growth: 1.5,
  memory: 1.3,
  startSeconds: 3,
  hitRate: 0.95,
} as const;

const SIGN = { 'at least': '>=', 'at most': '<=' } as const;

/** Is it? A figure that is not there is not met. */
export const isMet = ({ value, bound, is }: Goal): boolean =>
  is === 'at least' ? value >= bound : value <= bound;

/** `met: >= 50 × vanilla`, or `MISSED: …`; empty where the figure could not be taken. */
export const describeGoal = (goal: Goal): string =>
  Number.isNaN(goal.value)
    ? ''
    : `${isMet(goal) ? 'met' : 'MISSED'}: ${SIGN[goal.is]} ${goal.bound} ${goal.unit}`;
