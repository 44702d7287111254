import type { PreviewModel } from '../contract';
import { BODY_CHARACTERS, countPostCharacters, TITLE_CHARACTERS } from './limits';
import type { ForumPayload } from './payload';
import type { ForumSettings } from './settings';

/** Shows the thread with its first post, as Markdown. */
export const preview = (input: {
  readonly payload: ForumPayload;
  readonly settings: ForumSettings;
}): PreviewModel => {
  const { payload, settings } = input;
  return {
    layout: 'thread',
    accountName: settings.displayName,
    heading: payload.title,
    text: payload.markdown,
    images: [],
    counters: [
      {
        code: 'title_characters',
        label: { id: 'Karakter judul', en: 'Title characters' },
        actual: countPostCharacters(payload.title),
        limit: TITLE_CHARACTERS,
      },
      {
        code: 'body_characters',
        label: { id: 'Karakter teks', en: 'Text characters' },
        actual: countPostCharacters(payload.markdown),
        limit: BODY_CHARACTERS,
      },
    ],
  };
};
