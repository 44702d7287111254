import fc from 'fast-check';
import {
  END_MARKER,
  holdsMarker,
  START_MARKER,
  wrapBlock,
} from '../../../src/channels/youtube/splice';
import { startGoogleEmulator, type GoogleEmulator, type GoogleVideo } from '../../emulators/google';
import { aSentPost, onYoutube, OWN_CHANNEL, withPayload, youtubeOn } from './google-kit';
import { VIDEO } from './kit';

const RUNS = 1_000;
// Three deliveries cost 156 units; the emulator gives 10,000 a day.
const RUNS_A_DAY = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

let google: GoogleEmulator;

beforeAll(async () => {
  google = await startGoogleEmulator();
  google.addChannel(OWN_CHANNEL);
});

afterAll(() => google.close());

// What is easily lost: line ends of all kinds, spaces beside them, signs of several code points, text that runs leftwards,
// lines that look like a marker and are none, and what a replacement would take for a pattern.
const FRAGMENTS = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  ' ',
  '\t',
  '\u00A0',
  '\uFEFF',
  '👩🏽‍💻',
  '🇮🇩',
  'e\u0301',
  'ꦏ꧀ꦱ',
  'مرحبا \u202Bبالعالم\u202C',
  'שלום',
  '\u200B',
  '0:00 Pembuka',
  '#kas',
  '$& $1 $$',
  '— Humas Hub',
  `"${START_MARKER}"`,
  `${START_MARKER} x`,
  `x ${END_MARKER}`,
  '— humas hub ↓ —',
] as const;

const MAX_BYTES = 3_000; // leaves room for the block below the limit of 5,000

// Google takes none of these signs, and half a surrogate pair does not survive UTF-8.
const isAllowed = (text: string): boolean =>
  !/[<>\p{Surrogate}]/u.test(text) && Buffer.byteLength(text) <= MAX_BYTES;

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''))
  .filter((text) => isAllowed(text) && !holdsMarker(text));

const anyTitle = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => `J ${text}`)
  .filter((text) => isAllowed(text) && Array.from(text).length <= 100);

const anyTag = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
  .filter((tag) => isAllowed(tag) && !tag.includes(',') && tag.trim() !== '' && tag.length <= 30);

const LANGUAGES = ['id', 'en', 'en-GB', 'jv', 'ar', 'zh-Hant'] as const;

const anyVideo: fc.Arbitrary<GoogleVideo> = fc
  .record({
    title: anyTitle,
    description: anyText,
    categoryId: fc.constantFrom('22', '25', '27'),
    tags: fc.option(fc.array(anyTag, { minLength: 1, maxLength: 8 }), { nil: undefined }),
    defaultLanguage: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
    translations: fc.dictionary(
      fc.constantFrom(...LANGUAGES),
      fc.record({ title: anyTitle, description: anyText }),
      { noNullPrototype: true },
    ),
  })
  .map(({ translations, tags, defaultLanguage, ...snippet }) => ({
    id: VIDEO,
    channelId: OWN_CHANNEL.channelId,
    snippet: {
      ...snippet,
      ...(tags === undefined ? {} : { tags }),
      ...(defaultLanguage === undefined ? {} : { defaultLanguage }),
    },
    // YouTube knows no translation of a video whose language it does not know.
    localizations: defaultLanguage === undefined ? {} : translations,
  }));

const anyBlock = anyText.filter((text) => text.trim() !== '' && Buffer.byteLength(text) <= 1_000);

/** Everything of a video, as bytes: title, texts, tags, languages. */
const shown = () => {
  const { title, description, categoryId, tags, defaultLanguage, localizations } =
    google.video(VIDEO) ?? {};
  return { title, description, categoryId, tags, defaultLanguage, localizations };
};

