import type { ChannelPlace } from '../contract';
import { VIDEO_ID } from './limits';
import type { YoutubePayload } from './payload';
import { baseOf, UNSAID_LANGUAGE } from './text-place';

/**
 * The block of one language under one video: a text of a video holds one block, and each language goes into a text of its
 * own. A post that was written before its language was kept counts as one in the first language of the hub, since it went
 * into the main description. undefined where no video is named.
 */
export const place = ({ videoId, locale }: YoutubePayload): ChannelPlace | undefined =>
  VIDEO_ID.test(videoId)
    ? { key: `${videoId}/${baseOf(locale) || UNSAID_LANGUAGE}`, field: 'videoId' }
    : undefined;
