import { youtubeChannel } from '../../../../src/channels/youtube';

const placeOf = (videoId: string, locale: string) =>
  youtubeChannel.place({ videoId, block: 'Teks.', locale });

describe('the place of a block', () => {
  it('is one for each language under each video', () => {
    const keys = [
      placeOf('hUmAsHuB001', 'id'),
      placeOf('hUmAsHuB001', 'en'),
      placeOf('hUmAsHuB002', 'id'),
    ].map((place) => place?.key);
    expect(keys).toEqual(['hUmAsHuB001/id', 'hUmAsHuB001/en', 'hUmAsHuB002/id']);
  });

  it('is chosen by the field that names the video', () => {
    expect(placeOf('hUmAsHuB001', 'id')?.field).toBe('videoId');
  });

  it('is one for the languages of a region, which share a text of the video', () => {
    expect(placeOf('hUmAsHuB001', 'en-GB')).toEqual(placeOf('hUmAsHuB001', 'en'));
  });

  it('is the main description for a post that was written before its language was kept', () => {
    expect(placeOf('hUmAsHuB001', '')).toEqual(placeOf('hUmAsHuB001', 'id'));
  });

  it.each(['', 'video kami'])('is none where no video is named: "%s"', (videoId) => {
    expect(placeOf(videoId, 'id')).toBeUndefined();
  });
});
