import type { youtube_v3 } from '@googleapis/youtube';
import { fail, succeed, type Result } from '../../kernel/result';
import type { DeliveryFailure } from '../contract';
import type { YoutubePayload } from './payload';
import { spliceBlock } from './splice';
import { checkDescription } from './validate';

/** What is sent to change one description, and the version of the video that it was made from. */
export interface VideoUpdate {
  readonly body: youtube_v3.Schema$Video;
  readonly etag: string;
}

const NOT_FOUND: DeliveryFailure = {
  class: 'not_found',
  code: 'videoNotFound',
  message: 'YouTube shows no video with this id to the account.',
  field: 'videoId',
};

const FOREIGN: DeliveryFailure = {
  class: 'forbidden',
  code: 'video_of_another_channel',
  message: 'The video belongs to another YouTube channel than the account.',
  field: 'videoId',
};

const DAMAGED: DeliveryFailure = {
  class: 'validation',
  code: 'markers_damaged',
  message:
    'The marker lines of the hub in the description are incomplete or doubled. Mend them by hand at YouTube.',
};

/** Everything in the listed parts that can be changed: what is left out of an update, YouTube deletes. */
const toBody = (video: youtube_v3.Schema$Video, description: string): youtube_v3.Schema$Video => {
  const { title, categoryId, tags, defaultLanguage, defaultAudioLanguage } = video.snippet ?? {};
  return {
    id: video.id,
    // [U] Whether defaultAudioLanguage can be changed is not said; sent back it is kept in either case.
    snippet: { title, description, categoryId, tags, defaultLanguage, defaultAudioLanguage },
    localizations: video.localizations,
  };
};

/**
 * What has to be written so that the video's description holds the block; undefined where it already does.
 * Fails where the video is missing or another channel's, its markers are damaged, or the whole description breaks a limit.
 */
export const planUpdate = (input: {
  readonly video: youtube_v3.Schema$Video | undefined;
  readonly payload: YoutubePayload;
  /** The account's own channel; empty means that it is not known. */
  readonly channelId: string;
}): Result<VideoUpdate | undefined, DeliveryFailure> => {
  const { video, payload, channelId } = input;
  if (video?.snippet === undefined) return fail(NOT_FOUND);
  if (channelId !== '' && video.snippet.channelId !== channelId) return fail(FOREIGN);
  const before = video.snippet.description ?? '';
  const spliced = spliceBlock({ description: before, block: payload.block });
  if (!spliced.ok) return fail({ ...DAMAGED, code: spliced.failure.code });
  if (spliced.value === before) return succeed(undefined);
  const [problem] = checkDescription(spliced.value, 'textOverride');
  if (problem !== undefined) {
    const { code, field, actual = '', limit = '' } = problem;
    return fail({
      class: 'validation',
      code,
      message: `The whole description would break a limit of YouTube (${code}): ${actual}, limit ${limit}.`,
      field,
    });
  }
  return succeed({ body: toBody(video, spliced.value), etag: video.etag ?? '' });
};
