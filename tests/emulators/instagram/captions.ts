import { badParameter, captionTooLong, type GraphFailure } from './errors';
import type { InstagramWorld } from './world';

const CAPTION_CHARACTERS = 2_200;
const CAPTION_HASHTAGS = 30;
const CAPTION_MENTIONS = 20;
const ALT_TEXT_CHARACTERS = 1_000;

const HASHTAG = /(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]+/gu;
const MENTION = /(?<![\p{L}\p{N}_.])@[A-Za-z0-9_.]+/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Holds a caption against its limits; undefined where it fits. */
export const checkCaption = (world: InstagramWorld, caption: string): GraphFailure | undefined => {
  const limit = world.settings.hashtagLimit ?? CAPTION_HASHTAGS;
  const hashtagLimit = world.isOn('hashtag-limit')
    ? Math.min(limit, CAPTION_HASHTAGS)
    : CAPTION_HASHTAGS;
  const fits =
    Array.from(caption).length <= CAPTION_CHARACTERS &&
    count(caption, HASHTAG) <= hashtagLimit &&
    count(caption, MENTION) <= CAPTION_MENTIONS;
  return fits ? undefined : captionTooLong;
};

/** Holds an alternative text against its limit; undefined where it fits. */
export const checkAltText = (altText: string): GraphFailure | undefined =>
  Array.from(altText).length <= ALT_TEXT_CHARACTERS
    ? undefined
    : badParameter(`alt_text may have at most ${ALT_TEXT_CHARACTERS} characters.`);
