/** Days for which a closed case shows the beginning of its text; the text itself is the forum's. */
export const EXCERPT_DAYS = 30;

/** Days for which notes and addresses of reporters are kept: a year, so that a complaint about us can be answered. */
export const REPORT_DAYS = 365;

/** Days after which a text that was rejected or hidden is wiped; hash, reason and who decided stay. */
export const HIDDEN_TEXT_DAYS = 365;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant so many days before another. */
export const daysBefore = (instant: Date, days: number): Date =>
  new Date(instant.getTime() - days * DAY_MS);
