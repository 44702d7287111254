import {
  accountsToChoose,
  changeFilters,
  isNarrowed,
  readFilters,
  toServerQuery,
  writeFilters,
  type DeliveryFilters,
} from '../../../../src/admin/features/deliveries/rules/delivery-filters';

const EVERYTHING: DeliveryFilters = {
  group: 'needs_person',
  channel: undefined,
  account: undefined,
  state: undefined,
  words: '',
  page: 1,
};

const NARROWED: DeliveryFilters = {
  group: 'published',
  channel: 'forum',
  account: 'kantor',
  state: 'published',
  words: 'jam & loket',
  page: 3,
};

describe('the filters of the deliveries in an address', () => {
  it('come back as they were written', () => {
    expect(readFilters(new URLSearchParams(writeFilters(NARROWED).toString()))).toEqual(NARROWED);
  });

  it('begin with what waits for a person, and are then not written', () => {
    expect(readFilters(new URLSearchParams())).toEqual(EVERYTHING);
    expect(writeFilters(EVERYTHING).toString()).toBe('');
  });

  it('are left out where nobody knows them', () => {
    const query = new URLSearchParams('group=x&state=lost&page=-2&channel=');
    expect(readFilters(query)).toEqual(EVERYTHING);
  });

  it('name no account without its channel, whose key may stand on several', () => {
    expect(readFilters(new URLSearchParams('account=kantor'))).toEqual(EVERYTHING);
  });

  it('lead back to the first page when anything but the page changes', () => {
    expect(changeFilters(NARROWED, { words: 'loket' }).page).toBe(1);
    expect(changeFilters(NARROWED, { page: 4 }).page).toBe(4);
  });

  it('tell whether anything is narrowed down', () => {
    expect(isNarrowed({ ...EVERYTHING, group: 'ended', page: 2 })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, words: '  ' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, state: 'failed' })).toBe(true);
  });
});

describe('what the server is asked for', () => {
  it('holds what narrows the list down, and nothing else', () => {
    expect(toServerQuery({ ...EVERYTHING, words: ' ' })).toEqual({
      group: 'needs_person',
      page: 1,
    });
    expect(toServerQuery(NARROWED)).toEqual({
      group: 'published',
      page: 3,
      channel: 'forum',
      account: 'kantor',
      state: 'published',
      q: 'jam & loket',
    });
  });
});

describe('the accounts to choose from', () => {
  const accounts = [
    { channel: 'forum', key: 'kantor', name: 'Forum' },
    { channel: 'youtube', key: 'kantor', name: 'Video' },
  ];

  it('are all of them, or those of the channel', () => {
    expect(accountsToChoose(accounts, undefined)).toEqual(accounts);
    expect(accountsToChoose(accounts, 'youtube').map(({ name }) => name)).toEqual(['Video']);
  });
});
