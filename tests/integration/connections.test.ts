import request from 'supertest';
import type { GrantedAccount, GrantOutcome } from '../../src/channels/contract';
import type { Actor } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import {
  accountsOf,
  aFailure,
  anAccount,
  forgetAccounts,
  PUBLIC_URL,
  valueOf,
} from '../support/accounts';
import { bootHub, type BootedHub } from '../support/hub';

const SITI: Actor = { kind: 'staff', id: '7', name: 'Siti' };
const BUDI: Actor = { kind: 'staff', id: '8', name: 'Budi' };
const LOGIN = { channel: 'instagram', login: 'instagram' };
const SECRET = 'rahasia-dari-kanal';
const MINUTE = 60;

const granted = (id: string, data: Partial<GrantedAccount> = {}): GrantedAccount => ({
  remoteAccountId: id,
  name: `akun-${id}`,
  settings: { igUserId: id, username: `akun-${id}`, loginFlavour: 'instagram' },
  credentials: { token: `${SECRET}-${id}` },
  ...data,
});

describe('connecting an account', () => {
  let booted: BootedHub;
  let office: ReturnType<typeof accountsOf>;

  beforeAll(async () => {
    booted = await bootHub({ HUB_PUBLIC_URL: PUBLIC_URL });
  });

  beforeEach(async () => {
    await forgetAccounts(booted);
    office = accountsOf(booted);
  });

  afterAll(() => booted.stop());

  const begin = async (): Promise<string> => {
    const { authorizeUrl } = valueOf(await office.beginConnection({ by: SITI, ...LOGIN }));
    return new URL(authorizeUrl).searchParams.get('state') ?? '';
  };

  const grant = async (
    outcome: GrantOutcome = { kind: 'granted', accounts: [granted('1')] },
  ): Promise<string> => {
    const state = await begin();
    office.connector.outcomes.push(outcome);
    return (await office.receiveGrant({ state, code: 'kode', error: '' })) ?? '';
  };

  const look = (id: string, by = SITI) => office.describeConnection({ by, id });

  const finish = (id: string, data: Partial<Parameters<typeof office.finishConnection>[0]> = {}) =>
    office.finishConnection({
      by: SITI,
      id,
      remoteAccountId: '1',
      key: 'kantor',
      name: 'KPPN',
      ...data,
    });

  const refusal = (code: string, more: object = {}) => ({ ok: false, failure: { code, ...more } });

  const storedRows = async (): Promise<string> =>
    JSON.stringify(await booted.strapi.db.query(UID.pendingConnection).findMany({}));

  it('leads from the consent to an account that takes posts', async () => {
    const { authorizeUrl } = valueOf(await office.beginConnection({ by: SITI, ...LOGIN }));
    const url = new URL(authorizeUrl);
    expect(url.searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/api/hub/connect/callback`);
    const state = url.searchParams.get('state') ?? '';
    expect(state).toMatch(/^[\w-]{43}$/);
    const expiresAt = new Date(booted.clock.now().getTime() + 60 * 86_400_000).toISOString();
    office.connector.outcomes.push({ kind: 'granted', accounts: [granted('1', { expiresAt })] });
    const id = (await office.receiveGrant({ state, code: 'kode', error: '' })) ?? '';
    expect(office.connector.codes).toEqual(['kode']);
    await expect(look(id)).resolves.toEqual({
      ok: true,
      value: {
        id,
        ...LOGIN,
        accounts: [{ remoteAccountId: '1', name: 'akun-1', knownAs: '' }],
      },
    });
    const nudges = office.seen.nudges;
    const account = valueOf(await finish(id));
    expect(account).toMatchObject({ channel: 'instagram', key: 'kantor', state: 'live' });
    expect(account.health).toMatchObject({ isHealthy: true, remoteName: 'kppn' });
    expect(account.expiresAt?.toISOString()).toBe(expiresAt);
    await expect(office.store.openCredentials(account.id)).resolves.toEqual({
      token: `${SECRET}-1`,
    });
    expect(office.seen.nudges).toBe(nudges + 1);
    expect(office.deeds.map(({ action, by }) => [action, by.id])).toEqual([
      ['account-connect-begin', '7'],
      ['account-save', '7'],
    ]);
  });

  it.each([
    [new Error('socket hang up'), 'live', 'check_broke_off'],
    [{ kind: 'failed', failure: aFailure('retryable', { code: '2' }) } as const, 'live', '2'],
    [{ kind: 'failed', failure: aFailure('auth') } as const, 'needs_reconnect', '190'],
  ])('connects an account that does not look well: %#', async (look, state, code) => {
    const id = await grant();
    office.client.looks.push(look);
    const account = valueOf(await finish(id));
    expect(account).toMatchObject({ state, health: { isHealthy: false, problem: { code } } });
  });

  it('connects one account where two people finish under the same key at once', async () => {
    const ids = [await grant(), await grant({ kind: 'granted', accounts: [granted('2')] })];
    const done = await Promise.all(
      ids.map((id, place) => finish(id, { remoteAccountId: String(place + 1) })),
    );
    const refused = done.filter(({ ok }) => !ok);
    expect(refused).toEqual([refusal('account_key_taken', { actual: 'kantor' })]);
    await expect(office.accounts.all()).resolves.toHaveLength(1);
    expect(office.deeds.filter(({ action }) => action === 'account-save')).toHaveLength(1);
  });

  it('connects one account once where two people finish it under two keys at once', async () => {
    const ids = [await grant(), await grant()];
    const keys = ['kantor', 'cabang'];
    const done = await Promise.all(ids.map((id, place) => finish(id, { key: keys[place] ?? '' })));
    const [account, ...more] = await office.accounts.all();
    expect(more).toEqual([]);
    expect(done.filter(({ ok }) => !ok)).toEqual([
      refusal('account_known', { limit: account?.key }),
    ]);
  });

  it('keeps neither the state nor a secret where somebody could read them', async () => {
    const state = await begin();
    expect(await storedRows()).not.toContain(state);
    office.connector.outcomes.push({ kind: 'granted', accounts: [granted('1')] });
    await office.receiveGrant({ state, code: 'kode', error: '' });
    expect(await storedRows()).not.toContain(SECRET);
    const id = (await office.receiveGrant({ state, code: 'kode', error: '' })) ?? '';
    expect(JSON.stringify(await look(id))).not.toContain(SECRET);
    await finish(id);
    expect(await storedRows()).toContain('"encryptedAccounts":null');
  });

  it('takes a state once, even twice at the same moment', async () => {
    const state = await begin();
    office.connector.outcomes.push({ kind: 'granted', accounts: [granted('1')] });
    const callback = { state, code: 'kode', error: '' };
    await Promise.all([office.receiveGrant(callback), office.receiveGrant(callback)]);
    await office.receiveGrant(callback);
    expect(office.connector.codes).toEqual(['kode']);
  });

  it.each(['', 'x', 'A'.repeat(43)])('knows no state but its own: %j', async (state) => {
    await begin();
    await expect(office.receiveGrant({ state, code: 'kode', error: '' })).resolves.toBeUndefined();
    expect(office.connector.codes).toEqual([]);
  });

  it('is over after a quarter of an hour, before the consent and after it', async () => {
    const state = await begin();
    booted.clock.advance(15 * MINUTE);
    const id = (await office.receiveGrant({ state, code: 'kode', error: '' })) ?? '';
    expect(office.connector.codes).toEqual([]);
    await expect(look(id)).resolves.toEqual(refusal('connection_expired', { limit: 15 }));
    const late = await grant();
    booted.clock.advance(15 * MINUTE);
    await expect(finish(late)).resolves.toEqual(refusal('connection_expired', { limit: 15 }));
    await expect(office.accounts.all()).resolves.toEqual([]);
  });

  it('takes what nobody fetched away within the hour', async () => {
    await grant();
    booted.clock.advance(76 * MINUTE);
    await office.keepAccounts();
    expect(await storedRows()).toBe('[]');
  });

  it('is shown to, and finished by, the person who began it alone', async () => {
    const id = await grant();
    await expect(look(id, BUDI)).resolves.toEqual(refusal('connection_gone'));
    await expect(finish(id, { by: BUDI })).resolves.toEqual(refusal('connection_gone'));
    await expect(finish('unknown')).resolves.toEqual(refusal('connection_gone'));
    await expect(finish(id)).resolves.toMatchObject({ ok: true });
  });

  it.each<[string, { error: string; code: string }, string]>([
    ['the owner says no', { error: 'access_denied', code: '' }, 'connection_denied'],
    ['the platform says another error', { error: 'server_error', code: '' }, 'connection_failed'],
    ['neither code nor error comes', { error: '', code: '' }, 'connection_failed'],
  ])('says what is the matter where %s', async (_, given, code) => {
    const state = await begin();
    const id = (await office.receiveGrant({ state, ...given })) ?? '';
    await expect(look(id)).resolves.toMatchObject(refusal(code));
    await expect(finish(id)).resolves.toMatchObject(refusal(code));
    expect(office.connector.codes).toEqual([]);
  });

  it('tells what the platform said where it gives no access', async () => {
    const failure = aFailure('auth', { message: 'The code was used before.' });
    const id = await grant({ kind: 'failed', failure });
    await expect(look(id)).resolves.toEqual(
      refusal('connection_failed', { actual: 'The code was used before.' }),
    );
  });

  it('tells a surprise by no word of it: it may hold the address with the secret', async () => {
    const state = await begin();
    office.connector.outcomes.push(new Error(`https://x/?client_secret=${SECRET}`));
    const id = (await office.receiveGrant({ state, code: 'kode', error: '' })) ?? '';
    await expect(look(id)).resolves.toEqual(refusal('connection_failed', { actual: '' }));
    expect(await storedRows()).not.toContain(SECRET);
  });

  it('asks for the consent where it is not there yet, and for an account where none came with it', async () => {
    const state = await begin();
    const row: unknown = await booted.strapi.db.query(UID.pendingConnection).findOne({});
    await expect(look((row as { documentId: string }).documentId)).resolves.toEqual(
      refusal('connection_open'),
    );
    office.connector.outcomes.push({ kind: 'granted', accounts: [] });
    const id = (await office.receiveGrant({ state, code: 'kode', error: '' })) ?? '';
    await expect(look(id)).resolves.toMatchObject(refusal('connection_empty'));
  });

  it('connects several accounts of one consent, each once', async () => {
    const id = await grant({ kind: 'granted', accounts: [granted('1'), granted('2')] });
    await expect(finish(id)).resolves.toMatchObject({ ok: true });
    await expect(finish(id)).resolves.toEqual(refusal('connection_other_account'));
    expect(valueOf(await look(id)).accounts.map((account) => account.remoteAccountId)).toEqual([
      '2',
    ]);
    const second = { remoteAccountId: '2', key: 'cabang', name: 'Cabang' };
    await expect(finish(id, second)).resolves.toMatchObject({ ok: true });
    await expect(finish(id, second)).resolves.toEqual(refusal('connection_used'));
  });

  it('connects an account anew under its key, with the settings that the office made', async () => {
    const settings = { igUserId: '1', username: 'lama', linkLine: 'Baca: {link}' };
    const before = valueOf(
      await office.saveAccount({ by: SITI, account: anAccount({ settings }) }),
    );
    await office.store.setState(before.id, 'needs_reconnect');
    const id = await grant();
    expect(valueOf(await look(id)).accounts[0]?.knownAs).toBe('kantor');
    await expect(finish(id)).resolves.toMatchObject({
      ok: true,
      value: {
        id: before.id,
        state: 'live',
        settings: { igUserId: '1', username: 'akun-1', linkLine: 'Baca: {link}' },
      },
    });
  });

  it('lets no key come to another account, and no account to a second key', async () => {
    await office.saveAccount({
      by: SITI,
      account: anAccount({ settings: { igUserId: '9', username: 'lain' } }),
    });
    const id = await grant();
    await expect(finish(id)).resolves.toEqual(refusal('account_key_taken', { actual: 'kantor' }));
    await expect(finish(id, { key: 'utama' })).resolves.toMatchObject({ ok: true });
    const again = await grant();
    await expect(finish(again, { key: 'kedua' })).resolves.toEqual(
      refusal('account_known', { limit: 'utama' }),
    );
  });

  it('can be tried again where the key was refused', async () => {
    const id = await grant();
    await expect(finish(id, { key: 'Dua Kata' })).resolves.toEqual(refusal('account_key_invalid'));
    await expect(finish(id)).resolves.toMatchObject({ ok: true });
  });

  it('is not begun with a login that is not there or not ready', async () => {
    await expect(
      office.beginConnection({ by: SITI, channel: 'instagram', login: 'kopi' }),
    ).resolves.toEqual(refusal('login_unknown', { actual: 'kopi', limit: 'instagram' }));
    const [login] = (await office.listAccounts('en')).logins;
    const unready = accountsOf(booted, {
      logins: login === undefined ? [] : [{ ...login, isReady: false, missing: ['HUB_X'] }],
    });
    await expect(unready.beginConnection({ by: SITI, ...LOGIN })).resolves.toEqual(
      refusal('login_not_ready', { limit: 'HUB_X' }),
    );
  });

  describe('over HTTP', () => {
    it('sends whoever comes with a state that is not ours to the page, and tells nothing', async () => {
      const answer = await request(booted.server).get(
        '/api/hub/connect/callback?state=x&state=y&code=kode&error=',
      );
      expect(answer.status).toBe(302);
      expect(answer.headers.location).toBe(`${PUBLIC_URL}/admin/hub/accounts?connection=unknown`);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
    });

    it('asks for a session everywhere else', async () => {
      for (const call of [
        request(booted.server).post('/hub/connections').send(LOGIN),
        request(booted.server).get('/hub/connections/abc'),
        request(booted.server).post('/hub/connections/abc').send({}),
      ]) {
        expect((await call).status).toBe(401);
      }
    });
  });
});
