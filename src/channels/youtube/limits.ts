import { countBytes } from '../../kernel/text';

/*
 * Limits of the YouTube Data API v3, from Google's documentation ("videos", "videos: update"), as it stood in 2026.
 * What could not be verified stands at the end of this file, marked [U].
 */

/** Bytes of a whole description in UTF-8. Google: "videos" resource, `snippet.description`; else 400 invalidDescription. */
export const DESCRIPTION_BYTES = 5_000;

/** Hashtags of a description; with more of them YouTube ignores all. YouTube Help: "Use hashtags for video search". */
export const DESCRIPTION_HASHTAGS = 60;

/** Signs that neither title nor description may hold. Google: "videos" resource, `snippet.description`. */
export const FORBIDDEN_SIGNS = /[<>]/g;

/** YouTube counts the bytes of the text in UTF-8. */
export const countDescriptionBytes = countBytes;

/** Bytes of a text that we put together ourselves; ours. Leaves three fifths to what already stands under the video. */
export const COMFORTABLE_BYTES = 2_000;

/** [U] Eleven characters of this alphabet are what every known video id has; Google promises no form. */
export const VIDEO_ID = /^[A-Za-z0-9_-]{11}$/;

/** [U] A time such as "9:00" at the start of a line begins a chapter; what one out of order does to the others is not said. */
export const CHAPTER_TIME = /^\s*\d{1,2}(:\d{2}){1,2}\b/m;
