import fc from 'fast-check';
import { isEmptyContent, resolveVariant } from '../../../../src/modules/audiences';
import { blocksOf } from './builders';

const FIELDS = ['title', 'summary', 'body'];
const document = {
  slug: 'gaji',
  title: 'Umum',
  summary: 'Ringkas',
  body: blocksOf('Isi umum'),
};
const youth = { audience: 'youth', title: 'Muda', summary: 'Singkat', body: blocksOf('Isi muda') };
const senior = { audience: 'senior', title: 'Lansia', summary: '', body: null };

describe('resolveVariant', () => {
  it('lays the variant over the general text and keeps every other field', () => {
    expect(
      resolveVariant({ document, variants: [youth], audience: 'youth', fields: FIELDS }),
    ).toEqual({
      slug: 'gaji',
      title: 'Muda',
      summary: 'Singkat',
      body: blocksOf('Isi muda'),
      audience: 'youth',
      availableAudiences: ['general', 'youth'],
    });
  });

  it('serves the general text where there is no variant, and says so', () => {
    const resolved = resolveVariant({
      document,
      variants: [youth],
      audience: 'senior',
      fields: FIELDS,
    });
    expect(resolved).toMatchObject({ title: 'Umum', audience: 'general' });
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['an empty string', ''],
    ['white space', ' \n\u00A0'],
    ['zero-width characters', '\u200B\uFEFF'],
    ['an empty list', []],
    ['rich text without text', blocksOf('', '  ')],
    ['rich text with a picture only', [{ type: 'image', image: { url: '/a.jpg' }, children: [] }]],
  ])('falls back to the general field where the variant has %s', (_name, body) => {
    const resolved = resolveVariant({
      document,
      variants: [{ audience: 'youth', title: 'Muda', body }],
      audience: 'youth',
      fields: FIELDS,
    });
    expect(resolved).toMatchObject({ title: 'Muda', body: document.body, audience: 'youth' });
  });

  it('overlays only the fields that the reader selected', () => {
    const resolved = resolveVariant({
      document: { slug: 'gaji' },
      variants: [youth],
      audience: 'youth',
      fields: FIELDS,
    });
    expect(resolved).toEqual({
      slug: 'gaji',
      audience: 'youth',
      availableAudiences: ['general', 'youth'],
    });
  });

  it('overlays the fields of an FAQ', () => {
    const resolved = resolveVariant({
      document: { question: 'Apa?', answer: blocksOf('Itu.') },
      variants: [{ audience: 'senior', question: 'Apa, Pak?', answer: [] }],
      audience: 'senior',
      fields: ['question', 'answer'],
    });
    expect(resolved).toMatchObject({ question: 'Apa, Pak?', answer: blocksOf('Itu.') });
  });

  it('never overlays a field that is not named, even if the variant has it', () => {
    const resolved = resolveVariant({
      document,
      variants: [{ ...youth, slug: 'lain', id: 7 }],
      audience: 'youth',
      fields: FIELDS,
    });
    expect(resolved.slug).toBe('gaji');
    expect(resolved).not.toHaveProperty('id');
  });

  it('lists the audiences in the order of the house, general first', () => {
    const resolved = resolveVariant({
      document,
      variants: [senior, youth],
      audience: 'general',
      fields: FIELDS,
    });
    expect(resolved.availableAudiences).toEqual(['general', 'youth', 'senior']);
    expect(resolved).toMatchObject({ title: 'Umum', audience: 'general' });
  });

  it('does not count a variant in which every field is empty', () => {
    const empty = { audience: 'youth', title: ' ', summary: null, body: [] };
    expect(
      resolveVariant({ document, variants: [empty], audience: 'youth', fields: FIELDS }),
    ).toMatchObject({ audience: 'general', availableAudiences: ['general'] });
  });

  it('takes the first of two variants for one audience', () => {
    const second = { ...youth, title: 'Kedua' };
    expect(
      resolveVariant({ document, variants: [youth, second], audience: 'youth', fields: FIELDS }),
    ).toMatchObject({ title: 'Muda' });
  });

  it('ignores a stored variant for general', () => {
    const general = { audience: 'general', title: 'Salah' };
    expect(
      resolveVariant({ document, variants: [general], audience: 'general', fields: FIELDS }),
    ).toMatchObject({ title: 'Umum', availableAudiences: ['general'] });
  });

  it('does not change what it was given', () => {
    const given = { ...document, variants: [youth] };
    const before = JSON.stringify(given);
    resolveVariant({ document: given, variants: [youth], audience: 'youth', fields: FIELDS });
    expect(JSON.stringify(given)).toBe(before);
  });

  const content = fc.oneof(
    fc.constantFrom(null, undefined, '', ' ', [], blocksOf(''), 'teks', blocksOf('isi')),
    fc.string(),
  );
  const variant = fc.record({
    audience: fc.constantFrom('youth', 'senior', 'general', 'x', null),
    title: content,
    summary: content,
    body: content,
    variants: fc.constant('leak'),
  });

  it('never gives variants, nor an empty field where general has text', () => {
    fc.assert(
      fc.property(
        fc.record({ title: content, summary: content, body: content }),
        fc.array(variant, { maxLength: 4 }),
        fc.constantFrom('general' as const, 'youth' as const, 'senior' as const),
        (general, variants, audience) => {
          const resolved = resolveVariant({
            document: { ...general, variants },
            variants,
            audience,
            fields: [...FIELDS, 'variants'],
          });
          expect(resolved).not.toHaveProperty('variants');
          expect(resolved.availableAudiences[0]).toBe('general');
          expect(resolved.availableAudiences).toContain(resolved.audience);
          for (const field of ['title', 'summary', 'body'] as const) {
            if (!isEmptyContent(general[field]))
              expect(isEmptyContent(resolved[field])).toBe(false);
          }
        },
      ),
    );
  });
});
