import {
  changeFilters,
  isNarrowed,
  NO_NARROWING,
  readFilters,
  toServerQuery,
  writeFilters,
  type QueueFilters,
} from '../../../../src/admin/features/moderation/rules/queue-filters';

const EVERYTHING: QueueFilters = { ...NO_NARROWING, after: undefined };

const NARROWED: QueueFilters = {
  state: 'claimed',
  category: '3',
  reason: 'hate',
  clock: 'red',
  isMine: true,
  words: 'loket & antre',
  after: '1790000000000-12',
};

describe('the filters of the queue in an address', () => {
  it('come back as they were written', () => {
    expect(readFilters(new URLSearchParams(writeFilters(NARROWED).toString()))).toEqual(NARROWED);
  });

  it('begin with all that wait, and are then not written', () => {
    expect(readFilters(new URLSearchParams())).toEqual(EVERYTHING);
    expect(writeFilters(EVERYTHING).toString()).toBe('');
  });

  it('are left out where nobody knows them', () => {
    const query = new URLSearchParams('state=x&clock=blue&category=0&reason=dull&after=x&mine=1');
    expect(readFilters(query)).toEqual(EVERYTHING);
  });

  it('lead back to the first page when anything but the page changes', () => {
    expect(changeFilters(NARROWED, { words: 'x' }).after).toBeUndefined();
    expect(changeFilters(NARROWED, { after: '5-1' })).toEqual({ ...NARROWED, after: '5-1' });
  });

  it('tell whether anything is narrowed down; a page or a blank is nothing', () => {
    expect(isNarrowed({ ...EVERYTHING, words: '  ', after: '5-1' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, isMine: true })).toBe(true);
    expect(isNarrowed({ ...EVERYTHING, words: 'a' })).toBe(true);
  });

  it('ask the server in its own words', () => {
    expect(toServerQuery(NARROWED)).toEqual({
      ...{ state: 'claimed', category: '3', reason: 'hate', clock: 'red', mine: 'true' },
      ...{ q: 'loket & antre', after: '1790000000000-12' },
    });
    expect(toServerQuery(EVERYTHING)).toEqual({});
  });
});
