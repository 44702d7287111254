import type { FactCheckText, ShownPart } from '../../domain/fact-check-text';
import type { PageDocument, PageElement } from './dom';
import type { FactCheckWords } from './words';

// Sets a text on the page, in the browser of an outside fact checker. Whatever it holds becomes text: nothing here reads
// HTML, and only a web address becomes a link.

declare const document: PageDocument;

interface Frame {
  readonly words: FactCheckWords;
  /** Of the page's own words; the text may be in another. */
  readonly language: string;
}

const element = (tag: string, text = '', className = ''): PageElement => {
  const made = document.createElement(tag);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  return made;
};

const lineBreak = (): PageElement => element('br');

const link = (address: string): PageElement => {
  if (!/^https?:\/\//i.test(address)) return element('span', address);
  const anchor = element('a', address);
  anchor.href = address;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
};

const TAGS = { paragraph: 'p', heading: 'h4', 'list-item': 'li', quote: 'blockquote', code: 'pre' };

const partElement = (part: ShownPart): PageElement => {
  const made = element(TAGS[part.kind], part.text);
  for (const address of part.links) made.append(lineBreak(), link(address));
  return made;
};

const addParts = (parent: PageElement, parts: readonly ShownPart[]): void => {
  let list: { readonly isNumbered: boolean; readonly element: PageElement } | undefined;
  for (const part of parts) {
    if (part.kind !== 'list-item') {
      list = undefined;
      parent.append(partElement(part));
      continue;
    }
    if (list?.isNumbered !== part.isNumbered) {
      list = { isNumbered: part.isNumbered, element: element(part.isNumbered ? 'ol' : 'ul') };
      parent.append(list.element);
    }
    list.element.append(partElement(part));
  }
};

const makeWriter = (article: PageElement, { words, language }: Frame) => {
  const own = (tag: string, text: string, className = ''): PageElement => {
    const made = element(tag, text, className);
    made.lang = language;
    return made;
  };
  const addAddresses = (item: PageElement, urls: { url: string; archiveUrl: string }): void => {
    if (urls.url !== '') item.append(lineBreak(), link(urls.url));
    if (urls.archiveUrl === '') return;
    item.append(lineBreak(), own('span', `${words.archive}: `), link(urls.archiveUrl));
  };
  return {
    addNote(text: string): void {
      article.append(own('p', text, 'notice'));
    },
    addStatement(label: string, text: string, className = 'pre'): void {
      if (text.trim() === '') return;
      article.append(own('h3', label), element('p', text, className));
    },
    /** Words of the page and not of the text. */
    addFinding(label: string, text: string): void {
      if (text !== '') article.append(own('h3', label), own('p', text, 'verdict'));
    },
    addBody(label: string, parts: readonly ShownPart[]): void {
      if (parts.length > 0) article.append(own('h3', label));
      addParts(article, parts);
    },
    addList(label: string, items: readonly PageElement[]): void {
      if (items.length === 0) return;
      const list = element('ul');
      list.append(...items);
      article.append(own('h3', label), list);
    },
    toEvidence(piece: FactCheckText['evidence'][number]): PageElement {
      const item = element('li');
      item.append(element('span', [piece.title, piece.publisher].filter(Boolean).join(' · ')));
      addAddresses(item, piece);
      if (piece.isPrimary || piece.isOutsideControl) item.append(lineBreak());
      if (piece.isPrimary) item.append(own('span', words.primary, 'tag'));
      if (piece.isOutsideControl) item.append(own('span', words.outside, 'tag'));
      return item;
    },
    toAppearance(place: FactCheckText['appearances'][number]): PageElement {
      const item = element('li');
      item.append(element('span', place.platform));
      if (place.seenAt !== '') {
        item.append(own('span', ` · ${words.seen.replace('{date}', place.seenAt)}`));
      }
      addAddresses(item, place);
      return item;
    },
    addVariant(variant: FactCheckText['variants'][number]): void {
      const part = element('section', '', 'variant');
      part.append(own('h3', variant.audience === 'youth' ? words.youth : words.senior));
      if (variant.title !== '') part.append(element('h4', variant.title));
      if (variant.summary !== '') part.append(element('p', variant.summary, 'pre'));
      addParts(part, variant.body);
      article.append(part);
    },
  };
};

/** Sets a text with everything that a fact checker needs, and shows it. */
export const showText = (
  article: PageElement,
  { view, ...frame }: Frame & { readonly view: { readonly text: FactCheckText; locale: string } },
): void => {
  const { text, locale } = view;
  const { words } = frame;
  const writer = makeWriter(article, frame);
  writer.addNote(words.draft);
  article.append(element('h2', text.title));
  if (text.summary !== '') article.append(element('p', text.summary, 'lead pre'));
  writer.addStatement(words.claim, text.claim);
  writer.addStatement(words.claimant, text.claimant);
  writer.addFinding(words.verdict, text.verdict === '' ? '' : words.verdicts[text.verdict]);
  writer.addStatement(words.fact, text.fact);
  writer.addStatement(words.myth, text.myth);
  writer.addStatement(words.fallacy, text.fallacy);
  writer.addBody(words.body, text.body);
  writer.addList(
    words.pictures,
    text.pictures.map((alt) => element('li', alt)),
  );
  writer.addStatement(words.method, text.method);
  writer.addStatement(words.notice, text.singleSourceNotice);
  writer.addList(
    words.evidence,
    text.evidence.map((piece) => writer.toEvidence(piece)),
  );
  writer.addList(
    words.appearances,
    text.appearances.map((place) => writer.toAppearance(place)),
  );
  for (const variant of text.variants) writer.addVariant(variant);
  article.lang = locale;
  article.hidden = false;
};
