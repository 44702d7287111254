/** Why somebody reports something, from the gravest reason to the lightest. */
export const REPORT_REASONS = [
  'child',
  'unlawful',
  'hate',
  'personal_data',
  'harassment',
  'obscene',
  'hoax',
  'spam',
  'off_topic',
  'other',
] as const;

/** Why somebody reports something. */
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Who reports. */
export type ReporterKind = 'visitor' | 'citizen' | 'staff';

/** Characters of what a reporter adds. */
export const MAX_REPORT_NOTE = 1000;

// Verified citizens count more: somebody has seen who they are. A visitor costs nothing but a proof of work.
const WEIGHTS = { visitor: 1, citizen: 2, verified: 4, staff: 4 } as const;

/** From this weight on a post is hidden until somebody decides: three verified citizens, six others. */
export const AUTO_HIDE_WEIGHT = 12;

/** However many visitors report, they count as two citizens together: a crowd that nobody knows hides nothing alone. */
export const VISITORS_COUNT_AT_MOST = 4;

/** How much one report weighs. */
export const weightOf = (reporter: {
  readonly kind: ReporterKind;
  readonly isVerified: boolean;
}): number => {
  if (reporter.kind === 'citizen' && reporter.isVerified) return WEIGHTS.verified;
  return WEIGHTS[reporter.kind];
};

/** What the reports of one round weigh together. */
export interface ReportWeights {
  readonly visitors: number;
  readonly others: number;
}

/** The weight that counts for hiding. */
export const totalWeight = ({ visitors, others }: ReportWeights): number =>
  Math.min(visitors, VISITORS_COUNT_AT_MOST) + others;

const gravity = (reason: string): number => {
  const place = (REPORT_REASONS as readonly string[]).indexOf(reason);
  // What a check found is lighter than anything that a person says.
  return place === -1 ? REPORT_REASONS.length : place;
};

/** The graver of two reasons. */
export const graverOf = (one: string, other: string): string =>
  gravity(other) < gravity(one) ? other : one;
