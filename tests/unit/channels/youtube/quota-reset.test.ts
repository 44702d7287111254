import { secondsUntilQuotaReset } from '../../../../src/channels/youtube/client-errors';

describe('the daily quota comes back at midnight Pacific time', () => {
  it.each([
    ['in winter, 08:00 UTC', '2026-01-15T07:59:30Z', 30],
    ['in summer, 07:00 UTC', '2026-07-15T06:00:00Z', 3_600],
    ['a whole day later just after midnight', '2026-07-15T07:00:00Z', 86_400],
    ['after 23 hours when summer time begins', '2026-03-08T08:00:00Z', 23 * 3_600],
    ['after 25 hours when it ends', '2026-11-01T07:00:00Z', 25 * 3_600],
  ])('%s', (_name, now, seconds) => {
    expect(secondsUntilQuotaReset(new Date(now))).toBe(seconds);
  });
});
