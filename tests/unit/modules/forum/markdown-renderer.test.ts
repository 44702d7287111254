import { renderText } from '../../../../src/modules/forum/strapi/markdown-renderer';
import { findHtmlFault } from '../../../support/strict-html';
import { XSS_CLASSES, XSS_VECTORS } from '../../../support/xss-vectors';

const LENGTH = 100_000;
const fill = (part: string): string =>
  part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

const REL = 'rel="noopener noreferrer nofollow ugc"';

describe('a text of a citizen, rendered', () => {
  it('keeps emphasis, lists, quotes and code', () => {
    const { html } = renderText('Halo **warga** *semua*\n\n> kutipan\n\n- satu\n- `dua`');
    expect(html.replaceAll('\n', '')).toBe(
      '<p>Halo <strong>warga</strong> <em>semua</em></p><blockquote><p>kutipan</p></blockquote>' +
        '<ul><li>satu</li><li><code>dua</code></li></ul>',
    );
  });

  it('shows written HTML, pictures, headings and tables as text', () => {
    const { html } = renderText(
      '<b>tebal</b>\n\n# Judul\n\n|a|b|\n|-|-|\n\n![x](https://a.go.id/x)',
    );
    expect(html).toContain('&lt;b&gt;tebal&lt;/b&gt;');
    expect(html).toContain('# Judul');
    expect(html).toContain('|a|b|');
    expect(html).not.toMatch(/<(?:b|h1|table|img)\b/);
  });

  it('makes links of written and bare addresses, none of which passes on where readers come from', () => {
    const { html, links } = renderText('[Syarat](https://kota.go.id/syarat) dan www.kota.go.id.');
    expect(html).toContain(`<a href="https://kota.go.id/syarat" ${REL}>Syarat</a>`);
    expect(html).toContain(`<a href="http://www.kota.go.id" ${REL}>www.kota.go.id</a>.`);
    expect(links).toEqual([
      { href: 'https://kota.go.id/syarat', text: 'Syarat' },
      { href: 'http://www.kota.go.id', text: 'www.kota.go.id' },
    ]);
  });

  it.each([
    ['another host', '[bank.go.id](https://jahat.example)'],
    ['another scheme and host', '[https://bank.go.id/masuk](https://jahat.example/masuk)'],
    ['a part of the other host', '[bank.go.id](https://bank.go.id.jahat.example)'],
    ['a path that says it', '[bank.go.id](https://jahat.example/bank.go.id)'],
    ['emphasis within the text', '[bank.**go**.id](https://jahat.example)'],
    ['full-width letters', '[ｂａｎｋ．ｇｏ．ｉｄ](https://jahat.example)'],
    ['letters of another alphabet', '[bаnk.go.id](https://bаnk.go.id)'],
    ['characters nobody sees', '[bank\u200b.go\u2060.id](https://jahat.example)'],
    ['an address among words', '[klik bank.go.id sekarang](https://jahat.example)'],
    ['an address of numbers', '[10.0.0.1](https://jahat.example)'],
    ['a reference', '[bank.go.id][1]\n\n[1]: https://jahat.example'],
  ])('shows a link as text where its text is another address: %s', (_, markdown) => {
    const { html, links } = renderText(markdown);
    expect(html).not.toContain('<a ');
    expect(links).toHaveLength(1);
  });

  it.each([
    '[kota.go.id](https://www.kota.go.id/a)',
    '[https://kota.go.id/a](https://kota.go.id/b)',
    '[panduan.pdf](https://kota.go.id/panduan.pdf)',
    '[Pasal 3.2 dan 4.1](https://kota.go.id/aturan)',
    '[Rp1.500.000](https://kota.go.id/tarif)',
  ])('keeps a link whose text says where it leads, or no address: %s', (markdown) => {
    expect(renderText(markdown).html).toContain('<a href="https://');
  });

  it.each(['mailto:a@kota.go.id', 'ftp://kota.go.id', '/admin', '//kota.go.id', 'tel:110'])(
    'makes no link to %s',
    (address) => {
      expect(renderText(`[x](${address}) <${address}> ${address}`).html).not.toContain('<a ');
    },
  );

  it('leaves names behind an @ and addresses of people as text', () => {
    expect(renderText('@budi, tulis ke sari@kota.go.id').html).toBe(
      '<p>@budi, tulis ke sari@kota.go.id</p>\n',
    );
  });

  it('gives the words without marks', () => {
    const { plainText } = renderText(
      'Halo **warga**\nbaris & dua\n\n> [kutip](https://a.go.id)\n\n`x<y`',
    );
    expect(plainText).toBe('Halo warga\nbaris & dua\nkutip\nx<y');
  });

  it('gives nothing for nothing', () => {
    expect(renderText(' \n ')).toEqual({ html: '', plainText: '', links: [] });
  });
});

describe('code in a text', () => {
  it('is tried in 150 ways and more, each another one', () => {
    expect(new Set(XSS_VECTORS).size).toBe(XSS_VECTORS.length);
    expect(XSS_VECTORS.length).toBeGreaterThanOrEqual(150);
  });

  it.each(Object.keys(XSS_CLASSES))('comes out as harmless text: %s', (name) => {
    const faults = (XSS_CLASSES[name] ?? [])
      .flatMap((vector) => [vector, `[${vector}](https://a.example)`, `> **${vector}**`])
      .map((markdown) => ({ markdown, fault: findHtmlFault(renderText(markdown).html) }))
      .filter(({ fault }) => fault !== undefined);
    expect(faults).toEqual([]);
  });
});

// What a regular expression or a parser takes the square of its length for. No time is asserted: jest's own limit is
// crossed by far where one of them does.
describe('a text of 100,000 characters', () => {
  it.each([
    ...['>', '> a\n', '> - ', '- ', '[', '[a](', '![', '*a ', '*a_b', '`', '&', '<a ', '<http://'],
    ...['http://a.id/(((', 'x.id,', 'www.', 'a.', 'http://', '~~a', '[a]: b\n', '[a](http://b.id)'],
    ...['\\', ' ', '\n', '\t', '|a|b\n|-|-\n', '[*a*](http://b.id) ', '\u200b', '😀'],
  ])('of %j is rendered', (part) => {
    expect(findHtmlFault(renderText(fill(part)).html)).toBeUndefined();
  });

  it('of one link text is rendered', () => {
    const { html } = renderText(`[${fill('a-')}](https://b.id)`);
    expect(findHtmlFault(html)).toBeUndefined();
  });
});
