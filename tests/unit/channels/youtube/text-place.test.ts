import { findPlace } from '../../../../src/channels/youtube/text-place';

const MAIN = { ok: true, value: { kind: 'main' } };
const translation = (language: string) => ({ ok: true, value: { kind: 'translation', language } });
const refused = (failure: string) => ({ ok: false, failure });

describe('where a block in a language goes', () => {
  it.each([
    ['Indonesian, the video says nothing', 'id', undefined, [], MAIN],
    ['Indonesian, the video is Indonesian', 'id', 'id', ['en', 'id'], MAIN],
    ['Indonesian, the video is English and translated', 'id', 'en', ['id'], translation('id')],
    ['Indonesian, the video is English alone', 'id', 'en', [], refused('translation_missing')],
    ['English, the video is English', 'en', 'en', ['en'], MAIN],
    ['English, the video is English as in Britain', 'en', 'en-GB', [], MAIN],
    ['English, the video is translated', 'en', 'id', ['id', 'en'], translation('en')],
    ['English, translated for Britain alone', 'en', 'id', ['en-GB'], translation('en-GB')],
    ['English, translated twice', 'en', 'id', ['en-GB', 'en'], translation('en')],
    ['English, which of two', 'en', 'id', ['en-GB', 'en-US'], refused('translation_missing')],
    ['English, the video is Indonesian alone', 'en', 'id', [], refused('translation_missing')],
    ['English, the video says nothing', 'en', undefined, [], refused('video_language_not_set')],
    ['a post of an earlier version of the hub', '', 'en', ['id'], MAIN],
  ])('%s', (_name, locale, defaultLanguage, translations, place) => {
    expect(findPlace({ defaultLanguage, translations }, locale)).toEqual(place);
  });
});
