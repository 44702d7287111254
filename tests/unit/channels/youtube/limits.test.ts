import type { Plan } from '../../../../src/channels/contract';
import { youtubeChannel } from '../../../../src/channels/youtube';
import { START_MARKER, wrapBlock } from '../../../../src/channels/youtube/splice';
import { countBytes } from '../../../../src/kernel/text';
import { aPiece, aPlan } from '../../../channels/pieces';

const settings = youtubeChannel.settingsSchema.parse({ channelTitle: 'Tirta Kencana' });
const piece = aPiece({ hashtags: [] });

const blockOf = (plan: Plan) => youtubeChannel.compose({ piece, plan, settings }).block;

const issuesOf = (plan: Plan) =>
  youtubeChannel.validate({
    payload: youtubeChannel.compose({ piece, plan, settings }),
    plan,
    settings,
  });

/** A plan whose managed block has exactly so many bytes, most of them in letters of three bytes. */
const planWithBytes = (bytes: number): Plan => {
  const rest = bytes - (countBytes(wrapBlock(blockOf(aPlan({ textOverride: 'x' })))) - 1);
  return aPlan({ textOverride: 'ꦏ'.repeat(Math.floor(rest / 3)) + 'x'.repeat(rest % 3) });
};

describe('the managed block', () => {
  it('may have 5,000 bytes', () => {
    expect(issuesOf(planWithBytes(5_000))).toEqual([]);
  });

  it('is refused at 5,001 bytes of multi-byte text, with field, limit and actual value', () => {
    expect(issuesOf(planWithBytes(5_001))).toEqual([
      {
        code: 'description_too_long',
        field: 'channelPlans.0.textOverride',
        severity: 'error',
        limit: 5_000,
        actual: 5_001,
      },
    ]);
  });

  it('holds no angle brackets', () => {
    expect(issuesOf(aPlan({ textOverride: 'di bawah < Rp5 juta >' }))).toMatchObject([
      { code: 'sign_not_allowed', limit: 0, actual: 2 },
    ]);
  });

  it('may have 60 hashtags, and no more', () => {
    const tags = Array.from({ length: 60 }, (_, place) => `tagar${place}`);
    expect(issuesOf(aPlan({ hashtags: tags }))).toEqual([]);
    expect(issuesOf(aPlan({ hashtags: [...tags, 'lagi'] }))).toMatchObject([
      { code: 'hashtags_too_many', limit: 60, actual: 61 },
    ]);
  });

  it('holds no marker line of its own', () => {
    expect(issuesOf(aPlan({ textOverride: `a\n${START_MARKER}\nb` }))).toMatchObject([
      { code: 'marker_in_text', actual: START_MARKER },
    ]);
  });

  it('warns of a line that would become a chapter', () => {
    expect(issuesOf(aPlan({ textOverride: 'Jadwal:\n9:00 Pembukaan' }))).toMatchObject([
      { code: 'chapter_time_in_text', severity: 'warning', actual: '9:00' },
    ]);
    expect(issuesOf(aPlan({ textOverride: 'Mulai 09.00 WIB' }))).toEqual([]);
  });

  it('is fitted at a paragraph where we put it together ourselves', () => {
    const paragraphs = Array.from({ length: 9 }, () => 'kata '.repeat(100).trim());
    const { block } = youtubeChannel.compose({
      piece: aPiece({ paragraphs }),
      plan: aPlan(),
      settings,
    });
    expect(block.split(paragraphs[0] ?? '').length - 1).toBe(3);
  });
});

describe('the video', () => {
  it('has to be named', () => {
    expect(issuesOf(aPlan({ videoId: '' }))).toMatchObject([
      { code: 'video_id_required', field: 'channelPlans.0.videoId' },
    ]);
  });

  it('has to look like one', () => {
    expect(issuesOf(aPlan({ videoId: 'video kami' }))).toMatchObject([
      { code: 'video_id_malformed', field: 'channelPlans.0.videoId', actual: 'video kami' },
    ]);
  });

  it.each([
    'https://www.youtube.com/watch?v=hUmAsHuB001',
    'https://www.youtube.com/watch?list=abc&v=hUmAsHuB001&t=3s',
    'https://youtu.be/hUmAsHuB001?si=x',
    ' hUmAsHuB001 ',
  ])('may be pasted as %s', (videoId) => {
    const { videoId: found } = youtubeChannel.compose({
      piece,
      plan: aPlan({ videoId }),
      settings,
    });
    expect(found).toBe('hUmAsHuB001');
  });
});
