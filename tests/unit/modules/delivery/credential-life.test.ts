import fc from 'fast-check';
import {
  daysLeft,
  dueWarning,
  isCheckDue,
  isExpired,
  isRefreshDue,
  WARNING_DAYS,
} from '../../../../src/modules/delivery/domain/credential-life';

const DAY = 86_400_000;
const ISSUED = new Date('2026-11-01T00:00:00.000Z');
const on = (days: number): Date => new Date(ISSUED.getTime() + days * DAY);
const SIXTY_DAYS = { issuedAt: ISSUED, expiresAt: on(60) };

describe('credentials of 60 days', () => {
  it('are renewed from the middle of their life on, and not once they have ended', () => {
    const due = [0, 1, 29, 30, 45, 59.9, 60, 61].filter((day) => isRefreshDue(SIXTY_DAYS, on(day)));
    expect(due).toEqual([30, 45, 59.9]);
  });

  it('are told to end in whole days, the last day as one', () => {
    expect([0, 53, 59, 59.99, 60, 61].map((day) => daysLeft(on(60), on(day)))).toEqual([
      60, 7, 1, 1, 0, -1,
    ]);
    expect(isExpired(SIXTY_DAYS, on(59.99))).toBe(false);
    expect(isExpired(SIXTY_DAYS, on(60))).toBe(true);
  });

  it('are warned of at 14, 7 and 1 days, and when they have ended, each once', () => {
    const sent: (readonly [day: number, warning: number])[] = [];
    let warnedDays: number | undefined;
    for (let hour = 0; hour <= 62 * 24; hour += 1) {
      const warning = dueWarning(SIXTY_DAYS, { warnedDays, now: on(hour / 24) });
      if (warning === undefined) continue;
      sent.push([Math.floor(hour / 24), warning]);
      warnedDays = warning;
    }
    expect(sent).toEqual([
      [46, 14],
      [53, 7],
      [59, 1],
      [60, 0],
    ]);
  });
});

describe('credentials of which less is known', () => {
  it('are asked for where nobody knows when they end, but never on their first day', () => {
    const life = { issuedAt: ISSUED, expiresAt: undefined };
    expect([0, 0.9, 1, 200].map((day) => isRefreshDue(life, on(day)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(dueWarning(life, { warnedDays: undefined, now: on(500) })).toBeUndefined();
  });

  it('go without a warning that would come on the day on which they are connected', () => {
    const week = { issuedAt: ISSUED, expiresAt: on(7) };
    const warnings = [0, 1, 6, 7].map((day) =>
      dueWarning(week, { warnedDays: undefined, now: on(day) }),
    );
    expect(warnings).toEqual([undefined, undefined, 1, 0]);
  });

  it('are warned of with the nearest warning alone where the hub was off for weeks', () => {
    expect(dueWarning(SIXTY_DAYS, { warnedDays: undefined, now: on(59.5) })).toBe(1);
    expect(dueWarning(SIXTY_DAYS, { warnedDays: 14, now: on(80) })).toBe(0);
    expect(dueWarning(SIXTY_DAYS, { warnedDays: 0, now: on(80) })).toBeUndefined();
  });
});

it('warns at most once for each of its days, whenever it is asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 }),
      (life, moments) => {
        const credentials = { issuedAt: ISSUED, expiresAt: on(life) };
        const sent: number[] = [];
        for (const moment of moments.toSorted((one, other) => one - other)) {
          const now = on(moment);
          const warning = dueWarning(credentials, { warnedDays: sent.at(-1), now });
          if (warning === undefined) continue;
          expect(daysLeft(credentials.expiresAt, now)).toBeLessThanOrEqual(warning);
          sent.push(warning);
        }
        expect(sent).toEqual(WARNING_DAYS.filter((days) => sent.includes(days)));
      },
    ),
  );
});

describe('an account', () => {
  it('is looked at once a day, and every six hours while it is not well', () => {
    const seen = (isHealthy: boolean) => ({ checkedAt: ISSUED.toISOString(), isHealthy });
    expect(isCheckDue(undefined, ISSUED)).toBe(true);
    expect([0.2, 0.25, 0.9, 1].map((day) => isCheckDue(seen(true), on(day)))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect([0.2, 0.25].map((day) => isCheckDue(seen(false), on(day)))).toEqual([false, true]);
  });
});
