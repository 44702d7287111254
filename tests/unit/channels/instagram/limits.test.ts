import type { Plan, Rendition } from '../../../../src/channels/contract';
import { instagramChannel } from '../../../../src/channels/instagram';
import { countCodePoints } from '../../../../src/kernel/text';
import { anImage, aPiece, aPlan, aRebuttal } from '../../../channels/pieces';

const settings = instagramChannel.settingsSchema.parse({
  igUserId: '17841400000000001',
  username: 'tirtakencana',
});

const post = (plan: Plan, piece = aPiece({ hashtags: [] })) =>
  instagramChannel.compose({ piece, plan, settings });

const issuesOf = (plan: Plan, piece = aPiece({ hashtags: [] })) =>
  instagramChannel.validate({ payload: post(plan, piece), plan, settings });

/** A plan whose caption has exactly so many characters, emoji among them. */
const planWithCaptionOf = (characters: number): Plan => {
  const around = countCodePoints(post(aPlan({ textOverride: '🙂' })).caption) - 1;
  return aPlan({ textOverride: '🙂'.repeat(characters - around) });
};

describe('the caption', () => {
  it('may have 2,200 characters', () => {
    expect(issuesOf(planWithCaptionOf(2_200))).toEqual([]);
  });

  it('is refused at 2,201, with field, limit and actual value', () => {
    expect(issuesOf(planWithCaptionOf(2_201))).toEqual([
      {
        code: 'caption_too_long',
        field: 'channelPlans.0.textOverride',
        severity: 'error',
        limit: 2_200,
        actual: 2_201,
      },
    ]);
  });

  it('is fitted at a paragraph where we put it together ourselves, and leads to the rest', () => {
    const paragraphs = Array.from({ length: 9 }, (_, place) =>
      `${place} ${'kata '.repeat(80)}`.trim(),
    );
    const { caption } = post(aPlan(), aPiece({ paragraphs }));
    expect(countCodePoints(caption)).toBeLessThanOrEqual(2_200);
    expect(caption).toContain(paragraphs[0]);
    expect(caption).not.toContain(paragraphs[8]);
    for (const line of caption.split('\n\n').filter((text) => /^\d kata/.test(text))) {
      expect(paragraphs).toContain(line);
    }
    expect(caption).toContain('Selengkapnya: https://');
  });

  it('keeps fact, warning and fact of a rebuttal whose explanation does not fit', () => {
    const rebuttal = aRebuttal('general');
    const facts = rebuttal.rebuttal;
    if (facts === undefined) throw new Error('the sample is a rebuttal');
    const { caption } = post(aPlan(), {
      ...rebuttal,
      rebuttal: { ...facts, fallacy: 'panjang '.repeat(300) },
    });
    expect(caption).toContain(facts.fact);
    expect(caption.split(facts.myth)).toHaveLength(2);
    expect(caption).toContain(rebuttal.summary);
    expect(caption).not.toContain('panjang');
  });

  it('may have as many hashtags as the account allows, and no more', () => {
    const tags = ['satu', 'dua', 'tiga', 'empat', 'lima'];
    expect(issuesOf(aPlan({ hashtags: tags }))).toEqual([]);
    expect(issuesOf(aPlan({ hashtags: [...tags, 'enam'] }))).toMatchObject([
      { code: 'hashtags_too_many', field: 'channelPlans.0.hashtags', limit: 5, actual: 6 },
    ]);
  });

  it('may mention 20 accounts, and no more; an e-mail address mentions none', () => {
    const mentions = '@warga '.repeat(20);
    expect(issuesOf(aPlan({ textOverride: `${mentions}humas@contoh.test` }))).toEqual([]);
    expect(issuesOf(aPlan({ textOverride: `${mentions}@satu.lagi` }))).toMatchObject([
      { code: 'mentions_too_many', limit: 20, actual: 21 },
    ]);
  });

  it('takes the link line of the account, filled in', () => {
    const { caption } = instagramChannel.compose({
      piece: aPiece(),
      plan: aPlan(),
      settings: { ...settings, linkLine: 'Baca di {link} ya' },
    });
    expect(caption).toContain('\n\nBaca di https://tirtakencana.example.test/');
  });

  it('has no link line where the office has no site', () => {
    expect(post(aPlan(), aPiece({ link: '' })).caption).not.toContain('Selengkapnya');
  });
});

