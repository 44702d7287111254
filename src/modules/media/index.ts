export type { EnsureRenditions, RenditionFailure } from './application/ensure-renditions';
export { ALT_TEXT_LIMIT, checkAltText, type DescribedImage } from './domain/alt-text';
export {
  cropBox,
  CROPS,
  frame,
  type Crop,
  type CropBox,
  type FocalPoint,
  type Framing,
} from './domain/crop';
export { ACCEPTED_MIME_TYPES } from './domain/file-kinds';
export { MEDIA_ISSUE_TEXTS } from './domain/issue-texts';
