import type { AccountMode } from '../../src/modules/delivery/domain/account-view';
import type { StoredAccount } from '../../src/modules/delivery/application/accounts/account-ports';
import { SYSTEM } from '../../src/modules/editorial/domain/actor';
import { UID } from '../../src/platform/uids';
import { accountsOf, aFailure, anAccount, forgetAccounts, valueOf } from '../support/accounts';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';

const DAY_SECONDS = 86_400;

interface MailRow {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

describe('the sweep over accounts', () => {
  let booted: BootedHub;
  let office: ReturnType<typeof accountsOf>;
  let lead: string;
  let englishLead: string;

  beforeAll(async () => {
    booted = await bootHub();
    lead = (await aMember(booted.strapi, { role: 'hub-lead', name: 'Ratna' })).email;
    const english = { role: 'hub-lead', language: 'en', name: 'Ben' };
    englishLead = (await aMember(booted.strapi, english)).email;
    await aMember(booted.strapi, { role: 'hub-editor', name: 'Siti' });
  });

  beforeEach(async () => {
    await forgetAccounts(booted);
    office = accountsOf(booted);
  });

  afterAll(() => booted.stop());

  const daysAhead = (days: number): Date =>
    new Date(booted.clock.now().getTime() + days * DAY_SECONDS * 1000);

  /** An account whose credentials end after so many days. */
  const endingIn = async (
    days: number,
    data: { mode?: AccountMode } = {},
  ): Promise<StoredAccount> =>
    valueOf(
      await office.saveAccount({
        by: SYSTEM,
        account: anAccount({ ...data, expiresAt: daysAhead(days) }),
      }),
    );

  const now = async ({ id }: StoredAccount): Promise<StoredAccount> => {
    const account = await office.accounts.get(id);
    if (account === undefined) throw new Error('The account is gone.');
    return account;
  };

  const mails = async (): Promise<readonly MailRow[]> =>
    await booted.strapi.db.query(UID.mail).findMany({ orderBy: { id: 'asc' } });

  /** Sweeps at the end of each of so many days. */
  const sweepFor = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day += 1) {
      booted.clock.advance(DAY_SECONDS);
      await office.keepAccounts();
    }
  };

  const refreshFails = () => {
    office.client.renewals.push(
      ...Array.from({ length: 200 }, () => ({
        kind: 'failed' as const,
        failure: aFailure('retryable', { code: '2', message: 'Try again later.' }),
      })),
    );
  };

  it('looks at each account once a day, and at one that is not well every six hours', async () => {
    const account = await endingIn(60);
    await office.keepAccounts();
    await office.keepAccounts();
    expect(office.client.asked).toHaveLength(1);
    expect((await now(account)).health).toMatchObject({ isHealthy: true });
    booted.clock.advance(DAY_SECONDS - 60);
    await office.keepAccounts();
    expect(office.client.asked).toHaveLength(1);
    booted.clock.advance(60);
    office.client.looks.push({ kind: 'failed', failure: aFailure('retryable') });
    await office.keepAccounts();
    expect((await now(account)).health).toMatchObject({ isHealthy: false });
    booted.clock.advance(6 * 3600);
    await office.keepAccounts();
    expect(office.client.asked).toHaveLength(3);
  });

  it('renews credentials from the middle of their life on, and nobody is bothered', async () => {
    const account = await endingIn(60);
    office.client.renewals.push({
      kind: 'refreshed',
      credentials: { token: 'rahasia-baru' },
      expiresAt: daysAhead(90).toISOString(),
    });
    await sweepFor(29);
    expect(office.client.renewals).toHaveLength(1);
    await sweepFor(1);
    expect(office.client.renewals).toHaveLength(0);
    await expect(office.store.openCredentials(account.id)).resolves.toEqual({
      token: 'rahasia-baru',
    });
    const renewed = await now(account);
    expect(renewed.expiresAt?.getTime()).toBeGreaterThan(daysAhead(59).getTime());
    expect(renewed).toMatchObject({ state: 'live', health: { isHealthy: true } });
    await sweepFor(1);
    await expect(mails()).resolves.toEqual([]);
  });

