/** A moment as the Graph API writes it: no milliseconds, and the offset without a colon. */
export const graphTime = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, '+0000');
