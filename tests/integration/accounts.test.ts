import type { StoredAccount } from '../../src/modules/delivery/application/accounts/account-ports';
import type { AccountCommand } from '../../src/modules/delivery/application/accounts/act-on-account';
import { SYSTEM, type Actor } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import {
  accountsOf,
  aDeliveryTo,
  aFailure,
  anAccount,
  forgetAccounts,
  valueOf,
} from '../support/accounts';
import { bootHub, type BootedHub } from '../support/hub';

const SITI: Actor = { kind: 'staff', id: '7', name: 'Siti' };
const SECRET = 'rahasia-1';

describe('accounts of the office', () => {
  let booted: BootedHub;
  let office: ReturnType<typeof accountsOf>;

  beforeAll(async () => {
    booted = await bootHub();
  });

  beforeEach(async () => {
    await forgetAccounts(booted);
    office = accountsOf(booted);
  });

  afterAll(() => booted.stop());

  const save = async (data: Parameters<typeof anAccount>[0] = {}): Promise<StoredAccount> =>
    valueOf(await office.saveAccount({ by: SITI, account: anAccount(data) }));

  const act = (
    account: StoredAccount,
    command: Partial<AccountCommand> & Pick<AccountCommand, 'action'>,
  ) => office.actOnAccount({ by: SITI, id: account.id, reason: '', ...command });

  const now = async ({ id }: StoredAccount): Promise<StoredAccount> => {
    const account = await office.accounts.get(id);
    if (account === undefined) throw new Error('The account is gone.');
    return account;
  };

  const rowOf = (account: StoredAccount): Promise<unknown> =>
    booted.strapi.db.query(UID.channelAccount).findOne({ where: { id: account.id } });

  describe('that are saved', () => {
    it('keep their secrets sealed, and only what the channel calls settings', async () => {
      const account = await save({
        settings: { igUserId: '1', username: 'kppn', token: SECRET },
        credentials: { token: SECRET, note: 'tidak perlu' },
      });
      expect(JSON.stringify(await rowOf(account))).not.toContain(SECRET);
      expect(account.settings).toEqual({ igUserId: '1', username: 'kppn' });
      await expect(office.store.openCredentials(account.id)).resolves.toEqual({ token: SECRET });
      expect(office.deeds).toEqual([
        { by: SITI, action: 'account-save', subject: 'instagram/kantor', reason: '' },
      ]);
    });

    it.each([
      [{ channel: 'fax' }, 'account_channel_unknown', undefined],
      [{ key: 'Kantor Kami' }, 'account_key_invalid', undefined],
      [{ name: ' ' }, 'account_key_invalid', undefined],
      [
        { settings: { igUserId: SECRET, username: 'kppn' } },
        'account_invalid',
        'settings.igUserId',
      ],
      [{ credentials: { token: 5, other: SECRET } }, 'account_invalid', 'credentials.token'],
      [{ credentials: SECRET }, 'account_invalid', 'credentials'],
    ])('are refused with what is wrong, and never with a value: %j', async (data, code, field) => {
      const refused = await office.saveAccount({ by: SITI, account: anAccount(data) });
      expect(refused).toMatchObject({ ok: false, failure: { code } });
      if (!refused.ok) expect(refused.failure.field).toBe(field);
      expect(JSON.stringify(refused)).not.toContain(SECRET);
      await expect(office.accounts.all()).resolves.toEqual([]);
    });

    it('are live again with new secrets, but for those that a person holds', async () => {
      const account = await save();
      await office.store.setState(account.id, 'needs_reconnect', {
        ...aFailure('auth'),
        at: booted.clock.now().toISOString(),
      });
      expect(await now(account)).toMatchObject({
        state: 'needs_reconnect',
        stateReason: { code: '190', message: 'The token ended.' },
      });
      expect(office.deeds.slice(1)).toEqual([
        {
          ...{ by: SYSTEM, action: 'account-needs-reconnect' },
          ...{ subject: 'instagram/kantor', reason: '190' },
        },
      ]);
      expect(await save({ credentials: { token: 'rahasia-2' } })).toMatchObject({
        id: account.id,
        state: 'live',
        stateReason: undefined,
      });
      await act(account, { action: 'hold', reason: 'Libur' });
      expect(await save()).toMatchObject({
        state: 'on_hold',
        stateReason: { code: 'account_held', message: 'Siti: Libur' },
      });
    });

    it('are added once by two at the same moment: the second replaces what the first added', async () => {
      const saves = ['Satu', 'Dua'].map((name) =>
        office.saveAccount({ by: SITI, account: anAccount({ name }) }),
      );
      const [one, other] = (await Promise.all(saves)).map(valueOf);
      expect(one?.id).toBe(other?.id);
      await expect(office.accounts.all()).resolves.toHaveLength(1);
      expect(office.deeds).toHaveLength(2);
    });

    it('keep their mode unless another is asked for', async () => {
      const account = await save({ mode: 'dry_run' });
      expect(account.mode).toBe('dry_run');
      expect((await save()).mode).toBe('dry_run');
      expect((await save({ mode: 'live' })).mode).toBe('live');
    });

    it('stay held by a person, whatever a worker that was under way finds out', async () => {
      const account = await save();
      await act(account, { action: 'hold' });
      await office.store.setState(account.id, 'needs_reconnect');
      expect((await now(account)).state).toBe('on_hold');
      expect(office.deeds.at(-1)).toMatchObject({ action: 'account-hold', by: SITI });
    });
  });

  describe('that are looked at', () => {
    const check = async (account: StoredAccount) =>
      valueOf(await act(account, { action: 'check' }));

    it('show their name on the channel and their quota', async () => {
      const checked = await check(await save());
      expect(checked?.health).toEqual({
        checkedAt: expect.any(String),
        isHealthy: true,
        remoteName: 'kppn',
        quota: { used: 3, limit: 100 },
      });
      expect(office.client.asked).toEqual([
        {
          key: 'kantor',
          settings: { igUserId: '17841400000000001', username: 'kppn', hashtagLimit: 7 },
          credentials: { token: SECRET },
        },
      ]);
    });

    it('wait to be reconnected where the channel refuses their secrets, and go on where it takes them', async () => {
      const account = await save();
      office.client.looks.push({ kind: 'failed', failure: aFailure('auth') });
      const nudges = office.seen.nudges;
      expect(await check(account)).toMatchObject({
        state: 'needs_reconnect',
        stateReason: { code: '190', message: 'The token ended.' },
        health: { isHealthy: false, problem: { code: '190', message: 'The token ended.' } },
      });
      expect(office.seen.nudges).toBe(nudges);
      expect(await check(account)).toMatchObject({ state: 'live', stateReason: undefined });
      expect(office.seen.nudges).toBe(nudges + 1);
      expect(office.deeds.slice(1).map(({ by, action, reason }) => [by, action, reason])).toEqual([
        [SITI, 'account-check', ''],
        [SYSTEM, 'account-needs-reconnect', '190'],
        [SITI, 'account-check', ''],
        [SYSTEM, 'account-reconnected', ''],
      ]);
    });

    it('are held where the channel restricts them', async () => {
      const account = await save();
      const failure = aFailure('account_restricted', { code: '25/2207050' });
      office.client.looks.push({ kind: 'failed', failure });
      expect(await check(account)).toMatchObject({
        state: 'on_hold',
        stateReason: { code: '25/2207050' },
      });
      // The channel may take them again; a person lets them go.
      expect((await check(account))?.state).toBe('on_hold');
    });

    it.each(['rate_limited', 'retryable', 'forbidden'] as const)(
      'stay as they are where the look says nothing of their secrets: %s',
      async (kind) => {
        const account = await save();
        office.client.looks.push({ kind: 'failed', failure: aFailure(kind, { code: '4' }) });
        expect(await check(account)).toMatchObject({
          state: 'live',
          health: { isHealthy: false, problem: { code: '4' } },
        });
      },
    );

    it('tell a look that broke off by its name alone', async () => {
      const account = await save();
      office.client.looks.push(new Error(`GET https://x/?token=${SECRET}`));
      const checked = await check(account);
      expect(checked).toMatchObject({
        state: 'live',
        health: { problem: { code: 'check_broke_off', message: '' } },
      });
      expect(JSON.stringify(await rowOf(account))).not.toContain(SECRET);
    });

    it('wait to be reconnected where their secrets cannot be opened', async () => {
      const account = await save();
      await booted.strapi.db.query(UID.channelAccount).update({
        where: { id: account.id },
        data: { encryptedCredentials: 'v1:00:00:00' } as never,
      });
      expect(await check(account)).toMatchObject({
        state: 'needs_reconnect',
        health: { problem: { code: 'credentials_unreadable' } },
      });
    });

    it('are left alone where somebody saved new secrets while the old ones were looked at', async () => {
      const account = await save();
      office.client.looks.push({ kind: 'failed', failure: aFailure('auth') });
      office.client.meanwhile = async () => {
        await save({ credentials: { token: 'rahasia-2' } });
      };
      expect(await check(account)).toMatchObject({ state: 'live', health: undefined });
    });
  });

  describe('with which people do something', () => {
    it('are held with a reason, and go on: what waited is asked for', async () => {
      const account = await save();
      await act(account, { action: 'hold', reason: 'Menunggu keputusan' });
      expect(await now(account)).toMatchObject({
        state: 'on_hold',
        stateReason: { message: 'Siti: Menunggu keputusan' },
      });
      const nudges = office.seen.nudges;
      await act(account, { action: 'resume' });
      expect(await now(account)).toMatchObject({ state: 'live', stateReason: undefined });
      expect(office.seen.nudges).toBe(nudges + 1);
      expect(office.deeds.slice(1)).toEqual([
        {
          by: SITI,
          action: 'account-hold',
          subject: 'instagram/kantor',
          reason: 'Menunggu keputusan',
        },
        { by: SITI, action: 'account-resume', subject: 'instagram/kantor', reason: '' },
      ]);
    });

    it('do not go on by themselves where their secrets were refused', async () => {
      const account = await save();
      await office.store.setState(account.id, 'needs_reconnect');
      await expect(act(account, { action: 'resume' })).resolves.toEqual({
        ok: false,
        failure: { code: 'account_not_connected' },
      });
    });

    it('only rehearse from now on, or send again', async () => {
      const account = await save();
      await act(account, { action: 'set_mode', mode: 'dry_run' });
      expect((await now(account)).mode).toBe('dry_run');
      await act(account, { action: 'set_mode', mode: 'live' });
      expect((await now(account)).mode).toBe('live');
      expect(office.deeds.slice(1).map(({ action }) => action)).toEqual([
        'account-set-dry-run',
        'account-set-live',
      ]);
    });

    it.each(['queued', 'waiting', 'publishing', 'unknown', 'unlinked', 'on_hold', 'manual_action'])(
      'are not removed while something is on its way: %s',
      async (state) => {
        const account = await save();
        for (const title of ['Satu', 'Dua', 'Tiga', 'Empat']) {
          await aDeliveryTo(booted, { state, account, title });
        }
        await expect(act(account, { action: 'remove' })).resolves.toEqual({
          ok: false,
          failure: { code: 'account_busy', actual: 4, limit: 'Satu, Dua, Tiga, …' },
        });
        expect(await now(account)).toEqual(account);
        expect(office.deeds.slice(1)).toEqual([
          {
            ...{ by: SITI, action: 'account-remove', subject: 'instagram/kantor', reason: '' },
            refusal: 'account_busy',
          },
        ]);
      },
    );

    it('are removed once everything is at its end; the history keeps their key', async () => {
      const account = await save();
      const ids = await Promise.all(
        ['published', 'cancelled', 'withdrawn', 'rehearsed', 'failed', 'missed_window'].map(
          (state) => aDeliveryTo(booted, { state, account, title: state }),
        ),
      );
      await expect(act(account, { action: 'remove' })).resolves.toEqual({
        ok: true,
        value: undefined,
      });
      await expect(office.accounts.all()).resolves.toEqual([]);
      const rows: unknown[] = await booted.strapi.db
        .query(UID.delivery)
        .findMany({ where: { accountKey: 'kantor' } });
      expect(rows).toHaveLength(ids.length);
      await expect(act(account, { action: 'hold' })).resolves.toEqual({
        ok: false,
        failure: { code: 'account_gone' },
      });
    });

    it('change nothing where the record cannot be written', async () => {
      const account = await save();
      const broken = accountsOf(booted, { record: () => Promise.reject(new Error('no record')) });
      const command = { by: SITI, id: account.id, reason: '' };
      await expect(broken.actOnAccount({ ...command, action: 'hold' })).rejects.toThrow(
        'no record',
      );
      await expect(broken.actOnAccount({ ...command, action: 'remove' })).rejects.toThrow(
        'no record',
      );
      await expect(
        broken.saveAccount({ by: SITI, account: anAccount({ name: 'Lain' }) }),
      ).rejects.toThrow('no record');
      await expect(broken.store.setState(account.id, 'needs_reconnect')).rejects.toThrow(
        'no record',
      );
      broken.client.looks.push({ kind: 'failed', failure: aFailure('auth') });
      await expect(broken.keepAccounts()).rejects.toThrow('no record');
      expect(await now(account)).toMatchObject({ state: 'live', name: 'KPPN di Instagram' });
    });
  });
});
