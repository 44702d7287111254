/**
 * Strapi's blocks as one text in which formatting, the targets of links and pictures can be read, in the signs of
 * Markdown: what a reviewer compares. Lenient like `kernel/blocks`: what is malformed is left out.
 */

type Node = Readonly<Record<string, unknown>>;

// The editor stops at six levels of lists; a hostile document must not exhaust the stack.
const MAX_DEPTH = 16;

const MARKS: readonly (readonly [string, string])[] = [
  ['code', '`'],
  ['bold', '**'],
  ['italic', '_'],
  ['underline', '__'],
  ['strikethrough', '~~'],
];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const childrenOf = ({ children }: Node): readonly Node[] =>
  Array.isArray(children) ? children.filter(isNode) : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const markText = (node: Node): string =>
  MARKS.reduce(
    (marked, [name, sign]) => (node[name] === true ? `${sign}${marked}${sign}` : marked),
    text(node.text),
  );

const markInline = (node: Node, depth: number): string => {
  if (depth > MAX_DEPTH) return '';
  if (typeof node.text === 'string') return markText(node);
  const inner = childrenOf(node)
    .map((child) => markInline(child, depth + 1))
    .join('');
  return node.type === 'link' ? `[${inner}](${text(node.url)})` : inner;
};

const markList = (list: Node, depth: number): readonly string[] => {
  if (depth > MAX_DEPTH) return [];
  let number = 0;
  return childrenOf(list).flatMap((child) => {
    if (child.type === 'list') return markList(child, depth + 1);
    number += 1;
    const sign = list.format === 'ordered' ? `${String(number)}.` : '•';
    return [`${'  '.repeat(depth)}${sign} ${markInline(child, depth)}`];
  });
};

const markPicture = (block: Node): string => {
  const image = isNode(block.image) ? block.image : {};
  return `![${text(image.alternativeText)}](${text(image.name)} ${text(image.url)})`;
};

const markBlock = (block: Node): readonly string[] => {
  const inner = (): string => markInline(block, 0);
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(Math.min(6, Number(block.level) || 1))} ${inner()}`];
    case 'quote':
      return [`> ${inner()}`];
    case 'code':
      return [`\`\`\`${text(block.language)}`, inner(), '```'];
    case 'list':
      return markList(block, 0);
    case 'image':
      return [markPicture(block)];
    default:
      return [inner()];
  }
};

/** True for the value of a field of rich text that is not empty. */
export const isBlocks = (value: unknown): value is readonly Node[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (node: unknown) =>
      isNode(node) && typeof node.type === 'string' && Array.isArray(node.children),
  );

/** The text with its formatting in signs, one line for each block. */
export const toMarkedText = (blocks: readonly Node[]): string =>
  blocks.flatMap(markBlock).join('\n');
