import fc from 'fast-check';
import { AUDIENCES, checkPlainLanguage } from '../../../../src/modules/audiences';
import { blocksOf } from './builders';

describe('any input', () => {
  const node: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: fc.constant('text'), text: fc.string({ unit: 'binary' }) }),
      fc.record({
        type: fc.constantFrom('paragraph', 'heading', 'list', 'list-item', 'quote', 'link', 'x'),
        children: fc.array(tie('node')),
        url: fc.webUrl(),
      }),
      fc.jsonValue(),
    ),
  })).node;

  it('never makes the checks throw', () => {
    fc.assert(
      fc.property(
        fc.array(node),
        fc.array(node),
        fc.constantFrom(...AUDIENCES),
        fc.constantFrom('id', 'en'),
        (body, own, audience, locale) => {
          const variant = { title: null, body: own };
          const report = checkPlainLanguage({ audience, locale, general: { body }, variant });
          expect(Object.values(report.measures).every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['ordinary sentences', 'Kantor kami melayani warga setiap hari pukul 08.00. '],
    ['one letter', 'a'],
    ['one capital', 'A'],
    ['capitals', 'AB '],
    ['digits', '1'],
    ['digits and dots', '1.'],
    ['dates', '1-'],
    ['phone numbers', '0812 '],
    ['dots', '.'],
    ['dots with an end', '. '],
    ['closing brackets', ')'],
    ['opening brackets', '('],
    ['opening quotes', '“'],
    ['straight quotes', '"'],
    ['host names', 'a.'],
    ['hash signs', '#'],
    ['hashtags', '#a'],
    ['white space', ' '],
    ['non-breaking space', '\u00A0'],
    ['line breaks', '\n'],
    ['legal names', 'Peraturan Menteri '],
    ['names of laws', 'Undang-Undang tentang '],
    ['times', 'jam 8 sampai '],
    ['emoji', '👨‍👩‍👧'],
    ['joiners', '\u200D'],
    ['bureaucratic terms', 'sebagaimana '],
    ['acronyms', 'KPPN ('],
    ['at signs', 'a@'],
  ])('of 100 kB is checked in moments: %s', (_name, unit) => {
    const text = `${unit.repeat(Math.ceil(100_000 / unit.length))}x`;
    const started = performance.now();
    checkPlainLanguage({
      audience: 'youth',
      locale: 'id',
      general: { body: blocksOf(text) },
      variant: { title: text, summary: text, body: blocksOf(text) },
    });
    // Ordinary text takes about a tenth of a second; a catastrophic expression takes minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
