import fc from 'fast-check';
import { toInstant, toLocal } from '../../../../src/kernel/office-time';
import {
  addWorkingDays,
  dueAt,
  duesOf,
  isLate,
  isWorkingDay,
} from '../../../../src/modules/editorial/domain/lateness';
import { EDITION_STATES, type Edition } from '../../../../src/modules/editorial/domain/edition';
import { anEdition, staff } from './staff-builders';

const JAKARTA = 'Asia/Jakarta';

const at = (local: string, timeZone = JAKARTA): string => {
  const instant = toInstant(local, timeZone);
  if (instant === undefined) throw new Error(`${local} does not exist.`);
  return instant.toISOString();
};

const dueLocally = (edition: Edition, timeZone = JAKARTA) => {
  const due = dueAt(edition, timeZone);
  return due === undefined ? undefined : toLocal(new Date(due), timeZone);
};

const later = (since: string, days: number, timeZone = JAKARTA) =>
  toLocal(addWorkingDays(new Date(at(since, timeZone)), days, timeZone), timeZone);

describe('working days', () => {
  // 20 November 2026 is a Friday.
  it.each([
    ['2026-11-16T09:00', 1, '2026-11-17T09:00'],
    ['2026-11-20T16:30', 1, '2026-11-23T16:30'],
    ['2026-11-19T16:30', 3, '2026-11-24T16:30'],
    ['2026-11-21T10:00', 1, '2026-11-24T00:00'],
    ['2026-11-22T23:59', 1, '2026-11-24T00:00'],
    ['2026-11-23T00:00', 1, '2026-11-24T00:00'],
    ['2026-11-30T09:00', 1, '2026-12-01T09:00'],
    ['2026-12-31T09:00', 1, '2027-01-01T09:00'],
    ['2027-12-31T09:00', 2, '2028-01-04T09:00'],
    ['2028-02-28T09:00', 1, '2028-02-29T09:00'],
    ['2026-11-16T09:00', 10, '2026-11-30T09:00'],
  ])('pass over Saturday and Sunday, months and years: %s + %i', (since, days, end) => {
    expect(later(since, days)).toBe(end);
  });

  it('are those of the office, not of UTC', () => {
    // Monday 06.00 in Jakarta is Sunday in UTC.
    expect(later('2026-11-23T06:00', 1)).toBe('2026-11-24T06:00');
    expect(later('2026-11-20T23:30', 1, 'America/New_York')).toBe('2026-11-23T23:30');
  });

  it('keep the time of day where clocks are changed between them', () => {
    expect(later('2026-03-06T15:00', 1, 'America/New_York')).toBe('2026-03-09T15:00');
    expect(later('2026-10-30T15:00', 1, 'America/New_York')).toBe('2026-11-02T15:00');
  });

  it('end at the next hour that exists, where clocks are put forward over the end', () => {
    // In Cairo midnight was skipped on Friday, 26 April 2024.
    expect(later('2024-04-25T00:30', 1, 'Africa/Cairo')).toBe('2024-04-26T01:30');
  });

  it('always end on a working day, after no less than that many days', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 15 }), (since, days) => {
        const end = addWorkingDays(since, days, JAKARTA);
        expect(isWorkingDay(toLocal(end, JAKARTA))).toBe(true);
        // Seconds are dropped.
        expect(end.getTime() - since.getTime()).toBeGreaterThan(days * 86_400_000 - 60_000);
      }),
    );
  });
});

describe('an edition is due', () => {
  const THURSDAY = '2026-11-19T09:00';
  const since = { stateSince: at(THURSDAY) };

  it.each([
    ['in_review', '2026-11-20T09:00'],
    ['fact_check', '2026-11-20T09:00'],
    ['approved', '2026-11-23T09:00'],
    ['changes_requested', '2026-11-24T09:00'],
  ] as const)('after its working days: %s', (state, due) => {
    expect(dueLocally(anEdition({ ...since, state }))).toBe(due);
  });

  it('15 minutes after the moment for which it is scheduled, on whatever day that is', () => {
    const edition = anEdition({ state: 'scheduled', scheduledFor: at('2026-11-21T08:00') });
    expect(dueLocally(edition)).toBe('2026-11-21T08:15');
  });

  it('when its retrospective review is', () => {
    const review = {
      openedBy: staff('Ratna'),
      editors: [],
      reason: 'Banjir',
      dueAt: at('2026-11-20T07:00'),
    };
    const published = anEdition({ state: 'published', review });
    expect(dueLocally(published)).toBe('2026-11-20T07:00');
    const again = anEdition({ ...since, state: 'in_review', review });
    expect(dueLocally(again)).toBe('2026-11-20T07:00');
    expect(duesOf(again, JAKARTA).map(({ what }) => what)).toEqual([
      'to_review_afterwards',
      'to_review',
    ]);
  });

  it('never, where nobody is waited for', () => {
    const still = EDITION_STATES.filter(
      (state) => dueAt(anEdition({ state }), JAKARTA) === undefined,
    );
    expect(still).toEqual(['draft', 'scheduled', 'published', 'withdrawn', 'unpublished']);
  });

  it('and late only after that', () => {
    const edition = anEdition(since);
    expect(isLate(edition, new Date(at('2026-11-20T09:00')), JAKARTA)).toBe(false);
    expect(isLate(edition, new Date(at('2026-11-20T09:01')), JAKARTA)).toBe(true);
    expect(isLate(anEdition({ state: 'draft' }), new Date(at('2027-11-20T09:01')), JAKARTA)).toBe(
      false,
    );
  });
});
