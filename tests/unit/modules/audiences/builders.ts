/** Rich text for tests: each argument is a paragraph, or a block of its own. */
export const blocksOf = (...blocks: (string | object)[]): unknown[] =>
  blocks.map((block) => (typeof block === 'string' ? aBlock('paragraph', block) : block));

/** One block of a kind with plain text. */
export const aBlock = (type: string, text: string): object => ({
  type,
  children: [{ type: 'text', text }],
});

/** A list of plain items. */
export const aList = (format: 'ordered' | 'unordered', ...items: string[]): object => ({
  type: 'list',
  format,
  children: items.map((item) => aBlock('list-item', item)),
});

/** A paragraph that is one link. */
export const aLink = (url: string, text: string): object => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', text }] }],
});

/** A sentence of so many short words. */
export const sentenceOf = (words: number): string =>
  `${Array.from({ length: words }, (_, index) => (index === 0 ? 'Kami' : 'kita')).join(' ')}.`;
