import fc from 'fast-check';
import {
  END_MARKER,
  holdsMarker,
  spliceBlock,
  START_MARKER,
  wrapBlock,
} from '../../../../src/channels/youtube/splice';

const spliced = (description: string, block: string): string => {
  const result = spliceBlock({ description, block });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

// Text full of what is easily lost: line ends of all kinds, spaces at their sides, beginnings of markers, emoji.
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', ' ', '\t', '—', '— Humas Hub', '$&', '🙂', '0:00 Awal'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))
  .filter((joined) => !holdsMarker(joined));

describe('a description without a block', () => {
  it('gets it at the end, after an empty line', () => {
    expect(spliced('Video kelas kami.', 'Isi')).toBe(`Video kelas kami.\n\n${wrapBlock('Isi')}`);
  });

  it('gets it alone where it was empty', () => {
    expect(spliced('', 'Isi')).toBe(wrapBlock('Isi'));
  });

  it('keeps its own text byte for byte, whatever it holds', () => {
    fc.assert(
      fc.property(text, text, (description, block) => {
        const after = spliced(description, block);
        const added = after.slice(description.length);
        expect(after.startsWith(description)).toBe(true);
        expect(added.replace(/^\n*/, '')).toBe(wrapBlock(block));
      }),
    );
  });
});

describe('a description with a block', () => {
  it('keeps everything outside byte for byte, and only the block changes', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, old, after, block) => {
        const description = `${before}\r\n  ${wrapBlock(old)} \t\r\n${after}`;
        expect(spliced(description, block)).toBe(
          `${before}\r\n  ${wrapBlock(block)} \t\r\n${after}`,
        );
      }),
    );
  });

  it('is the same after two times as after one', () => {
    fc.assert(
      fc.property(text, text, (description, block) => {
        const once = spliced(description, block);
        expect(spliced(once, block)).toBe(once);
      }),
    );
  });

  it('goes back to its first state with its first block', () => {
    fc.assert(
      fc.property(text, text, text, (description, first, second) => {
        const once = spliced(description, first);
        expect(spliced(spliced(once, second), first)).toBe(once);
      }),
    );
  });
});

describe('damaged markers are never guessed at', () => {
  it.each([
    ['a lone start', `a\n${START_MARKER}\nb`, 1, 0],
    ['a lone end', `a\n${END_MARKER}\nb`, 0, 1],
    ['two starts', `${START_MARKER}\n${START_MARKER}\n${END_MARKER}`, 2, 1],
    ['two blocks', `${wrapBlock('a')}\n${wrapBlock('b')}`, 2, 2],
    ['the end first', `${END_MARKER}\nx\n${START_MARKER}`, 1, 1],
  ])('%s', (_name, description, starts, ends) => {
    expect(spliceBlock({ description, block: 'Isi' })).toEqual({
      ok: false,
      failure: { code: 'markers_damaged', starts, ends },
    });
  });

  it('a marker within a line is no marker', () => {
    const description = `Lihat "${START_MARKER}" di bawah.`;
    expect(spliced(description, 'Isi')).toBe(`${description}\n\n${wrapBlock('Isi')}`);
  });

  it('a block that holds a marker is refused', () => {
    expect(spliceBlock({ description: '', block: `a\r\n${END_MARKER} ` })).toEqual({
      ok: false,
      failure: { code: 'marker_in_block' },
    });
  });
});
