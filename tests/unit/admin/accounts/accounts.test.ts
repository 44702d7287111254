import {
  actionsOf,
  loginsFor,
  otherMode,
} from '../../../../src/admin/features/accounts/rules/account-actions';
import {
  faultsOf,
  firstValues,
  suggestKey,
} from '../../../../src/admin/features/accounts/rules/connection';
import { toExpiry } from '../../../../src/admin/features/accounts/rules/expiry';
import type { AccountView } from '../../../../src/modules/delivery/domain/account-view';

const anAccountView = (data: Partial<AccountView> = {}): AccountView => ({
  id: 1,
  channel: 'forum',
  key: 'kantor',
  name: 'Kantor di forum',
  settings: {},
  state: 'live',
  stateReason: null,
  mode: 'live',
  expiresAt: null,
  expiresInDays: null,
  health: null,
  open: 0,
  ...data,
});

describe('the end of an account’s access', () => {
  it.each([
    [null, 'lasting'],
    [15, 'far'],
    [14, 'near'],
    [8, 'near'],
    [7, 'soon'],
    [2, 'soon'],
    [1, 'last_day'],
    [0, 'ended'],
    [-3, 'ended'],
  ] as const)('in %p days is %s', (days, expiry) => {
    expect(toExpiry(days)).toBe(expiry);
  });
});

describe('what can be done with an account', () => {
  it('is to hold it, or to release it where it is held', () => {
    expect(actionsOf({ state: 'live' })).toEqual(['hold', 'set_mode', 'remove']);
    expect(actionsOf({ state: 'needs_reconnect' })).toContain('hold');
    expect(actionsOf({ state: 'on_hold' })).toEqual(['resume', 'set_mode', 'remove']);
  });

  it('turns the mode to the other one', () => {
    expect([otherMode('live'), otherMode('dry_run')]).toEqual(['dry_run', 'live']);
  });

  it('is to connect it anew by the logins of its channel that are set up', () => {
    const title = { id: 'Masuk', en: 'Sign in' };
    const login = { channel: 'forum', login: 'one', title, isReady: true, missing: [] };
    const logins = [
      login,
      { ...login, login: 'two', isReady: false, missing: ['HUB_X'] },
      { ...login, channel: 'other' },
    ];
    expect(loginsFor(anAccountView(), logins)).toEqual([login]);
  });
});

describe('the key that is proposed for a new account', () => {
  it.each([
    ['KPPN Jakarta I', 'kppn-jakarta-i'],
    ['  @humas.kppn ', 'humas-kppn'],
    ['Ｋａｎｔｏｒ', 'kantor'],
    ['…', 'akun'],
    ['a'.repeat(80), 'a'.repeat(57)],
  ])('is made of the name %p', (name, key) => {
    expect(suggestKey(name, [])).toBe(key);
    expect(faultsOf({ key, name })).toEqual({});
  });

  it('is not one that is taken', () => {
    expect(suggestKey('Kantor', ['kantor', 'kantor-2'])).toBe('kantor-3');
  });
});

describe('what a person fills in for a new account', () => {
  it('is refused where it is missing, or where plans could not name the key', () => {
    expect(faultsOf({ key: ' ', name: '' })).toEqual({ key: 'key-missing', name: 'name-missing' });
    expect(faultsOf({ key: 'Kantor Kami', name: 'Kantor' })).toEqual({ key: 'key-wrong' });
    expect(faultsOf({ key: '-kantor', name: 'Kantor' })).toEqual({ key: 'key-wrong' });
  });
});

describe('what is filled in at first for an account', () => {
  const accounts = [anAccountView({ key: 'humas', name: 'Humas kami' })];
  const granted = { remoteAccountId: '17', name: 'humas', knownAs: '' };

  it('is a proposal for a new one, next to the keys of its channel alone', () => {
    expect(firstValues(granted, { channel: 'forum', accounts })).toEqual({
      key: 'humas-2',
      name: 'humas',
    });
    expect(firstValues(granted, { channel: 'other', accounts }).key).toBe('humas');
  });

  it('is what a known one is called already', () => {
    const known = { ...granted, knownAs: 'humas' };
    expect(firstValues(known, { channel: 'forum', accounts })).toEqual({
      key: 'humas',
      name: 'Humas kami',
    });
  });
});
