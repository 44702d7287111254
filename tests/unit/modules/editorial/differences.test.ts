import fc from 'fast-check';
import { canonicalJson } from '../../../../src/kernel/canonical-json';
import { differencesBetween } from '../../../../src/modules/editorial/domain/differences';
import type { FieldDifference } from '../../../../src/modules/editorial/domain/edition-view';
import { toTextParts } from '../../../../src/modules/editorial/domain/text-parts';

type Fields = Readonly<Record<string, unknown>>;

const nameOf = {
  document: (id: string) => ({ p1: 'Ana', p2: 'Budi' })[id],
  file: (id: number) => ({ 1: 'loket.jpg' })[id],
};

const compare = (before: Fields, after: Fields) => differencesBetween({ before, after, nameOf });

const value = (field: string, before: string, after: string): FieldDifference => ({
  field,
  kind: 'value',
  before,
  after,
});

/** Told in short: `same -removed- +added+`. */
const SIGNS = { same: '', added: '+', removed: '-' } as const;
const text = (difference: FieldDifference | undefined): string =>
  difference?.kind === 'text'
    ? difference.parts.map(({ change, text }) => SIGNS[change] + text + SIGNS[change]).join('')
    : 'no text';

const before = (difference: FieldDifference | undefined): string =>
  difference?.kind === 'value' ? difference.before : 'no value';
const after = (difference: FieldDifference | undefined): string =>
  difference?.kind === 'value' ? difference.after : 'no value';

const paragraph = (...children: readonly object[]) => ({ type: 'paragraph', children });
const words = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks });
const link = (url: string) => ({ type: 'link', url, children: [words('formulir')] });
const heading = (level: number) => ({ type: 'heading', level, children: [words('Jam buka')] });
const list = (format: string) => ({
  type: 'list',
  format,
  children: [{ type: 'list-item', children: [words('KTP')] }],
});
const image = (alternativeText: string, width: number) => ({
  type: 'image',
  image: { url: '/a.jpg', name: 'a.jpg', alternativeText, width },
  children: [words('')],
});
const file = (id: number, change: object = {}) => ({
  id,
  hash: 'abc',
  alternativeText: null,
  caption: null,
  ...change,
});

