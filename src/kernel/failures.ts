/** How much an issue weighs: an error stops publishing, a warning is shown and may be accepted. */
export type Severity = 'error' | 'warning';

/**
 * Something that is wrong with a text, an image or a plan, told so that a person can mend it.
 * `field` is the path in the document (`channelPlans.0.textOverride`); `limit` and `actual` are in the unit that `code` implies.
 */
export interface Issue {
  readonly code: string;
  readonly field: string;
  readonly severity: Severity;
  readonly limit?: number | string;
  readonly actual?: number | string;
  /** Values for the sentence behind the code, beside limit and actual: an offending word, say. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** True where at least one issue stops publishing. */
export const hasErrors = (issues: readonly Issue[]): boolean =>
  issues.some((issue) => issue.severity === 'error');
