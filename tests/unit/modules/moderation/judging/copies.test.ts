import {
  makeIsNear,
  sketchOf,
  type Sketch,
} from '../../../../../src/modules/moderation/domain/judging/sketch';
import {
  aJudge,
  anAuthor,
  aPastText,
  aSubmission,
  hoursAgo,
  type SubmissionChanges,
} from '../../../../support/judging-fakes';

const TEXT = 'Kami menunggu tiga jam di loket pajak tanpa nomor antrean, mohon ditambah petugas.';
const NEARLY =
  'Kami menunggu empat jam di loket pajak tanpa nomor antrean, mohon ditambah petugas!';
const OTHER =
  'Parkir di depan kantor sangat sempit, apakah ada rencana untuk memperluasnya tahun ini?';

type Past = NonNullable<Parameters<typeof aJudge>[0]>['past'];

const found = async (past: Past, changes: SubmissionChanges = {}) => {
  const { findings } = await aJudge({ past }).judge(aSubmission({ text: TEXT, ...changes }));
  return findings.map(({ code, severity }) => `${code} ${severity}`);
};

describe("copies of one's own", () => {
  it('are asked about once, and held the third time', async () => {
    expect(await found([aPastText(TEXT)])).toEqual(['own_copy nudge']);
    expect(await found([aPastText(TEXT), aPastText(TEXT)])).toEqual(['own_copy hold']);
  });

  it('are found in another spelling', async () => {
    expect(await found([aPastText(TEXT.toUpperCase().replaceAll(' ', '  '))])).toEqual([
      'own_copy nudge',
    ]);
  });

  it('are not found where somebody clicked twice', async () => {
    expect(await found([aPastText(TEXT, { at: hoursAgo(50 / 3600) })])).toEqual([]);
    expect(await found([aPastText(TEXT, { at: hoursAgo(60 / 3600) })])).toEqual(['own_copy nudge']);
  });

  it('that differ in a word are a note, and held where there are more', async () => {
    expect(await found([aPastText(NEARLY)])).toEqual(['own_near_copy note']);
    expect(await found([aPastText(NEARLY), aPastText(NEARLY)])).toEqual(['own_near_copy hold']);
    expect(await found([aPastText(OTHER), aPastText(OTHER)])).toEqual([]);
  });

  it('are no matter in a few words that everybody says', async () => {
    const text = 'Terima kasih.';
    expect(await found([aPastText(text), aPastText(text)], { text })).toEqual([]);
  });

  it('of staff are a note: an office says the same in many places', async () => {
    const past = [1, 2, 3].map(() => ({ ...aPastText(TEXT), byKind: 'staff' }));
    const author = anAuthor({ kind: 'staff' });
    expect(await found(past, { author })).toEqual(['own_copy note']);
  });
});

describe('campaigns', () => {
  const by = (text: string, ...ids: readonly number[]) =>
    ids.map((byId) => aPastText(text, { byId }));

  it('are one text from several people', async () => {
    expect(await found(by(TEXT, 8))).toEqual([]);
    expect(await found(by(TEXT, 8, 8, 8))).toEqual([]);
    expect(await found(by(TEXT, 8, 9))).toEqual(['campaign_copy hold']);
  });

  it('are nearly one text from three others', async () => {
    expect(await found(by(NEARLY, 8, 9))).toEqual([]);
    expect(await found(by(NEARLY, 8, 9, 10))).toEqual(['campaign_near_copy hold']);
    expect(await found(by(OTHER, 8, 9, 10))).toEqual([]);
  });

  it('are not looked for in display names', async () => {
    expect(
      await found(by('Warga Kota', 8, 9), { kind: 'display_name', text: 'Warga Kota' }),
    ).toEqual([]);
  });
});

describe('an edit', () => {
  it('is compared with everything but the wordings of its own post', async () => {
    const asked: (number | undefined)[] = [];
    const { judge } = aJudge({
      findPastTexts: ({ exceptPostId }) => {
        asked.push(exceptPostId);
        return Promise.resolve({ own: [], same: [], recent: [] });
      },
    });
    await judge(aSubmission({ kind: 'edit', place: { postId: 31 } }));
    expect(asked).toEqual([31]);
  });
});

describe('the sketch of a text', () => {
  const isNear = (one: Sketch, other: Sketch, share: number): boolean =>
    makeIsNear(one, share)(other);

  it('tells equal, near and different texts apart', () => {
    const [one, near, other] = [TEXT, NEARLY, OTHER].map(sketchOf);
    if (!one || !near || !other) throw new Error('three sketches');
    expect(isNear(one, one, 1)).toBe(true);
    expect(isNear(one, near, 0.7)).toBe(true);
    expect(isNear(one, near, 0.95)).toBe(false);
    expect(isNear(one, other, 0.2)).toBe(false);
    expect(isNear(one, sketchOf(''), 0.1)).toBe(false);
    expect(isNear(sketchOf(''), sketchOf('ab'), 0.1)).toBe(false);
  });

  it('of short texts tells exactly what share of their trigrams they have in common', () => {
    const words = `${TEXT} ${OTHER}`.split(' ');
    const trigrams = (text: string) =>
      new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)));
    // From the first half of the words to the second, one word at a time.
    const texts = words.slice(0, -12).map((_, at) => words.slice(at, at + 12).join(' '));
    const [first = ''] = texts;
    for (const text of texts) {
      const [left, right] = [trigrams(first), trigrams(text)];
      const both = Array.from(left).filter((trigram) => right.has(trigram)).length;
      const shared = both / (left.size + right.size - both);
      for (const share of [0.05, 0.2, 0.5, 0.7, 0.9, shared - 0.001, shared + 0.001]) {
        expect(isNear(sketchOf(first), sketchOf(text), share)).toBe(shared >= share);
      }
    }
  });

  it('stays small for a long text, and still tells how much of it is the same', () => {
    // Numbers without an order to them, by Lehmer's rule.
    let state = 1;
    const letters = (count: number): string =>
      Array.from({ length: count }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return String.fromCharCode(97 + (state % 26));
      }).join('');
    const shared = letters(3000);
    const [one, other] = [shared + letters(1500), shared + letters(1500)];
    const trigrams = (text: string) =>
      new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)));
    const [left, right] = [trigrams(one), trigrams(other)];
    const both = Array.from(left).filter((trigram) => right.has(trigram)).length;
    const exact = both / (left.size + right.size - both);
    expect(sketchOf(one).length).toBe(256);
    expect(isNear(sketchOf(one), sketchOf(other), exact - 0.1)).toBe(true);
    expect(isNear(sketchOf(one), sketchOf(other), exact + 0.1)).toBe(false);
  });
});
