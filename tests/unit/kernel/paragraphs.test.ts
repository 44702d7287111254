import { joinParagraphs, takeParagraphs } from '../../../src/kernel/paragraphs';

const take = (paragraphs: readonly string[], room: number) =>
  takeParagraphs({ paragraphs, room, measure: (text) => text.length });

describe('paragraphs', () => {
  it('are joined by an empty line, items of a list by none', () => {
    expect(joinParagraphs(['a', '• b', '• c', 'd'])).toBe('a\n\n• b\n• c\n\nd');
    expect(joinParagraphs(['a', '1. b', '2. c'])).toBe('a\n\n1. b\n2. c');
  });

  it('are taken while they fit, and never in part', () => {
    expect(take(['1234', '5678'], 10)).toEqual({ kept: ['1234', '5678'], isWhole: true });
    expect(take(['1234', '5678'], 9)).toEqual({ kept: ['1234'], isWhole: false });
    expect(take(['1234'], 3)).toEqual({ kept: [], isWhole: false });
  });

  it('are not cut after a line that announces more', () => {
    expect(take(['a', 'Syarat:', '• panjang sekali'], 12)).toEqual({ kept: ['a'], isWhole: false });
  });
});
