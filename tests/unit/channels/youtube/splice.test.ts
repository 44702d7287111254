import fc from 'fast-check';
import {
  END_MARKER,
  holdsBlock,
  holdsMarker,
  removeBlock,
  spliceBlock,
  START_MARKER,
  wrapBlock,
} from '../../../../src/channels/youtube/splice';

const spliced = (description: string, block: string): string => {
  const result = spliceBlock({ description, block });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

const removed = (description: string): string => {
  const result = removeBlock(description);
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
        const separator = description === '' ? '' : '\n\n';
        expect(spliced(description, block)).toBe(`${description}${separator}${wrapBlock(block)}`);
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

describe('a block that is taken out', () => {
  it('leaves the first bytes, however often it was replaced', () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (description, blocks) => {
        const published = blocks.reduce(spliced, description);
        expect(removed(published)).toBe(description);
        expect(removed(removed(published))).toBe(description);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves what was written above and below it meanwhile', () => {
    fc.assert(
      fc.property(text, text, text, (above, below, block) => {
        const published = `${above}Atas\n\n${wrapBlock(block)}\r\n${below}`;
        expect(removed(published)).toBe(`${above}Atas\r\n${below}`);
      }),
    );
  });

  it('takes its empty line along where somebody turned the line ends into the other kind', () => {
    expect(removed(spliced('Atas', 'Isi').replaceAll('\n', '\r\n'))).toBe('Atas');
  });

  it('takes no line along that is not its own', () => {
    expect(removed(`Atas\n${wrapBlock('Isi')}`)).toBe('Atas\n');
    expect(removed(`Atas\n\n  ${wrapBlock('Isi')}`)).toBe('Atas\n\n  ');
  });

  it('is no guess either', () => {
    expect(removeBlock(`a\n${START_MARKER}\nb`)).toMatchObject({
      ok: false,
      failure: { code: 'markers_damaged' },
    });
  });
});

describe('whether a block is there', () => {
  const description = `Atas\n\n${wrapBlock('Isi  \nbaris')}`;

  it.each([
    ['the same', description, 'Isi  \nbaris', true],
    ['other line ends', description.replaceAll('\n', '\r\n'), 'Isi  \nbaris', true],
    ['spaces before a line end', description, 'Isi\nbaris', true],
    ['another word', description, 'Isi\nbari', false],
    ['another indentation', description, 'Isi\n baris', false],
    ['none', 'Atas', '', false],
    ['damaged markers', `${description}\n${START_MARKER}`, 'Isi  \nbaris', false],
  ])('%s', (_name, text, block, isThere) => {
    expect(holdsBlock({ description: text, block })).toBe(isThere);
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
