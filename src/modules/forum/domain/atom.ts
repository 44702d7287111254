/** One text of a feed. */
export interface FeedEntry {
  /** Never changes, and is given to no other text. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly author: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  /** Safe HTML; absent where the entry leads to more than a text. */
  readonly html?: string;
}

/** A feed, the newest entry first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  /** Where the feed itself is. */
  readonly self: string;
  readonly link: string;
  readonly language?: 'id' | 'en';
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

// XML 1.0 has no way to write these, escaped or not (https://www.w3.org/TR/xml/#charsets).
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as it stands in XML, in an element or an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (mark) => ENTITY[mark] ?? '');

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

const writeEntry = (entry: FeedEntry): string =>
  [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    link('alternate', 'application/json', entry.link),
    `<author>${element('name', entry.author)}</author>`,
    element('published', entry.publishedAt.toISOString()),
    element('updated', entry.updatedAt.toISOString()),
    ...(entry.html === undefined
      ? []
      : [`<content type="html">${escapeXml(entry.html)}</content>`]),
    '</entry>',
  ].join('\n');

/** A feed as XML: Atom (RFC 4287). */
export const writeAtom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${feed.language === undefined ? '' : ` xml:lang="${feed.language}"`}>`,
    element('id', feed.id),
    element('title', feed.title),
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'application/json', feed.link),
    element('updated', feed.updatedAt.toISOString()),
    ...feed.entries.map(writeEntry),
    '</feed>',
    '',
  ].join('\n');
