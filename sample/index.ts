/** The sample content of the demo: an imaginary treasury service office in an imaginary town. */
export { articles } from './articles';
export { faqs } from './faqs';
export { rebuttals } from './rebuttals';
export { DESK_SLUGS, fateOf, type SampleFate } from './fates';
export { sections } from './sections';
export { tags } from './tags';
export { people } from './people';
export { plainText } from './blocks';
export type { Block, InlineNode, TextNode, LinkNode, ListItemNode } from './blocks';
export type * from './types';
export { imageCatalogue, paintSampleImages, type SampleImage } from './images';
