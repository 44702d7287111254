/** Small builders for the JSON of Strapi's "blocks" field, so that the sample texts read as texts. */

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: true;
}

export interface LinkNode {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly TextNode[];
}

export type InlineNode = TextNode | LinkNode;

export interface ListItemNode {
  readonly type: 'list-item';
  readonly children: readonly InlineNode[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly InlineNode[] }
  | { readonly type: 'heading'; readonly level: 2; readonly children: readonly InlineNode[] }
  | { readonly type: 'quote'; readonly children: readonly InlineNode[] }
  | {
      readonly type: 'list';
      readonly format: 'ordered' | 'unordered';
      readonly children: readonly ListItemNode[];
    };

type Inline = string | InlineNode;

const toInline = (part: Inline): InlineNode =>
  typeof part === 'string' ? { type: 'text', text: part } : part;

const toItem = (item: Inline | readonly Inline[]): ListItemNode => ({
  type: 'list-item',
  children: isMany(item) ? item.map(toInline) : [toInline(item)],
});

const isMany = (item: Inline | readonly Inline[]): item is readonly Inline[] => Array.isArray(item);

/** Words in bold. */
export const b = (text: string): TextNode => ({ type: 'text', text, bold: true });

/** A link on `text`. */
export const link = (text: string, url: string): LinkNode => ({
  type: 'link',
  url,
  children: [{ type: 'text', text }],
});

/** A paragraph of strings, bold words and links. */
export const p = (...parts: readonly Inline[]): Block => ({
  type: 'paragraph',
  children: parts.map(toInline),
});

/** A heading of the second level: the title of the document is the first. */
export const h2 = (text: string): Block => ({
  type: 'heading',
  level: 2,
  children: [{ type: 'text', text }],
});

/** A list with bullets; an item is a string or several parts. */
export const ul = (...items: readonly (Inline | readonly Inline[])[]): Block => ({
  type: 'list',
  format: 'unordered',
  children: items.map(toItem),
});

/** A numbered list: for steps whose order matters. */
export const ol = (...items: readonly (Inline | readonly Inline[])[]): Block => ({
  type: 'list',
  format: 'ordered',
  children: items.map(toItem),
});

/** What somebody said, with the quotation marks in the text. */
export const quote = (...parts: readonly Inline[]): Block => ({
  type: 'quote',
  children: parts.map(toInline),
});

const inlineText = (node: InlineNode): string =>
  node.type === 'text' ? node.text : node.children.map((child) => child.text).join('');

const joinInline = (nodes: readonly InlineNode[]): string => nodes.map(inlineText).join('');

/** The readable text of some blocks, one line a paragraph, heading, quote or list item. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.type === 'list'
        ? block.children.map((item) => joinInline(item.children))
        : [joinInline(block.children)],
    )
    .join('\n');