/** The same with the block, and the empty line above it, taken out by plain search: not by the code that is tested. */
const withoutBlock = (video: ReturnType<typeof shown>, block: string): unknown => {
  const text = JSON.stringify(video);
  const bare = JSON.stringify(wrapBlock(block)).slice(1, -1);
  const places = text.split(bare).length - 1;
  if (places !== 1) throw new Error(`The block stands in ${String(places)} places.`);
  const at = text.indexOf(bare);
  const before = text.slice(0, at);
  const separator = JSON.stringify('\n\n').slice(1, -1);
  const kept = before.endsWith(separator) ? before.slice(0, -separator.length) : before;
  return JSON.parse(kept + text.slice(at + bare.length)) as unknown;
};

let runs = 0;

const set = (video: GoogleVideo): void => {
  runs += 1;
  if (runs % RUNS_A_DAY === 0) google.advance(DAY_MS);
  google.addVideo(video);
};

const client = () => youtubeOn(google);

describe('whatever stands under a video', () => {
  it('is the same bytes after a delivery, a new edition and a withdrawal', async () => {
    const tally = { delivered: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        anyVideo,
        fc.constantFrom('id', 'en'),
        anyBlock,
        anyBlock,
        async (video, locale, first, second) => {
          set(video);
          const before = shown();
          const post = withPayload(onYoutube(), { locale, block: first });
          const newer = withPayload(onYoutube(), { locale, block: second });
          const outcome = await client().commit(post, {});
          if (outcome.kind !== 'published') {
            tally.refused += 1;
            expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'validation' } });
            expect(shown()).toEqual(before);
            return;
          }
          tally.delivered += 1;
          expect(withoutBlock(shown(), first)).toEqual(before);
          expect(await client().revise(newer, aSentPost())).toMatchObject({ kind: 'done' });
          expect(withoutBlock(shown(), second)).toEqual(before);
          expect(await client().withdraw(newer, aSentPost())).toEqual({ kind: 'done' });
          expect(shown()).toEqual(before);
        },
      ),
      { numRuns: RUNS },
    );
    // A test that mostly saw refusals would prove little.
    expect(tally.delivered).toBeGreaterThan(RUNS / 2);
    expect(tally.refused).toBeGreaterThan(0);
  });

  it('keeps what somebody else writes between the reading and the writing', async () => {
    await fc.assert(
      fc.asyncProperty(anyVideo, anyVideo, anyBlock, async (video, edited, block) => {
        set(video);
        const post = withPayload(onYoutube(), { locale: '', block });
        google.faults.add({ on: 'update', kind: 'meanwhile', run: () => google.addVideo(edited) });
        const outcome = await client().commit(post, {});
        google.faults.clear();
        google.addVideo(edited);
        const theirs = shown();
        expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'conflict' } });
        expect(await client().commit(post, {})).toMatchObject({ kind: 'published' });
        expect(withoutBlock(shown(), block)).toEqual(theirs);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('is left alone where markers are alone, doubled or turned round', async () => {
    const marker = fc.constantFrom(
      START_MARKER,
      END_MARKER,
      `  ${START_MARKER}`,
      `${END_MARKER}\t`,
    );
    const plain = anyText.filter((text) => !text.includes('Humas Hub'));
    const damaged = fc
      .array(fc.oneof(marker, plain), { minLength: 1, maxLength: 5 })
      .map((lines) => lines.join('\n'))
      .filter((text) => isAllowed(text) && holdsMarker(text));
    await fc.assert(
      fc.asyncProperty(anyVideo, damaged, anyBlock, async (video, description, block) => {
        set({ ...video, snippet: { ...video.snippet, description } });
        const before = shown();
        const post = withPayload(onYoutube(), { locale: '', block });
        const outcome = await client().commit(post, {});
        if (outcome.kind === 'failed') {
          expect(outcome.failure.code).toBe('markers_damaged');
          expect(shown()).toEqual(before);
          return;
        }
        // A whole pair is taken for the hub's own: what stands outside it stays.
        const [above = '', ...rest] = description.split(START_MARKER);
        const below = rest.join(START_MARKER).split(END_MARKER).slice(1).join(END_MARKER);
        expect(shown()).toEqual({ ...before, description: `${above}${wrapBlock(block)}${below}` });
      }),
      { numRuns: RUNS / 5 },
    );
  });
});
