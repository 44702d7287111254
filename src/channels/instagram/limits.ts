import { countCodePoints } from '../../kernel/text';

/*
 * Limits of Instagram content publishing, from Meta's developer documentation ("IG User Media", "Content publishing"),
 * as it stood in 2026. What could not be verified stands at the end of this file, marked [U].
 */

/** Characters of a caption. Meta: "IG User Media", `caption`; beyond it error 36004/2207010. */
export const CAPTION_CHARACTERS = 2_200;

/** Mentions ("@name") of a caption. Meta: "IG User Media", `caption`. */
export const CAPTION_MENTIONS = 20;

/** Hashtags that Meta documents for the API; no account setting may allow more. */
export const HASHTAGS_DOCUMENTED = 30;

/** Characters of an alternative text. Meta: "IG User Media", `alt_text`; images only. */
export const ALT_CHARACTERS = 1_000;

/** Pictures of one post: a carousel holds 2–10, a single image is a post of its own. Error 100/2207028 beyond. */
export const IMAGES_PER_POST = 10;

/** Bytes of one picture: 8 MB. Meta: "IG User Media", image specifications; beyond it error 36000/2207004. */
export const IMAGE_BYTES = 8 * 1024 * 1024;

/** Pixels of width of a picture. Meta: "IG User Media", image specifications. */
export const IMAGE_WIDTH = { least: 320, most: 1_440 };

/** Width by height of a picture that is sent: 4:5 to 1.91:1. Meta: image specifications; else error 36003/2207009. */
export const IMAGE_RATIO = { least: 0.8, most: 1.91 };

/** Media type of a picture. Meta takes JPEG alone; else error 36001/2207005. */
export const IMAGE_MIME = 'image/jpeg';

/** Width by height in which every picture is sent: 4:5, the tallest that Instagram shows, 1080 × 1350. */
export const PORTRAIT_RATIO = 0.8;

/** Width by height of an original that may be cropped to 4:5; ours. Beyond it more than a third would be lost. */
export const SOURCE_RATIO = { least: 0.5, most: 1.91 };

/** Characters of a text that we put together ourselves; ours. Long enough for the gist, short enough to be read to its end. */
export const COMFORTABLE_CHARACTERS = 1_500;

/** [U] Which "characters" Meta counts is not said; we count Unicode code points, which is never below the graphemes seen. */
export const countCaptionCharacters = countCodePoints;

/** [U] Instagram itself caps hashtags at 5 since December 2025; what the API does with 6–30 is not known. A setting. */
export const HASHTAGS_DEFAULT = 5;

/** [U] Characters of a comment. Meta's present pages name none; 300 is what the older API of Instagram refused beyond. */
export const COMMENT_CHARACTERS = 300;
