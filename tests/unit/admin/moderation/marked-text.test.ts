import {
  cutText,
  evidenceOf,
  groupFindings,
  revealHidden,
} from '../../../../src/admin/features/moderation/rules/marked-text';
import type { Finding } from '../../../../src/modules/moderation/domain/finding';

const finding = (
  start: number,
  end: number,
  { field, word = `${String(start)}-${String(end)}` }: { field?: 'title'; word?: string } = {},
): Finding => ({
  phase: 'signals',
  code: 'listed_word',
  severity: 'hold',
  span: { start, end },
  details: { word },
  ...(field === undefined ? {} : { field }),
});

describe('a text with the places that the checks found', () => {
  it('is cut where they begin and end', () => {
    expect(cutText('main slot yuk', 'text', [finding(5, 9)])).toEqual([
      { text: 'main ', findings: [] },
      { text: 'slot', findings: [1] },
      { text: ' yuk', findings: [] },
    ]);
  });

  it('names every finding where several overlap', () => {
    const pieces = cutText('abcdef', 'text', [finding(0, 4), finding(2, 6)]);
    expect(pieces.map(({ findings }) => findings)).toEqual([[1], [1, 2], [2]]);
  });

  it('loses nothing, wherever the spans lie', () => {
    const text = 'a😀b <b>c</b>\n\nd';
    const findings = [finding(-3, 2), finding(8, 999), finding(5, 5), finding(9, 3)];
    const pieces = cutText(text, 'text', findings);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('marks the title by what was found in the title alone', () => {
    expect(cutText('judul', 'title', [finding(0, 5)])).toEqual([{ text: 'judul', findings: [] }]);
    expect(cutText('judul', 'title', [finding(0, 5, { field: 'title' })])[0]?.findings).toEqual([
      1,
    ]);
  });

  it('is whole where nothing was found, and nothing where there is none', () => {
    expect(cutText('apa', 'text', [])).toEqual([{ text: 'apa', findings: [] }]);
    expect(cutText('', 'text', [])).toEqual([]);
  });

  it('bears one number for the same finding in several places, where they touch as well', () => {
    const same = { word: 'slot' };
    const findings = [finding(0, 4, same), finding(9, 13, same), finding(2, 6, same)];
    expect(groupFindings(findings)).toMatchObject([{ number: 1, members: findings }]);
    expect(cutText('slot88 - slot', 'text', findings)).toEqual([
      { text: 'slot88', findings: [1] },
      { text: ' - ', findings: [] },
      { text: 'slot', findings: [1] },
    ]);
  });

  it('keeps findings apart that say different things', () => {
    const flagged: Finding = { ...finding(0, 4, { word: 'slot' }), severity: 'flag' };
    const groups = groupFindings([finding(0, 4, { word: 'slot' }), finding(5, 9), flagged]);
    expect(groups.map(({ number, members }) => [number, members.length])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(groupFindings([])).toEqual([]);
  });

  it('gives the words that a finding is about', () => {
    const texts = { title: 'judul', text: 'main slot' };
    expect(evidenceOf(finding(5, 9), texts)).toBe('slot');
    expect(evidenceOf(finding(0, 5, { field: 'title' }), texts)).toBe('judul');
    expect(evidenceOf({ phase: 'author', code: 'x', severity: 'hold' }, texts)).toBeUndefined();
  });
});

describe('characters that nobody sees', () => {
  it('are shown by their names', () => {
    expect(revealHidden('sl\u200Bot\u202Egpj')).toEqual([
      { text: 'sl' },
      { text: '\u200B', hidden: 'U+200B' },
      { text: 'ot' },
      { text: '\u202E', hidden: 'U+202E' },
      { text: 'gpj' },
    ]);
  });

  it('leave all else as it is', () => {
    expect(revealHidden('baris satu\nbaris dua 😀')).toEqual([
      { text: 'baris satu\nbaris dua 😀' },
    ]);
    expect(revealHidden('')).toEqual([]);
  });
});
