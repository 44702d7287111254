import type { youtube_v3 } from '@googleapis/youtube';
import { fail, succeed, type Result } from '../../kernel/result';
import type { DeliveryFailure } from '../contract';
import type { YoutubePayload } from './payload';
import { holdsBlock, removeBlock, spliceBlock } from './splice';
import { findPlace, type PlaceFailure, type TextPlace } from './text-place';
import { checkDescription } from './validate';

type Video = youtube_v3.Schema$Video;

/** Everything of a video that an update of its texts sends back. */
export const TEXT_PARTS = ['snippet', 'localizations'] as const;

/** What is sent to change texts of a video, and the version of the video that it was made from. */
export interface VideoUpdate {
  readonly parts: readonly string[];
  readonly body: Video;
  readonly etag: string;
}

/** YouTube shows no such video. */
export const NOT_FOUND: DeliveryFailure = {
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

const NO_PLACE: Readonly<Record<PlaceFailure, (locale: string) => string>> = {
  video_language_not_set: (locale) =>
    `The video does not say which language its title and description are in, and has no translation into "${locale}". Set the language of the video in YouTube Studio and, where it is another one, add the translation of its title.`,
  translation_missing: (locale) =>
    `The video is in another language and has no translation of its title and description into "${locale}". Add one in YouTube Studio under Subtitles.`,
};

const noPlace = (code: PlaceFailure, locale: string): DeliveryFailure => ({
  class: 'validation',
  code,
  message: NO_PLACE[code](locale),
  field: 'videoId',
});

const placeIn = (video: Video, locale: string): Result<TextPlace, PlaceFailure> =>
  findPlace(
    {
      defaultLanguage: video.snippet?.defaultLanguage ?? undefined,
      translations: Object.keys(video.localizations ?? {}),
    },
    locale,
  );

const textAt = (video: Video, place: TextPlace): string | null | undefined =>
  place.kind === 'main'
    ? video.snippet?.description
    : video.localizations?.[place.language]?.description;

const withText = (video: Video, place: TextPlace, description: string): Video => {
  if (place.kind === 'main') return { ...video, snippet: { ...video.snippet, description } };
  const { localizations } = video;
  const text = { ...localizations?.[place.language], description };
  return { ...video, localizations: { ...localizations, [place.language]: text } };
};

/** Everything in the listed parts that can be changed: what is left out of an update, YouTube deletes. */
const toUpdate = (video: Video): VideoUpdate => {
  const { localizations, snippet = {} } = video;
  const { title, description, categoryId, tags, defaultLanguage, defaultAudioLanguage } = snippet;
  return {
    // A part that is not listed stays as it is: where there is no translation, none that comes meanwhile is deleted.
    parts: localizations === undefined ? ['snippet'] : TEXT_PARTS,
    body: {
      id: video.id,
      // [U] Whether defaultAudioLanguage can be changed is not said; sent back it is kept in either case.
      // [U] Translations may hold the default language too; it is sent back as it was read, like every other one.
      snippet: { title, description, categoryId, tags, defaultLanguage, defaultAudioLanguage },
      ...(localizations === undefined ? {} : { localizations }),
    },
    etag: video.etag ?? '',
  };
};

interface OwnVideo {
  readonly video: Video | undefined;
  /** The account's own channel; empty means that it is not known. */
  readonly channelId: string;
}

const assertOwn = ({ video, channelId }: OwnVideo): Result<Video, DeliveryFailure> => {
  if (video?.snippet === undefined) return fail(NOT_FOUND);
  const isForeign = channelId !== '' && video.snippet.channelId !== channelId;
  return isForeign ? fail(FOREIGN) : succeed(video);
};

/** True where the answer to an update shows the text into which the block was written, and not the block. */
export const lacksBlock = (video: Video, { block, locale }: YoutubePayload): boolean => {
  const place = placeIn(video, locale);
  const description = place.ok ? textAt(video, place.value) : undefined;
  return typeof description === 'string' && !holdsBlock({ description, block });
};

/**
 * What has to be written so that the video's text in the language of the block holds it; undefined where it already does.
 * Fails where the video is missing or another channel's, has no text in that language, its markers are damaged, or the
 * whole text would break a limit.
 */
export const planUpdate = (
  input: OwnVideo & { readonly payload: YoutubePayload },
): Result<VideoUpdate | undefined, DeliveryFailure> => {
  const { block, locale } = input.payload;
  const own = assertOwn(input);
  if (!own.ok) return own;
  const video = own.value;
  const place = placeIn(video, locale);
  if (!place.ok) return fail(noPlace(place.failure, locale));
  const before = textAt(video, place.value) ?? '';
  if (holdsBlock({ description: before, block })) return succeed(undefined);
  const spliced = spliceBlock({ description: before, block });
  if (!spliced.ok) return fail({ ...DAMAGED, code: spliced.failure.code });
  const [problem] = checkDescription(spliced.value, 'textOverride');
  if (problem !== undefined) {
    const { code, field, actual = '', limit = '' } = problem;
    const message = `The whole description would break a limit of YouTube (${code}): ${actual}, limit ${limit}.`;
    return fail({ class: 'validation', code, message, field });
  }
  return succeed(toUpdate(withText(video, place.value, spliced.value)));
};

const allPlaces = (video: Video): readonly TextPlace[] => [
  { kind: 'main' },
  ...Object.keys(video.localizations ?? {}).map((language): TextPlace => ({
    kind: 'translation',
    language,
  })),
];

/**
 * What has to be written so that no text of the video holds the block any more; undefined where none does. Besides the
 * text in the language of the block, every one that holds exactly this block is cleared: the owner may have changed the
 * language of the video since. Fails where the video is another channel's or its markers are damaged.
 */
export const planRemoval = (
  input: OwnVideo & { readonly payload: YoutubePayload },
): Result<VideoUpdate | undefined, DeliveryFailure> => {
  const { block, locale } = input.payload;
  const own = assertOwn(input);
  if (!own.ok) return own;
  const target = placeIn(own.value, locale);
  const isOurs = (place: TextPlace, description: string): boolean =>
    holdsBlock({ description, block }) ||
    (target.ok && JSON.stringify(place) === JSON.stringify(target.value));
  let after = own.value;
  for (const place of allPlaces(own.value)) {
    const description = textAt(own.value, place) ?? '';
    if (!isOurs(place, description)) continue;
    const without = removeBlock(description);
    if (!without.ok) return fail(DAMAGED);
    if (without.value !== description) after = withText(after, place, without.value);
  }
  return succeed(after === own.value ? undefined : toUpdate(after));
};
