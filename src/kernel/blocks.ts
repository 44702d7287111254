/**
 * Strapi's "blocks" rich text, read leniently: what is malformed is left out, nothing is thrown.
 * Format: https://docs.strapi.io/cms/features/content-manager (rich text, blocks): paragraph, heading, list with
 * list-item or a nested list, quote, code, image; inline: text and link.
 */

type Node = Readonly<Record<string, unknown>>;

/** What a piece of a text is to its reader; a list gives one part for each of its items. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'code';

/** One piece of a text that holds at least one visible character. */
export interface BlockPart {
  readonly kind: BlockKind;
  /** What stands before a list item: `• ` or `1. `; empty elsewhere. */
  readonly marker: string;
  /** What the writer typed, without marker and without the addresses of links. */
  readonly text: string;
  /** The text with each web address in brackets behind its link, for places where nothing can be clicked. */
  readonly textWithAddresses: string;
  /** Addresses of the links, in reading order. */
  readonly links: readonly string[];
}

/** An image that stands in a text. */
export interface BlockImage {
  /** Where it stands in the blocks: `2.image`. */
  readonly path: string;
  readonly url: string;
  /** Empty where nobody wrote one. */
  readonly alternativeText: string;
  readonly name: string;
  readonly mime: string;
  /** Pixels; absent where unknown. */
  readonly width?: number;
  readonly height?: number;
}

// The editor stops at six levels of lists; a hostile document must not exhaust the stack.
const MAX_DEPTH = 16;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nodesIn = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(isNode) : [];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

type Inline = Pick<BlockPart, 'text' | 'textWithAddresses' | 'links'>;

const readInline = (node: Node, depth: number): Inline => {
  if (typeof node.text === 'string') {
    return { text: node.text, textWithAddresses: node.text, links: [] };
  }
  const inner = readChildren(node, depth + 1);
  const url = node.type === 'link' ? textOf(node.url).trim() : '';
  if (url === '') return inner;
  const isShown = !isWebAddress(url) || inner.text.includes(url);
  return {
    text: inner.text,
    textWithAddresses: isShown ? inner.text : `${inner.text} (${url})`.trimStart(),
    links: [...inner.links, url],
  };
};

const readChildren = (node: Node, depth: number): Inline => {
  if (depth > MAX_DEPTH) return { text: '', textWithAddresses: '', links: [] };
  const children = nodesIn(node.children).map((child) => readInline(child, depth));
  return {
    text: children.map((child) => child.text).join(''),
    textWithAddresses: children.map((child) => child.textWithAddresses).join(''),
    links: children.flatMap((child) => child.links),
  };
};

const toPart = (kind: BlockKind, marker: string, node: Node): readonly BlockPart[] => {
  const { text, textWithAddresses, links } = readChildren(node, 0);
  if (text.trim() === '') return [];
  return [{ kind, marker, text: text.trim(), textWithAddresses: textWithAddresses.trim(), links }];
};

const readList = (list: Node, depth: number): readonly BlockPart[] => {
  if (depth > MAX_DEPTH) return [];
  let number = 0;
  return nodesIn(list.children).flatMap((child) => {
    if (child.type === 'list') return readList(child, depth + 1);
    if (child.type !== 'list-item') return [];
    const part = toPart('list-item', list.format === 'ordered' ? `${number + 1}. ` : '• ', child);
    // An empty item takes no number, so that the list counts on without a gap.
    number += part.length;
    return part;
  });
};

const readBlock = (block: Node): readonly BlockPart[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'code':
      return toPart(block.type, '', block);
    case 'list':
      return readList(block, 0);
    default:
      return [];
  }
};

/** The pieces of a text in reading order, each with its kind and its links. Images and empty pieces are left out. */
export const blocksToParts = (blocks: unknown): readonly BlockPart[] =>
  nodesIn(blocks).flatMap(readBlock);

/**
 * The text as plain paragraphs, for channels: list items begin with `• ` or `1. `, and the web address of a link
 * follows its text in brackets, as nothing can be clicked there.
 */
export const blocksToParagraphs = (blocks: unknown): readonly string[] =>
  blocksToParts(blocks).map((part) => `${part.marker}${part.textWithAddresses}`);

/** What the writer typed, one line for each piece: for counting characters and for seeing whether there is any text. */
export const blocksToText = (blocks: unknown): string =>
  blocksToParts(blocks)
    .map((part) => part.text)
    .join('\n');

const sizeOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const toImage = (image: Node, path: string): BlockImage => ({
  path,
  url: textOf(image.url),
  alternativeText: textOf(image.alternativeText),
  name: textOf(image.name),
  mime: textOf(image.mime),
  width: sizeOf(image.width),
  height: sizeOf(image.height),
});

const imagesBelow = (nodes: unknown, path: string, depth: number): readonly BlockImage[] => {
  if (!Array.isArray(nodes) || depth > MAX_DEPTH) return [];
  return nodes.flatMap((node: unknown, index) => {
    if (!isNode(node)) return [];
    const here = `${path}${index}`;
    if (node.type === 'image' && isNode(node.image)) return [toImage(node.image, `${here}.image`)];
    return imagesBelow(node.children, `${here}.children.`, depth + 1);
  });
};

/** The images in a text, in reading order, each with its path below the field that holds the blocks. */
export const imagesInBlocks = (blocks: unknown): readonly BlockImage[] =>
  imagesBelow(blocks, '', 0);
