import { PLACE_CODES, type Channel, type Piece, type Rendition } from '../../src/channels/contract';
import { channels, findChannel } from '../../src/channels/registry';
import { describeIssue } from '../../src/kernel/describe-issue';
import { SAMPLE_SETTINGS } from './accounts';
import {
  aFaq,
  anArticle,
  anEnglishEvent,
  anEvent,
  anImage,
  aPiece,
  aPlan,
  aRebuttal,
} from './pieces';

const goodPieces: readonly (readonly [string, Piece])[] = [
  ['an article', anArticle('general')],
  ['a question for the young', aFaq('youth')],
  ['a rebuttal for seniors', aRebuttal('senior')],
  ['an announcement', anEvent()],
  ['an announcement in English', anEnglishEvent()],
];

const plan = aPlan({
  images: [anImage(), anImage({ fileId: 12, field: 'channelPlans.0.images.1' })],
});

const aRendition = (place: number): Rendition => ({
  url: `https://hub.example.test/uploads/crop-${place}.jpg`,
  width: 1080,
  height: 1350,
  bytes: 300_000,
  mime: 'image/jpeg',
});

const viaJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Plans and pieces that go wrong in every way that a channel may complain about. */
const provoke = (channel: Channel, settings: unknown): readonly string[] => {
  const bad = aPiece({
    title: 'J'.repeat(400),
    hashtags: Array.from({ length: 70 }, (_, place) => `tagar${place}`),
  });
  const noisy = `9:00 < ${'@seseorang '.repeat(30)}\n— Humas Hub ↓ —\n${'panjang '.repeat(4_000)}`;
  const noImages = aPlan({ textOverride: noisy, videoId: '' });
  const manyImages = aPlan({
    videoId: 'pendek',
    images: [
      anImage({ alt: '' }),
      anImage({ alt: 'a'.repeat(1_001) }),
      anImage({ width: 3000, height: 1000 }),
      anImage({ width: 300, height: 300 }),
      ...Array.from({ length: 7 }, () => anImage()),
    ],
  });
  const composed = [
    {
      plan: noImages,
      payload: channel.compose({ piece: { ...bad, images: [] }, plan: noImages, settings }),
    },
    { plan: manyImages, payload: channel.compose({ piece: bad, plan: manyImages, settings }) },
  ];
  const wrong: Rendition = { url: 'x', width: 2000, height: 500, bytes: 9e6, mime: 'image/png' };
  return composed.flatMap((post) => {
    const made = channel.withRenditions(
      post.payload,
      channel.renditions(post.payload).map(() => wrong),
    );
    return channel
      .validate({ payload: made, plan: post.plan, settings })
      .map((issue) => issue.code);
  });
};

describe('the registry', () => {
  it('finds a channel by its id, and none by an unknown one', () => {
    const [first] = channels;
    expect(findChannel(first?.id ?? '')).toBe(first);
    expect(findChannel('papan-pengumuman')).toBeUndefined();
  });

  it('holds each id once', () => {
    expect(new Set(channels.map((channel) => channel.id)).size).toBe(channels.length);
  });
});

describe.each(channels.map((channel) => [channel.id, channel] as const))(
  'the contract, kept by %s',
  (id, channel) => {
    const settings = channel.settingsSchema.parse(SAMPLE_SETTINGS[id]);

    describe.each(goodPieces)('for %s', (_name, piece) => {
      const payload = channel.compose({ piece, plan, settings });

      it('writes the same post twice', () => {
        expect(channel.compose({ piece, plan, settings })).toEqual(payload);
      });

      it('finds nothing wrong', () => {
        expect(channel.validate({ payload, plan, settings })).toEqual([]);
      });

      it('gives a post that survives the outbox', () => {
        expect(channel.payloadSchema.parse(viaJson(payload))).toEqual(payload);
      });

      it('has one place, which a name of 255 characters tells, or none', () => {
        const place = channel.place(payload);
        expect(channel.place(viaJson(payload))).toEqual(place);
        if (place === undefined) return;
        expect(place.key.length).toBeLessThanOrEqual(255);
        expect(Object.keys(plan)).toContain(place.field);
      });

      it('previews the text that is sent', () => {
        const shown = channel.preview({ payload, settings });
        expect(Object.values(payload as object)).toContain(shown.text);
      });

      it('shows counters within their limits, labelled in both languages', () => {
        const { counters } = channel.preview({ payload, settings });
        expect(counters.length).toBeGreaterThan(0);
        for (const { actual, limit, label } of counters) {
          expect(actual).toBeLessThanOrEqual(limit);
          expect([label.id, label.en]).not.toContain('');
        }
      });

      it('puts derivatives in the order in which they were asked for', () => {
        const requests = channel.renditions(payload);
        const made = channel.withRenditions(
          payload,
          requests.map((_, place) => aRendition(place)),
        );
        expect(channel.renditions(made)).toEqual(requests);
        expect(channel.validate({ payload: made, plan, settings })).toEqual([]);
        expect(channel.preview({ payload: made, settings }).images.map(({ url }) => url)).toEqual(
          requests.map((_, place) => aRendition(place).url),
        );
      });
    });

    it('sends a text of the editor whole, however long', () => {
      const textOverride = 'Kalimat dari redaksi. '.repeat(2_000).trim();
      const asked = aPlan({ textOverride });
      const payload = channel.compose({ piece: aPiece(), plan: asked, settings });
      expect(channel.preview({ payload, settings }).text).toContain(textOverride);
      const [issue] = channel.validate({ payload, plan: asked, settings });
      expect(issue).toMatchObject({ field: 'channelPlans.0.textOverride', severity: 'error' });
    });

    it('provokes every issue, each with a sentence in both languages that leaves nothing to fill in', () => {
      const chosen = channel.compose({ piece: aPiece(), plan, settings });
      const ofPlaces = channel.place(chosen) === undefined ? [] : PLACE_CODES;
      const codes = new Set([...provoke(channel, settings), ...ofPlaces]);
      for (const code of codes) expect(Object.keys(channel.issueTexts)).toContain(code);
      for (const code of Object.keys(channel.issueTexts)) {
        expect(codes).toContain(code);
        const issue = {
          code,
          field: 'channelPlans.0',
          severity: 'error',
          limit: 1,
          actual: 2,
          details: { image: 3, title: 'Loket' },
        } as const;
        const texts = [
          describeIssue(issue, channel.issueTexts, 'id'),
          describeIssue(issue, channel.issueTexts, 'en'),
        ];
        for (const text of texts) expect(text).not.toMatch(/[{}]|^$/);
        expect(texts[0]).not.toBe(texts[1]);
      }
    });

    it('refuses settings that are not its own', () => {
      expect(channel.settingsSchema.safeParse({}).success).toBe(false);
      expect(() => channel.compose({ piece: aPiece(), plan, settings: {} })).toThrow();
    });
  },
);
