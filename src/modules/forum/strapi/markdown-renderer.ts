import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import type { RenderText, RenderedText } from '../../moderation';
import { isPublicAddress, saysAnotherAddress } from '../domain/link-rules';

type Token = ReturnType<MarkdownIt['parse']>[number];
type Linkify = MarkdownIt['linkify'];
type LinkMatch = NonNullable<ReturnType<Linkify['match']>>[number];

/** What stands behind every link: search engines learn nothing from it, and the page it leads to neither. */
const LINK_REL = 'noopener noreferrer nofollow ugc';

const MAX_NESTING = 20; // quotes within quotes that a page can show; what lies deeper is left out

/** Elements of a post. No pictures, no tables, no headings: a post stands in the page of another. */
const ELEMENTS = [
  ...['p', 'br', 'hr', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
];

const MAX_ADDRESS_LENGTH = 2_000; // what browsers take; the search for addresses takes the square of it

type FindAddresses = (text: string) => LinkMatch[];

/** Looks for addresses word by word: the time of one search over everything grows with the square of its length. */
const findByWord =
  (linkify: Linkify, match: Linkify['match']): FindAddresses =>
  (text) =>
    [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      if (word.length > MAX_ADDRESS_LENGTH || !linkify.pretest(word)) return [];
      const matches = match(word) ?? [];
      for (const found of matches) {
        found.index += index;
        found.lastIndex += index;
      }
      return matches;
    });

/** linkify-it, bounded. */
const boundAddresses = (linkify: Linkify): void => {
  const match = linkify.match.bind(linkify);
  const findAtStart = linkify.matchAtStart.bind(linkify);
  linkify.matchAtStart = (text) => {
    const [word = ''] = /^\S*/.exec(text.slice(0, MAX_ADDRESS_LENGTH + 1)) ?? [];
    return word.length > MAX_ADDRESS_LENGTH ? null : findAtStart(word);
  };
  linkify.match = findByWord(linkify, match);
};

const buildParser = (): MarkdownIt => {
  const parser = new MarkdownIt({ html: false, linkify: true });
  parser.disable(['image', 'table', 'heading', 'lheading']);
  parser.linkify.set({ fuzzyEmail: false });
  boundAddresses(parser.linkify);
  parser.validateLink = isPublicAddress;
  // An address is shown in the letters that a browser asks for: no look-alikes from other alphabets.
  parser.normalizeLinkText = (address) => parser.normalizeLink(address);
  return parser;
};

const PARSER = buildParser();

interface FoundLink {
  readonly href: string;
  readonly text: string;
}

const linkAt = (tokens: readonly Token[], opening: number): FoundLink => {
  let text = '';
  for (let at = opening + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.type === 'link_close') break;
    text += token.content;
  }
  return { href: tokens[opening]?.attrGet('href') ?? '', text };
};

/** Takes the links of one line out that say another address than the one they lead to; their text stays. */
const settleLinks = (tokens: readonly Token[], found: FoundLink[]): Token[] => {
  let isDropped = false;
  return tokens.filter((token, at) => {
    if (token.type === 'link_open') {
      const link = linkAt(tokens, at);
      found.push(link);
      isDropped = saysAnotherAddress(link);
      return !isDropped;
    }
    return !(token.type === 'link_close' && isDropped);
  });
};

const plainOf = ({ type, content, children }: Token): string => {
  if (type === 'inline') return `${(children ?? []).map(plainOf).join('')}\n`;
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  return ['text', 'code_inline', 'fence', 'code_block'].includes(type) ? content : '';
};

const sanitize = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: ELEMENTS,
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https'],
    nestingLimit: MAX_NESTING,
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = '' }) => ({ tagName, attribs: { href, rel: LINK_REL } }),
    },
  });

/**
 * Markdown as readers get it: CommonMark without HTML, pictures, tables and headings, then through a list of elements
 * that knows no others. A link whose text is another address shows as text; names behind an @ stay text. It works on
 * untrusted text of any kind, and in time that grows with its length.
 */
export const renderText: RenderText = (markdown): RenderedText => {
  const links: FoundLink[] = [];
  const tokens = PARSER.parse(markdown, {});
  for (const token of tokens) {
    if (token.children !== null) token.children = settleLinks(token.children, links);
  }
  const html = sanitize(PARSER.renderer.render(tokens, PARSER.options, {}));
  return { html, plainText: tokens.map(plainOf).join('').trim(), links };
};
