import {
  filterDesk,
  isNarrowed,
  languagesOf,
  passes,
  readFilters,
  writeFilters,
  type DeskFilters,
} from '../../../../src/admin/features/editorial/rules/desk-filters';
import { aDesk, aDeskItem } from './builders';

const EVERYTHING: DeskFilters = {
  tab: 'mine',
  month: undefined,
  kind: undefined,
  state: undefined,
  language: undefined,
  words: '',
};

describe('the filters in an address', () => {
  it('come back as they were written', () => {
    const filters: DeskFilters = {
      tab: 'scheduled',
      month: '2026-12',
      kind: 'faq',
      state: 'scheduled',
      language: 'en',
      words: 'jam & loket',
    };
    expect(readFilters(new URLSearchParams(writeFilters(filters).toString()))).toEqual(filters);
  });

  it('are not written where they narrow nothing down', () => {
    expect(writeFilters(EVERYTHING).toString()).toBe('');
    expect(readFilters(new URLSearchParams())).toEqual(EVERYTHING);
  });

  it('are left out where nobody knows them', () => {
    const query = new URLSearchParams('tab=x&month=2026-13&kind=page&state=lost');
    expect(readFilters(query)).toEqual(EVERYTHING);
  });

  it('tell whether anything is narrowed down', () => {
    expect(isNarrowed({ ...EVERYTHING, tab: 'late', month: '2026-12' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, words: 'loket' })).toBe(true);
  });
});

describe('a line of the desk', () => {
  it('passes where every word is in its title, in any order and case', () => {
    const item = aDeskItem({ title: 'Loket buka lebih pagi' });
    expect(passes(item, { ...EVERYTHING, words: ' PAGI loket ' })).toBe(true);
    expect(passes(item, { ...EVERYTHING, words: 'loket siang' })).toBe(false);
  });

  it.each([
    [{ kind: 'faq' }, false],
    [{ kind: 'article', state: 'in_review', language: 'id' }, true],
    [{ state: 'approved' }, false],
    [{ language: 'en' }, false],
  ] as const)('is held against %j', (filters, isKept) => {
    expect(passes(aDeskItem(), { ...EVERYTHING, ...filters })).toBe(isKept);
  });
});

describe('the parts of the desk', () => {
  const mine = aDeskItem({ documentId: 'mine', isLate: true });
  const other = aDeskItem({ documentId: 'other', locale: 'en' });

  it('hold under “all open” what waits and what is late, once each', () => {
    const parts = filterDesk(aDesk({ mine: [mine], late: [mine], open: [other] }), EVERYTHING);
    expect(parts.open).toEqual([mine, other]);
    expect(parts.mine).toEqual([mine]);
    expect(parts.late).toEqual([mine]);
  });

  it('begin with what is due first, and end with what is never late', () => {
    const later = aDeskItem({ documentId: 'later', dueAt: '2026-11-24T17:00:00.000Z' });
    const sooner = aDeskItem({ documentId: 'sooner', dueAt: '2026-11-23T02:42:00.000Z' });
    const parts = filterDesk(aDesk({ mine: [other, later, sooner] }), EVERYTHING);
    expect(parts.mine).toEqual([sooner, later, other]);
  });

  it('are each narrowed down', () => {
    const desk = aDesk({ mine: [mine], scheduled: [other], open: [other] });
    const parts = filterDesk(desk, { ...EVERYTHING, language: 'en' });
    expect([parts.mine, parts.scheduled, parts.open]).toEqual([[], [other], [other]]);
  });

  it('name the languages that are there', () => {
    expect(languagesOf(aDesk({ mine: [mine], open: [other, mine] }))).toEqual(['en', 'id']);
  });
});