  it('warns every lead at 14, 7 and 1 days, each in their own language and once', async () => {
    refreshFails();
    const account = await endingIn(60);
    await sweepFor(45);
    await expect(mails()).resolves.toEqual([]);
    expect((await now(account)).health).toMatchObject({
      isHealthy: false,
      problem: { code: '2', message: 'Try again later.' },
    });
    await sweepFor(14);
    await office.keepAccounts();
    const sent = await mails();
    const subjectsTo = (email: string) =>
      sent.filter(({ to }) => to === email).map(({ subject }) => subject);
    expect(subjectsTo(lead)).toEqual([
      'Akses ke KPPN di Instagram (Instagram) berakhir 14 hari lagi',
      'Akses ke KPPN di Instagram (Instagram) berakhir 7 hari lagi',
      'Akses ke KPPN di Instagram (Instagram) berakhir dalam sehari',
    ]);
    expect(subjectsTo(englishLead)[1]).toBe(
      'Access to KPPN di Instagram (Instagram) ends in 7 days',
    );
    // Two leads; neither an editor nor anybody else.
    expect(sent).toHaveLength(6);
    expect((await now(account)).state).toBe('live');
  });

  it('lets an account wait to be reconnected once its credentials have ended, and says so', async () => {
    refreshFails();
    const account = await endingIn(60);
    await sweepFor(61);
    expect(await now(account)).toMatchObject({
      state: 'needs_reconnect',
      stateReason: { code: 'credentials_expired' },
    });
    await sweepFor(5);
    const subjects = (await mails()).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('has ended'))).toHaveLength(1);
    // The channel may still take them: what the calendar says holds all the same.
    expect((await now(account)).state).toBe('needs_reconnect');
    expect(office.deeds.slice(1)).toEqual([
      {
        ...{ by: SYSTEM, action: 'account-needs-reconnect' },
        ...{ subject: 'instagram/kantor', reason: 'credentials_expired' },
      },
    ]);
    const again = await endingIn(60);
    expect(again).toMatchObject({ state: 'live', warnedDays: undefined });
  });

  it('begins to count warnings anew with new credentials', async () => {
    refreshFails();
    await endingIn(60);
    await sweepFor(47);
    expect(await mails()).toHaveLength(2);
    await endingIn(60);
    await sweepFor(47);
    expect(await mails()).toHaveLength(4);
  });

  it('warns once where two instances sweep at the same time', async () => {
    refreshFails();
    await endingIn(60);
    booted.clock.advance(47 * DAY_SECONDS);
    await Promise.all([office.keepAccounts(), office.keepAccounts()]);
    expect(await mails()).toHaveLength(2);
  });

  it('keeps the credentials that somebody saved while the old ones were renewed', async () => {
    const account = await endingIn(60);
    booted.clock.advance(31 * DAY_SECONDS);
    office.client.renewals.push({
      kind: 'refreshed',
      credentials: { token: 'dari-yang-lama' },
      expiresAt: daysAhead(60).toISOString(),
    });
    office.client.meanwhile = async () => {
      office.client.meanwhile = () => Promise.resolve();
      await office.saveAccount({
        by: SYSTEM,
        account: anAccount({ credentials: { token: 'dari-orang' } }),
      });
    };
    await office.keepAccounts();
    await expect(office.store.openCredentials(account.id)).resolves.toEqual({
      token: 'dari-orang',
    });
  });

  it('looks after the next account where one breaks off', async () => {
    await endingIn(60);
    await office.saveAccount({ by: SYSTEM, account: anAccount({ key: 'cabang' }) });
    booted.clock.advance(31 * DAY_SECONDS);
    office.client.renewals.push(new Error('token=rahasia-1'), new Error('token=rahasia-1'));
    office.client.looks.push(new Error('token=rahasia-1'));
    await office.keepAccounts();
    const health = (await office.accounts.all()).map((account) => account.health?.problem?.code);
    expect(health).toEqual(['check_broke_off', 'check_broke_off']);
    expect(office.client.asked.map(({ key }) => key)).toEqual(['cabang', 'kantor']);
  });

  it('stops before the next account when it is asked to', async () => {
    await endingIn(60);
    const stopping = new AbortController();
    stopping.abort();
    await office.keepAccounts(stopping.signal);
    expect(office.client.asked).toEqual([]);
  });
});
