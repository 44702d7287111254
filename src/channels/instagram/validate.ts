import type { Issue } from '../../kernel/failures';
import { countHashtags } from '../../kernel/hashtags';
import { countCodePoints } from '../../kernel/text';
import type { Plan, Rendition } from '../contract';
import type { InstagramIssueCode } from './issue-texts';
import {
  ALT_CHARACTERS,
  CAPTION_CHARACTERS,
  CAPTION_MENTIONS,
  countCaptionCharacters,
  IMAGE_BYTES,
  IMAGE_MIME,
  IMAGE_RATIO,
  IMAGE_WIDTH,
  IMAGES_PER_POST,
  PORTRAIT_RATIO,
  SOURCE_RATIO,
} from './limits';
import type { InstagramImage, InstagramPayload } from './payload';
import type { InstagramSettings } from './settings';

interface Range {
  readonly least: number;
  readonly most: number;
}

type Problem = Omit<Issue, 'code' | 'severity'> & { readonly code: InstagramIssueCode };

// A mention begins a word; an e-mail address has its "@" inside one.
const MENTION = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_.]+/gu;

// Pixels are whole numbers, so that a crop to 4:5 may miss its ratio by a hair.
const RATIO_TOLERANCE = 0.001;

const writeRange = (range: Range): string => `${String(range.least)}–${String(range.most)}`;

const isOutside = (value: number, range: Range, tolerance = 0): boolean =>
  value < range.least - tolerance || value > range.most + tolerance;

const checkCaption = (caption: string, plan: Plan, settings: InstagramSettings): Problem[] => {
  const problems: Problem[] = [];
  const over = (
    code: InstagramIssueCode,
    field: 'textOverride' | 'hashtags',
    actual: number,
    limit: number,
  ): void => {
    if (actual > limit) problems.push({ code, field: `${plan.field}.${field}`, actual, limit });
  };
  over('caption_too_long', 'textOverride', countCaptionCharacters(caption), CAPTION_CHARACTERS);
  over('hashtags_too_many', 'hashtags', countHashtags(caption), settings.hashtagLimit);
  over(
    'mentions_too_many',
    'textOverride',
    (caption.match(MENTION) ?? []).length,
    CAPTION_MENTIONS,
  );
  return problems;
};

const checkImageCount = (count: number, plan: Plan): Problem[] => {
  const field = `${plan.field}.images`;
  if (count === 0) return [{ code: 'image_required', field, limit: 1, actual: 0 }];
  if (count <= IMAGES_PER_POST) return [];
  return [{ code: 'images_too_many', field, limit: IMAGES_PER_POST, actual: count }];
};

const checkAlt = (image: InstagramImage): Problem[] => {
  const { field } = image;
  const actual = countCodePoints(image.alt.trim());
  if (actual === 0) return [{ code: 'alt_missing', field, limit: 1, actual }];
  if (actual <= ALT_CHARACTERS) return [];
  return [{ code: 'alt_too_long', field, limit: ALT_CHARACTERS, actual }];
};

const checkSource = (image: InstagramImage): Problem[] => {
  const { field, sourceWidth, sourceHeight } = image;
  const ratio = sourceWidth / sourceHeight;
  if (!(ratio >= SOURCE_RATIO.least && ratio <= SOURCE_RATIO.most)) {
    const actual = ratio.toFixed(2);
    return [{ code: 'image_ratio_out_of_range', field, limit: writeRange(SOURCE_RATIO), actual }];
  }
  const cropWidth = Math.floor(Math.min(sourceWidth, sourceHeight * PORTRAIT_RATIO));
  if (cropWidth >= IMAGE_WIDTH.least) return [];
  return [{ code: 'image_too_small', field, limit: IMAGE_WIDTH.least, actual: cropWidth }];
};

const checkRendition = (rendition: Rendition | undefined, field: string): Problem[] => {
  if (rendition === undefined) return [];
  const { mime, bytes, width, height } = rendition;
  const ratio = width / height;
  const problems: Problem[] = [];
  if (mime !== IMAGE_MIME) {
    problems.push({ code: 'rendition_not_jpeg', field, limit: IMAGE_MIME, actual: mime });
  }
  if (bytes > IMAGE_BYTES) {
    problems.push({ code: 'rendition_too_large', field, limit: IMAGE_BYTES, actual: bytes });
  }
  if (isOutside(ratio, IMAGE_RATIO, RATIO_TOLERANCE)) {
    const limit = writeRange(IMAGE_RATIO);
    const actual = ratio.toFixed(2);
    problems.push({ code: 'rendition_ratio_out_of_range', field, limit, actual });
  }
  if (isOutside(width, IMAGE_WIDTH)) {
    const limit = writeRange(IMAGE_WIDTH);
    problems.push({ code: 'rendition_width_out_of_range', field, limit, actual: width });
  }
  return problems;
};

const checkImage = (image: InstagramImage, place: number): Problem[] =>
  [...checkAlt(image), ...checkSource(image), ...checkRendition(image.rendition, image.field)].map(
    (problem) => ({ ...problem, details: { image: place + 1 } }),
  );

/** Holds a post against Instagram's limits, and its derivatives too once they are filled in. Gives all issues at once. */
export const validate = (input: {
  readonly payload: InstagramPayload;
  readonly plan: Plan;
  readonly settings: InstagramSettings;
}): readonly Issue[] => {
  const { payload, plan, settings } = input;
  return [
    ...checkCaption(payload.caption, plan, settings),
    ...checkImageCount(payload.images.length, plan),
    ...payload.images.flatMap(checkImage),
  ].map((problem) => ({ ...problem, severity: 'error' }));
};
