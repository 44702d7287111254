import fc from 'fast-check';
import {
  blocksToParagraphs,
  blocksToParts,
  blocksToText,
  imagesInBlocks,
} from '../../../src/kernel/blocks';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
const list = (format: string, ...children: unknown[]) => ({ type: 'list', format, children });
const link = (url: string, value: string) => ({ type: 'link', url, children: [text(value)] });

describe('blocksToParagraphs', () => {
  it('joins the inline pieces of a paragraph, whatever their style', () => {
    const bold = { type: 'text', text: 'gratis', bold: true };
    expect(blocksToParagraphs([paragraph(text('Layanan ini '), bold, text('.'))])).toEqual([
      'Layanan ini gratis.',
    ]);
  });

  it('marks list items and counts ordered ones, without a gap for an empty item', () => {
    const blocks = [
      list('unordered', item('KTP'), item('Materai')),
      list('ordered', item('Isi formulir'), item('  '), item('Kirim')),
    ];
    expect(blocksToParagraphs(blocks)).toEqual([
      '• KTP',
      '• Materai',
      '1. Isi formulir',
      '2. Kirim',
    ]);
  });

  it('reads nested lists in their place', () => {
    const blocks = [
      list('ordered', item('Siapkan'), list('unordered', item('KTP')), item('Kirim')),
    ];
    expect(blocksToParagraphs(blocks)).toEqual(['1. Siapkan', '• KTP', '2. Kirim']);
  });

  it('writes a web address behind the words that link to it', () => {
    const blocks = [paragraph(text('Daftar '), link('https://kantor.example/daftar', 'di sini'))];
    expect(blocksToParagraphs(blocks)).toEqual(['Daftar di sini (https://kantor.example/daftar)']);
  });

  it.each([
    ['a link that shows its address', link('https://kantor.example', 'https://kantor.example')],
    ['a link inside the site', link('/kontak', '/kontak')],
    ['a mail link', link('mailto:humas@kantor.example', 'humas')],
  ])('adds nothing to %s', (_name, node) => {
    expect(blocksToParagraphs([paragraph(node)])).toEqual([node.children[0]?.text]);
  });

  it('leaves out images and empty paragraphs', () => {
    const image = { type: 'image', image: { url: '/a.jpg' }, children: [text('')] };
    expect(blocksToParagraphs([image, paragraph(text(' ')), paragraph(text('Ada'))])).toEqual([
      'Ada',
    ]);
  });
});

describe('blocksToParts', () => {
  it('keeps the kind of each piece and its links', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [text('Jadwal')] },
      paragraph(link('/a', 'Lihat'), text(' ini')),
      { type: 'quote', children: [text('Kami siap.')] },
      { type: 'code', children: [text('x = 1')] },
      list('unordered', item('Satu')),
    ];
    expect(blocksToParts(blocks).map((part) => [part.kind, part.text, part.links])).toEqual([
      ['heading', 'Jadwal', []],
      ['paragraph', 'Lihat ini', ['/a']],
      ['quote', 'Kami siap.', []],
      ['code', 'x = 1', []],
      ['list-item', 'Satu', []],
    ]);
  });
});

describe('blocksToText', () => {
  it('gives what was typed: no markers and no addresses', () => {
    const blocks = [
      paragraph(link('https://kantor.example', 'Situs kami')),
      list('ordered', item('Satu')),
    ];
    expect(blocksToText(blocks)).toBe('Situs kami\nSatu');
  });
});

describe('imagesInBlocks', () => {
  it('gives each image with its path, and an empty alternative text where there is none', () => {
    const image = {
      type: 'image',
      image: {
        url: '/uploads/a.jpg',
        name: 'a.jpg',
        alternativeText: null,
        width: 800,
        height: 600,
      },
      children: [text('')],
    };
    expect(imagesInBlocks([paragraph(text('x')), image])).toEqual([
      {
        path: '1.image',
        url: '/uploads/a.jpg',
        name: 'a.jpg',
        alternativeText: '',
        mime: '',
        width: 800,
        height: 600,
      },
    ]);
  });
});

describe('malformed rich text', () => {
  it.each([
    ['null', null],
    ['a string', 'halo'],
    ['an object', { type: 'paragraph' }],
    ['blocks without children', [{ type: 'paragraph' }, { type: 'list', children: 'x' }]],
    ['unknown blocks', [{ type: 'table', children: [text('x')] }, 7, null]],
  ])('counts as no text: %s', (_name, blocks) => {
    expect(blocksToText(blocks)).toBe('');
    expect(imagesInBlocks(blocks)).toEqual([]);
  });

  it('does not exhaust the stack when nested a hundred thousand levels deep', () => {
    let nested: unknown = item('dalam');
    for (let level = 0; level < 100_000; level += 1) nested = list('ordered', nested);
    expect(blocksToParagraphs([nested, paragraph(text('luar'))])).toEqual(['luar']);
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        blocksToParagraphs(value);
        imagesInBlocks(value);
      }),
    );
  });
});
