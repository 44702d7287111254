/** Days after which an account ends whose address was never confirmed: it may be somebody else's. */
export const UNCONFIRMED_DAYS = 7;

/** Days for which a notice stays that was read. */
export const READ_NOTICE_DAYS = 90;

/** Days for which a notice stays at most. */
export const NOTICE_DAYS = 365;

/** Days for which a mail to a citizen stays in the outbox after it was sent or given up. */
export const CITIZEN_MAIL_DAYS = 30;

/** Days for which the proof of a consent stays after the account was erased: as long as it may be asked for. */
export const CONSENT_DAYS = 3 * 365;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment so many days before another. */
export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);
