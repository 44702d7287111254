import { toMarkdownPieces } from '../../../src/admin/features/channels/markdown-pieces';
import { escapeMarkdown, writeLink } from '../../../src/channels/forum/markdown';

const plain = (text: string) => ({ kind: 'plain', text });

describe('Markdown in a preview', () => {
  it('shows bold words and links as such', () => {
    expect(toMarkdownPieces('**Faktanya:** baca [ini](<https://a.test/(b)>).')).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'strong', text: 'Faktanya:' },
          plain(' baca '),
          { kind: 'link', text: 'ini' },
          plain('.'),
        ],
      },
    ]);
  });

  it('tells items and headings from paragraphs', () => {
    expect(toMarkdownPieces('## Syarat\n\n- KTP\n- NPWP\n\nSelesai').map((p) => p.kind)).toEqual([
      'heading',
      'item',
      'item',
      'paragraph',
    ]);
  });

  it.each(['2 * 3 = 6 [a](b) <b>', '# bukan judul', '- bukan butir', 'a_b _c_ \\d', '1. satu'])(
    'shows an escaped text as it was written: %s',
    (text) => {
      expect(toMarkdownPieces(escapeMarkdown(text))).toEqual([
        { kind: 'paragraph', runs: [plain(text)] },
      ]);
    },
  );

  it('shows the title of a link that a channel wrote', () => {
    expect(toMarkdownPieces(writeLink('Syarat [baru]', 'https://a.test/x y'))).toEqual([
      { kind: 'paragraph', runs: [{ kind: 'link', text: 'Syarat [baru]' }] },
    ]);
  });

  it('leaves what it does not know as text', () => {
    expect(toMarkdownPieces('**tidak ditutup <script>')).toEqual([
      { kind: 'paragraph', runs: [plain('**tidak ditutup <script>')] },
    ]);
  });
});
