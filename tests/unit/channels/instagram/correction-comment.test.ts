import { writeCorrection } from '../../../../src/channels/instagram/correction-comment';
import { countGraphemes } from '../../../../src/kernel/text';

const change = {
  note: 'Loket buka pukul 08.00, bukan 07.00.',
  changedAt: '2026-11-21T18:30:00.000Z',
  timeZone: 'Asia/Jakarta',
} as const;

describe('the comment under a corrected post', () => {
  it('tells the day of the office and what was changed, in the language of the post', () => {
    expect(writeCorrection({ ...change, language: 'id' })).toBe(
      'Koreksi (22 November 2026): Loket buka pukul 08.00, bukan 07.00.',
    );
    expect(writeCorrection({ ...change, note: 'The counter opens at 8.', language: 'en' })).toBe(
      'Correction (22 November 2026): The counter opens at 8.',
    );
  });

  it('tells the day of an office further east', () => {
    const east = { ...change, changedAt: '2026-11-22T15:30:00.000Z', timeZone: 'Asia/Jayapura' };
    expect(writeCorrection({ ...east, language: 'id' })).toMatch(/^Koreksi \(23 November 2026\)/);
  });

  it('is one paragraph', () => {
    const note = ' Jam buka berubah.\n\nSyarat tetap. ';
    expect(writeCorrection({ ...change, note, language: 'id' })).toBe(
      'Koreksi (22 November 2026): Jam buka berubah. Syarat tetap.',
    );
  });

  it('is cut at 300 characters', () => {
    const text = writeCorrection({ ...change, note: 'panjang '.repeat(80), language: 'id' });
    expect(countGraphemes(text)).toBeLessThanOrEqual(300);
    expect(text.endsWith('…')).toBe(true);
  });
});
