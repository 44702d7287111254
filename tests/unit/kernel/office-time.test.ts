import fc from 'fast-check';
import { toInstant, toLocal } from '../../../src/kernel/office-time';

const JAKARTA = 'Asia/Jakarta';
const NEW_YORK = 'America/New_York';
const ZONES = [
  JAKARTA,
  'Asia/Jayapura',
  NEW_YORK,
  'Europe/London',
  'Australia/Lord_Howe', // clocks move by half an hour
  'Asia/Kathmandu', // UTC+5:45
  'Pacific/Kiritimati', // UTC+14
  'Pacific/Pago_Pago', // UTC-11
];

const instants = fc
  .date({ min: new Date('1975-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

const iso = (local: string, timeZone: string) => toInstant(local, timeZone)?.toISOString();

describe('the clock on the wall of the office', () => {
  it('shows the time of its zone, without seconds', () => {
    expect(toLocal(new Date('2026-06-11T02:05:59.999Z'), JAKARTA)).toBe('2026-06-11T09:05');
    expect(toLocal(new Date('2026-12-31T17:00:00Z'), JAKARTA)).toBe('2027-01-01T00:00');
    expect(toLocal(new Date('2026-07-01T12:00:00Z'), NEW_YORK)).toBe('2026-07-01T08:00');
    expect(toLocal(new Date('2026-01-01T12:00:00Z'), NEW_YORK)).toBe('2026-01-01T07:00');
  });

  it('calls midnight 00:00', () => {
    expect(toLocal(new Date('2026-06-10T17:00:00Z'), JAKARTA)).toBe('2026-06-11T00:00');
  });
});

describe('the instant of an office time', () => {
  it('is found in zones with and without summer time', () => {
    expect(iso('2026-06-11T09:05', JAKARTA)).toBe('2026-06-11T02:05:00.000Z');
    expect(iso('2026-07-01T08:00', NEW_YORK)).toBe('2026-07-01T12:00:00.000Z');
    expect(iso('2026-01-01T07:00', NEW_YORK)).toBe('2026-01-01T12:00:00.000Z');
  });

  it.each([
    ['2026-03-08T01:59', '2026-03-08T06:59:00.000Z'],
    ['2026-03-08T02:00', undefined],
    ['2026-03-08T02:59', undefined],
    ['2026-03-08T03:00', '2026-03-08T07:00:00.000Z'],
  ])('is none in the hour that is skipped in spring: %s', (local, instant) => {
    expect(iso(local, NEW_YORK)).toBe(instant);
  });

  it.each([
    ['2026-11-01T00:59', '2026-11-01T04:59:00.000Z'],
    ['2026-11-01T01:00', '2026-11-01T05:00:00.000Z'],
    ['2026-11-01T01:59', '2026-11-01T05:59:00.000Z'],
    ['2026-11-01T02:00', '2026-11-01T07:00:00.000Z'],
  ])('is the first one in the hour that comes twice in autumn: %s', (local, instant) => {
    expect(iso(local, NEW_YORK)).toBe(instant);
  });

  it.each([
    '',
    'besok',
    '2026-06-11',
    '2026-06-11 09:00',
    '2026-06-11T09:00:00',
    '2026-06-11T09:00Z',
    '2026-06-11T09:00+07:00',
    ' 2026-06-11T09:00',
    '2026-02-30T09:00',
    '2025-02-29T09:00',
    '2026-13-01T09:00',
    '2026-00-10T09:00',
    '2026-06-11T24:00',
    '2026-06-11T09:60',
    '0000-01-01T00:00',
  ])('is none for what is no date and time: %j', (text) => {
    expect(toInstant(text, JAKARTA)).toBeUndefined();
  });

  it('knows the 29th of February of a leap year', () => {
    expect(iso('2028-02-29T00:00', JAKARTA)).toBe('2028-02-28T17:00:00.000Z');
  });

  it.each(ZONES)('leads back to the same time on the wall: %s', (zone) => {
    fc.assert(
      fc.property(instants, (instant) => {
        const local = toLocal(instant, zone);
        const found = toInstant(local, zone);
        if (found === undefined) throw new Error(`${local} is shown and not found.`);
        expect(toLocal(found, zone)).toBe(local);
        // Where clocks were put back, by an hour at most, the first of the two.
        expect([0, 30 * 60_000, 60 * 60_000]).toContain(instant.getTime() - found.getTime());
      }),
      { numRuns: 300 },
    );
  });

  it('is that very instant where clocks are never changed', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(toInstant(toLocal(instant, JAKARTA), JAKARTA)).toEqual(instant);
      }),
    );
  });

  it('refuses a zone that does not exist', () => {
    expect(() => toInstant('2026-06-11T09:00', 'Rahasia/Kota')).toThrow(RangeError);
  });
});