describe('the differences between two texts', () => {
  it.each<[string, unknown, unknown, FieldDifference[]]>([
    ['a word that is a value', 'news', 'explainer', [value('it', 'news', 'explainer')]],
    ['a date', '2026-01-01', null, [value('it', '2026-01-01', '')]],
    ['yes and no', false, true, [value('it', 'false', 'true')]],
    ['relations by name', ['p1', 'p2'], ['p2', 'x'], [value('it', 'Ana; Budi', 'Budi; x')]],
    ['relations that are gone', ['p1'], [], [value('it', 'Ana', '')]],
    ['nothing of one kind and another', null, [], []],
    [
      'files by their texts and name',
      [file(1, { alternativeText: 'Loket' })],
      [file(1, { alternativeText: 'Loket', caption: 'Pagi' }), file(2)],
      [value('it', 'Loket (loket.jpg)', 'Loket Pagi (loket.jpg); #2')],
    ],
    ['a file that is new', null, file(1), [value('it', '', '(loket.jpg)')]],
    [
      'a picture that took the place of another',
      file(1),
      file(1, { hash: 'abd' }),
      [
        value(
          'it',
          '{"alternativeText":null,"caption":null,"hash":"abc","id":1}',
          '{"alternativeText":null,"caption":null,"hash":"abd","id":1}',
        ),
      ],
    ],
    ['a component', { a: 1, b: 2 }, { a: 1, b: 3 }, [value('it.b', '2', '3')]],
    ['a component that is new', null, { a: 1, b: null }, [value('it.a', '', '1')]],
    ['an empty component that is new', null, { a: null }, [value('it', '', '{"a":null}')]],
  ])('show %s', (_name, before, after, expected) => {
    expect(compare({ same: 1, it: before }, { same: 1, it: after })).toEqual(expected);
  });

  it.each([
    ['Loket buka pagi', 'Loket buka sore', 'Loket buka -pagi-+sore+'],
    ['buka 👩‍👩‍👧 pagi', 'buka 👩‍👩‍👦 pagi', 'buka -👩‍👩‍👧-+👩‍👩‍👦+ pagi'],
    ['satu e\u0301 dua', 'satu e dua', 'satu -e\u0301-+e+ dua'],
    [null, 'Loket buka', '+Loket buka+'],
    ['Loket buka', null, '-Loket buka-'],
  ])('mark words: %s → %s', (before, after, expected) => {
    const [difference] = compare({ title: before }, { title: after });
    expect(text(difference)).toBe(expected);
  });

  it.each([
    ['words', [paragraph(words('satu dua'))], [paragraph(words('satu tiga'))], 'satu -dua-+tiga+'],
    [
      'bold',
      [paragraph(words('a b'))],
      [paragraph(words('a b', { bold: true }))],
      '-a-+**a+ -b-+b**+',
    ],
    ['a heading', [heading(2)], [heading(3)], '-##-+###+ Jam buka'],
    [
      'the target of a link',
      [paragraph(link('https://a.example'))],
      [paragraph(link('https://b.example'))],
      '-[formulir](https://a.example)-+[formulir](https://b.example)+',
    ],
    ['a list', [list('unordered')], [list('ordered')], '-•-+1.+ KTP'],
    ['a quote', [paragraph(words('ya'))], [{ ...paragraph(words('ya')), type: 'quote' }], '+> +ya'],
    [
      'an alternative text',
      [image('satu', 1)],
      [image('dua', 1)],
      '-![satu](a.jpg-+![dua](a.jpg+ /a.jpg)',
    ],
    ['a text that is new', null, [paragraph(words('ya'))], '+ya+'],
  ])('show a change of rich text: %s', (_name, before, after, expected) => {
    const differences = compare({ body: before }, { body: after });
    expect(differences.map(text)).toEqual([expected]);
  });

  it('shows what cannot be seen in a text', () => {
    const [difference] = compare({ body: [image('a', 1)] }, { body: [image('a', 2)] });
    expect(before(difference)).toContain('"width":1');
  });

  describe('in lists', () => {
    const youth = { audience: 'youth', title: 'Buka pagi' };
    const senior = { audience: 'senior', title: 'Buka siang' };
    const plan = (channel: string, accountKey: string, hashtags: string) => ({
      channel,
      accountKey,
      audience: 'general',
      hashtags,
    });

    it('meet variants of one audience, whatever their place', () => {
      const changed = { ...youth, title: 'Buka sore' };
      const differences = compare({ variants: [youth, senior] }, { variants: [senior, changed] });
      expect(differences[0]).toEqual(value('variants', 'youth; senior', 'senior; youth'));
      expect(differences.slice(1).map(({ field }) => field)).toEqual(['variants.1.title']);
    });

    it('tell what came and what went', () => {
      const differences = compare({ variants: [youth] }, { variants: [senior] });
      expect(differences.map(({ field }) => field)).toEqual([
        'variants',
        'variants.0.audience',
        'variants.0.title',
        'variants.0.audience',
        'variants.0.title',
      ]);
    });

    it('meet plans of one channel, account and audience, also where there are two of them', () => {
      const before = [plan('a', 'x', '#1'), plan('a', 'x', '#2'), plan('b', 'x', '#3')];
      const after = [plan('b', 'x', '#3'), plan('a', 'x', '#1'), plan('a', 'x', '#4')];
      expect(compare({ plans: before }, { plans: after }).slice(1)).toEqual([
        value('plans.2.hashtags', '#2', '#4'),
      ]);
    });

    it.each([
      ['one in the middle is taken out', [1, 2, 3], [1, 3], [value('it.1.n', '2', '')]],
      ['one is put in', [1, 3], [1, 2, 3], [value('it.1.n', '', '2')]],
      ['one changes', [1, 2, 3], [1, 9, 3], [value('it.1.n', '2', '9')]],
      [
        'one changes and one is put in behind it',
        [1, 2],
        [1, 9, 8],
        [value('it.1.n', '2', '9'), value('it.2.n', '', '8')],
      ],
    ])('meet others by their place: %s', (_name, before, after, expected) => {
      const items = (numbers: readonly number[]) => ({ it: numbers.map((n) => ({ n })) });
      expect(compare(items(before), items(after))).toEqual(expected);
    });

    it('bear long ones', () => {
      const items = (first: number) => ({
        it: Array.from({ length: 3000 }, (_, index) => ({ n: first + index })),
      });
      expect(compare(items(0), items(9000))).toHaveLength(3000);
    });
  });

  describe('in long texts', () => {
    const long = (word: string) => `${word} `.repeat(100_000 / (word.length + 1)).trim();

    it('stand as before and after where nearly all is new, cut around the first difference', () => {
      const [difference] = compare({ body: `sama ${long('a')}` }, { body: `sama ${long('b')}` });
      if (difference?.kind !== 'value') throw new Error('It was compared word by word.');
      expect(difference.before.startsWith('sama a a')).toBe(true);
      expect(difference.after.length).toBeLessThan(700);
    });

    it('show a difference at the far end of a value', () => {
      const far = `https://example.org/${'👩‍👩‍👧'.repeat(200)}`;
      const [difference] = compare({ url: `${far}1` }, { url: `${far}2` });
      expect(before(difference)).toMatch(/^…👩.*1$/u);
      expect(after(difference)).toMatch(/^…👩.*2$/u);
    });

    it('mark the words where few of them change', () => {
      const after = `${long('a')} akhir`;
      const [difference] = compare({ body: long('a') }, { body: after });
      expect(text(difference).endsWith('+ akhir+')).toBe(true);
    });
  });

  const PIECES = ['a', 'b', 'é', 'e\u0301', '👩‍👩‍👧', '🇮🇩', ' ', '\n'];
  const someText = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 40 })
    .map((list) => list.join(''));

  it('give both texts back, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(someText, fc.string({ unit: 'grapheme' })),
        someText,
        (before, after) => {
          const parts = toTextParts(before, after) ?? [];
          const without = (change: string) =>
            parts.map((part) => (part.change === change ? '' : part.text)).join('');
          expect(without('added')).toBe(before);
          expect(without('removed')).toBe(after);
        },
      ),
    );
  });

  const content = fc.dictionary(
    fc.constantFrom('title', 'variants', 'cover'),
    fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('satu dua', 'satu', 'dua tiga'),
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.record({ audience: fc.constantFrom('youth', 'senior'), n: fc.nat(2) })),
      fc.array(fc.record({ n: fc.nat(2), note: fc.constantFrom(null, 'a b', 'c') })),
      fc.array(fc.constantFrom('p1', 'p2')),
    ),
  );

  it('are none exactly where both texts are equal, but for what is empty', () => {
    const filled = (fields: Fields) =>
      Object.fromEntries(
        Object.entries(fields).filter(([, one]) => !(Array.isArray(one) && one.length === 0)),
      );
    fc.assert(
      fc.property(content, content, (before, after) => {
        const isEqual = canonicalJson(filled(before)) === canonicalJson(filled(after));
        expect(compare(before, after).length === 0).toBe(isEqual);
      }),
    );
  });
});
