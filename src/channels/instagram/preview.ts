import { countHashtags } from '../../kernel/hashtags';
import type { PreviewModel } from '../contract';
import {
  CAPTION_CHARACTERS,
  countCaptionCharacters,
  IMAGES_PER_POST,
  PORTRAIT_RATIO,
} from './limits';
import type { InstagramImage, InstagramPayload } from './payload';
import type { InstagramSettings } from './settings';

const previewImage = (image: InstagramImage): PreviewModel['images'][number] => {
  const { rendition, alt } = image;
  // A derivative is already cropped and stamped: drawing either again would show it twice.
  if (rendition !== undefined) {
    return { url: rendition.url, alt, ratio: rendition.width / rendition.height, stamp: 'none' };
  }
  return {
    url: image.sourceUrl,
    alt,
    ratio: PORTRAIT_RATIO,
    ...(image.focalPoint === undefined ? {} : { focalPoint: image.focalPoint }),
    stamp: image.request.stamp,
  };
};

/** Shows the post as a card of the feed, with the counters of a caption. */
export const preview = (input: {
  readonly payload: InstagramPayload;
  readonly settings: InstagramSettings;
}): PreviewModel => {
  const { payload, settings } = input;
  return {
    layout: 'feed-card',
    accountName: settings.username,
    heading: '',
    text: payload.caption,
    images: payload.images.map(previewImage),
    counters: [
      {
        code: 'caption_characters',
        label: { id: 'Karakter keterangan', en: 'Caption characters' },
        actual: countCaptionCharacters(payload.caption),
        limit: CAPTION_CHARACTERS,
      },
      {
        code: 'hashtags',
        label: { id: 'Tagar', en: 'Hashtags' },
        actual: countHashtags(payload.caption),
        limit: settings.hashtagLimit,
      },
      {
        code: 'images',
        label: { id: 'Gambar', en: 'Images' },
        actual: payload.images.length,
        limit: IMAGES_PER_POST,
      },
    ],
  };
};
