import { quotaDayOf, secondsUntilQuotaReset } from '../../../../src/channels/youtube/client-quota';

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

describe('a day of the quota', () => {
  it.each([
    ['just before midnight in winter', '2026-01-15T07:59:59Z', '2026-01-14'],
    ['just after it', '2026-01-15T08:00:00Z', '2026-01-15'],
    ['just before midnight in summer', '2026-07-15T06:59:59Z', '2026-07-14'],
    ['just after it', '2026-07-15T07:00:00Z', '2026-07-15'],
    ['in the hour that comes twice, the first time', '2026-11-01T08:30:00Z', '2026-11-01'],
    ['in the hour that comes twice, the second time', '2026-11-01T09:30:00Z', '2026-11-01'],
    ['on the last second of the longest day', '2026-11-02T07:59:59Z', '2026-11-01'],
  ])('%s', (_name, now, day) => {
    expect(quotaDayOf(new Date(now))).toBe(day);
  });

  it('is another one exactly when the quota is full again, all year long', () => {
    const HOUR_MS = 3_600_000;
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const now = new Date(Date.parse('2026-01-01T00:12:34Z') + hour * HOUR_MS);
      const reset = new Date(now.getTime() + secondsUntilQuotaReset(now) * 1000);
      expect(quotaDayOf(reset)).not.toBe(quotaDayOf(now));
      expect(quotaDayOf(new Date(reset.getTime() - 1000))).toBe(quotaDayOf(now));
    }
  });
});
