import { escapeXml, writeAtom, type Feed } from '../../../../src/modules/forum/domain/atom';
import { XSS_VECTORS } from '../../../support/xss-vectors';

const AT = new Date('2026-05-04T03:00:00Z');

const aFeed = (title: string): Feed => ({
  ...{ id: 'https://hub.example/a', title, self: 'https://hub.example/a.atom?x=1&y=2' },
  ...{ link: 'https://hub.example/a', language: 'id', updatedAt: AT },
  entries: [
    {
      ...{ id: 'https://hub.example/b', title, link: 'https://hub.example/b', author: title },
      ...{ publishedAt: AT, updatedAt: AT, html: `<p>${title}</p>` },
    },
  ],
});

const TEXT = String.raw`(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)*`;
const TAG = /<(\/?)([a-z]+)((?: [a-z:]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|apos);)*")*)(\/?)>/y;

/** Whether a text is well-formed XML of this one kind: names of small letters, five entities, all that is open is closed. */
const isWellFormed = (xml: string): boolean => {
  const body = xml.replace('<?xml version="1.0" encoding="utf-8"?>\n', '').trim();
  const text = new RegExp(TEXT, 'y');
  const open: string[] = [];
  for (let at = 0; at < body.length;) {
    text.lastIndex = at;
    at += (text.exec(body)?.[0] ?? '').length;
    if (at === body.length) break;
    TAG.lastIndex = at;
    const [tag = '', closing, name = '', , empty] = TAG.exec(body) ?? [];
    if (tag === '') return false;
    if (closing === '/' && open.pop() !== name) return false;
    if (closing === '' && empty === '') open.push(name);
    at += tag.length;
  }
  return open.length === 0;
};

describe('a feed', () => {
  it('says what it is, where it is and when it changed', () => {
    const xml = writeAtom(aFeed('Loket pagi'));
    expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">');
    expect(xml).toContain('<updated>2026-05-04T03:00:00.000Z</updated>');
    expect(xml).toContain('href="https://hub.example/a.atom?x=1&amp;y=2"');
    expect(xml).toContain('<content type="html">&lt;p&gt;Loket pagi&lt;/p&gt;</content>');
    expect(isWellFormed(xml)).toBe(true);
  });

  it('stays well-formed, whatever titles, names and texts say', () => {
    const odd = [...XSS_VECTORS, ']]>', '\u0000\u0008\u000b\ufffe', '\ud800', '😀 & "kutip"'];
    const broken = odd.filter((title) => !isWellFormed(writeAtom(aFeed(title))));
    expect(broken).toEqual([]);
  });

  it('leaves out what XML cannot say, and keeps every other character', () => {
    expect(escapeXml('a\u0000\u0007\ud800b\tc\n😀é')).toBe('ab\tc\n😀é');
  });
});
