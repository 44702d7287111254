import { countHashtags } from '../../kernel/hashtags';
import type { PreviewModel } from '../contract';
import { countDescriptionBytes, DESCRIPTION_BYTES, DESCRIPTION_HASHTAGS } from './limits';
import type { YoutubePayload } from './payload';
import type { YoutubeSettings } from './settings';
import { END_MARKER, START_MARKER, wrapBlock } from './splice';

/** Shows the managed block as it will stand in the box under the video, and the lines that mark it. */
export const preview = (input: {
  readonly payload: YoutubePayload;
  readonly settings: YoutubeSettings;
}): PreviewModel => {
  const { payload, settings } = input;
  return {
    layout: 'description',
    accountName: settings.channelTitle,
    heading: '',
    text: payload.block,
    images: [],
    marks: { above: START_MARKER, below: END_MARKER },
    counters: [
      {
        code: 'description_bytes',
        label: { id: 'Bita deskripsi', en: 'Description bytes' },
        actual: countDescriptionBytes(wrapBlock(payload.block)),
        limit: DESCRIPTION_BYTES,
      },
      {
        code: 'hashtags',
        label: { id: 'Tagar', en: 'Hashtags' },
        actual: countHashtags(payload.block),
        limit: DESCRIPTION_HASHTAGS,
      },
    ],
  };
};