describe('the pictures', () => {
  const withImages = (...images: Plan['images']) => aPlan({ images });

  it('are needed', () => {
    expect(issuesOf(aPlan(), aPiece({ hashtags: [], images: [] }))).toMatchObject([
      { code: 'image_required', field: 'channelPlans.0.images', limit: 1, actual: 0 },
    ]);
  });

  it('are the first of the piece, or those of the plan', () => {
    const piece = aPiece({ images: [anImage(), anImage({ fileId: 12 })] });
    const chosen = withImages(anImage({ fileId: 31 }), anImage({ fileId: 32 }));
    expect(post(aPlan(), piece).images.map(({ request }) => request.fileId)).toEqual([11]);
    expect(post(chosen, piece).images.map(({ request }) => request.fileId)).toEqual([31, 32]);
  });

  it('may be ten, and no more', () => {
    const ten = Array.from({ length: 10 }, () => anImage());
    expect(issuesOf(withImages(...ten))).toEqual([]);
    expect(issuesOf(withImages(...ten, anImage()))).toMatchObject([
      { code: 'images_too_many', limit: 10, actual: 11 },
    ]);
  });

  it('of ratio 3:1 are refused, naming the field of the picture', () => {
    const wide = anImage({ width: 3000, height: 1000, field: 'channelPlans.0.images.0' });
    expect(issuesOf(withImages(wide))).toEqual([
      {
        code: 'image_ratio_out_of_range',
        field: 'channelPlans.0.images.0',
        severity: 'error',
        limit: '0.5–1.91',
        actual: '3.00',
        details: { image: 1 },
      },
    ]);
  });

  it.each([
    [1910, 1000],
    [1000, 2000],
  ])('of %i × %i pixels can still be cropped', (width, height) => {
    expect(issuesOf(withImages(anImage({ width, height })))).toEqual([]);
  });

  it('whose size is not known are refused', () => {
    expect(issuesOf(withImages(anImage({ width: 0, height: 0 })))).toMatchObject([
      { code: 'image_ratio_out_of_range' },
    ]);
  });

  it('need 320 pixels of width after the crop', () => {
    expect(issuesOf(withImages(anImage({ width: 500, height: 400 })))).toEqual([]);
    expect(issuesOf(withImages(anImage({ width: 500, height: 398 })))).toMatchObject([
      { code: 'image_too_small', limit: 320, actual: 318 },
    ]);
  });

  it('need an alternative text of at most 1,000 characters', () => {
    expect(issuesOf(withImages(anImage({ alt: 'a'.repeat(1_000) })))).toEqual([]);
    expect(
      issuesOf(withImages(anImage({ alt: 'a'.repeat(1_001) }), anImage({ alt: ' ' }))),
    ).toMatchObject([
      { code: 'alt_too_long', limit: 1_000, actual: 1_001, details: { image: 1 } },
      { code: 'alt_missing', details: { image: 2 } },
    ]);
  });

  it('of a claim that misled are stamped and say so; those of an unproven one are not', () => {
    const rebuttal = aRebuttal('general');
    const facts = rebuttal.rebuttal;
    if (facts === undefined) throw new Error('the sample is a rebuttal');
    const first = (verdict: typeof facts.verdict) =>
      post(aPlan(), { ...rebuttal, rebuttal: { ...facts, verdict } }).images[0];
    expect(first('misleading')).toMatchObject({
      request: { stamp: 'hoax' },
      alt: 'HOAKS: Tangkapan layar pesan berantai berisi tautan palsu.',
    });
    expect(first('unproven')).toMatchObject({ request: { stamp: 'none' } });
    expect(first('true_claim')?.alt).not.toContain('HOAKS');
  });

  it('are missing an alternative text even where they would be stamped', () => {
    expect(issuesOf(withImages(anImage({ alt: '' })), aRebuttal('youth'))).toMatchObject([
      { code: 'alt_missing' },
    ]);
  });
});

describe('the derivatives', () => {
  const good: Rendition = {
    url: 'https://hub.example.test/uploads/crop.jpg',
    width: 1080,
    height: 1350,
    bytes: 8 * 1024 * 1024,
    mime: 'image/jpeg',
  };
  const issuesWith = (changes: Partial<Rendition>) => {
    const payload = instagramChannel.withRenditions(post(aPlan()), [{ ...good, ...changes }]);
    return instagramChannel.validate({ payload, plan: aPlan(), settings });
  };

  it('of 1080 × 1350 and 8 MB are right', () => {
    expect(issuesWith({})).toEqual([]);
  });

  it.each<[string, Partial<Rendition>]>([
    ['rendition_not_jpeg', { mime: 'image/png' }],
    ['rendition_too_large', { bytes: 8 * 1024 * 1024 + 1 }],
    ['rendition_ratio_out_of_range', { height: 1400 }],
    ['rendition_width_out_of_range', { width: 1441, height: 1801 }],
  ])('are refused with %s', (code, changes) => {
    expect(issuesWith(changes)).toMatchObject([{ code, field: 'cover', details: { image: 1 } }]);
  });

  it('are shown as they are, without a second crop or stamp', () => {
    const payload = instagramChannel.withRenditions(post(aPlan(), aRebuttal('general')), [good]);
    expect(instagramChannel.preview({ payload, settings }).images).toEqual([
      { url: good.url, alt: payload.images[0]?.alt, ratio: 0.8, stamp: 'none' },
    ]);
  });
});
