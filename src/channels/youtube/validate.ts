import type { Issue } from '../../kernel/failures';
import { countHashtags } from '../../kernel/hashtags';
import type { Plan } from '../contract';
import type { YoutubeIssueCode } from './issue-texts';
import {
  CHAPTER_TIME,
  countDescriptionBytes,
  DESCRIPTION_BYTES,
  DESCRIPTION_HASHTAGS,
  FORBIDDEN_SIGNS,
  VIDEO_ID,
} from './limits';
import type { YoutubePayload } from './payload';
import { END_MARKER, holdsMarker, START_MARKER, wrapBlock } from './splice';

type Problem = Omit<Issue, 'code'> & { readonly code: YoutubeIssueCode };

const VIDEO_ID_CHARACTERS = 11;

const checkVideoId = (videoId: string, field: string): readonly Problem[] => {
  if (videoId === '') return [{ code: 'video_id_required', field, severity: 'error' }];
  if (VIDEO_ID.test(videoId)) return [];
  const limit = VIDEO_ID_CHARACTERS;
  return [{ code: 'video_id_malformed', field, severity: 'error', limit, actual: videoId }];
};

/**
 * Holds a whole description against YouTube's numbers: bytes in UTF-8, signs, hashtags. Used for a post by itself, and
 * again for the description that it becomes part of. `field` is the one to blame.
 */
export const checkDescription = (description: string, field: string): readonly Problem[] => {
  const numbers: readonly (readonly [YoutubeIssueCode, number, number])[] = [
    ['description_too_long', countDescriptionBytes(description), DESCRIPTION_BYTES],
    ['sign_not_allowed', (description.match(FORBIDDEN_SIGNS) ?? []).length, 0],
    ['hashtags_too_many', countHashtags(description), DESCRIPTION_HASHTAGS],
  ];
  return numbers
    .filter(([, actual, limit]) => actual > limit)
    .map(([code, actual, limit]) => ({ code, field, severity: 'error', limit, actual }));
};

const checkMarkers = (block: string, field: string): readonly Problem[] => {
  if (!holdsMarker(block)) return [];
  const actual = [START_MARKER, END_MARKER].find((marker) => block.includes(marker)) ?? '';
  return [{ code: 'marker_in_text', field, severity: 'error', limit: 0, actual }];
};

const checkChapters = (block: string, field: string): readonly Problem[] => {
  const time = CHAPTER_TIME.exec(block)?.[0].trim();
  if (time === undefined) return [];
  return [{ code: 'chapter_time_in_text', field, severity: 'warning', limit: 0, actual: time }];
};

/**
 * Holds a block, with its marker lines, against YouTube's limits. What already stands under the video is known only to
 * the client, which measures the whole description again.
 */
export const validate = (input: {
  readonly payload: YoutubePayload;
  readonly plan: Plan;
}): readonly Issue[] => {
  const { payload, plan } = input;
  const textField = `${plan.field}.textOverride`;
  return [
    ...checkVideoId(payload.videoId, `${plan.field}.videoId`),
    ...checkDescription(wrapBlock(payload.block), textField),
    ...checkMarkers(payload.block, textField),
    ...checkChapters(payload.block, textField),
  ];
};
