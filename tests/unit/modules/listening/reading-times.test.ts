import { nextReading, readSince } from '../../../../src/modules/listening/domain/reading-times';

const PUBLISHED = new Date('2026-11-01T00:00:00Z');
const MINUTE = 60_000;

const distanceAt = (ageMinutes: number): number => {
  const now = new Date(PUBLISHED.getTime() + ageMinutes * MINUTE);
  return (nextReading(PUBLISHED, now).getTime() - now.getTime()) / MINUTE;
};

describe('reading comments', () => {
  it.each([
    [0, 2],
    [10, 2],
    [60, 10],
    [24 * 60, 240],
    [36 * 60, 360],
    [29 * 24 * 60, 360],
  ])('under a post that is %i minutes old is repeated after %i minutes', (age, distance) => {
    expect(distanceAt(age)).toBe(distance);
  });

  it('is repeated soon under a post whose moment a faster clock has written', () => {
    expect(distanceAt(-5)).toBe(2);
  });

  it('takes some 150 readings in 30 days', () => {
    let readings = 0;
    let now = PUBLISHED;
    while (readSince(now) <= PUBLISHED) {
      now = nextReading(PUBLISHED, now);
      readings += 1;
    }
    expect(readings).toBeGreaterThan(140);
    expect(readings).toBeLessThan(170);
  });
});
