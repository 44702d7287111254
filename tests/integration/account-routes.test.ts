import request from 'supertest';
import type { StoredAccount } from '../../src/modules/delivery/application/accounts/account-ports';
import type { Actor } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { accountsOf, aDeliveryTo, anAccount, forgetAccounts, valueOf } from '../support/accounts';
import { bootHub, type BootedHub } from '../support/hub';
import { auditLines } from '../support/look';
import { aMember, signIn } from '../support/staff';

const SITI: Actor = { kind: 'staff', id: '7', name: 'Siti' };
const SECRET = 'rahasia-1';

describe('accounts of the office, over HTTP', () => {
  let booted: BootedHub;
  let office: ReturnType<typeof accountsOf>;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    booted = await bootHub();
    for (const role of ['hub-contributor', 'hub-editor', 'hub-lead', 'hub-moderator']) {
      const member = await aMember(booted.strapi, { role, language: 'en' });
      tokens[role] = `Bearer ${await signIn(booted, member)}`;
    }
  });

  beforeEach(async () => {
    await forgetAccounts(booted);
    office = accountsOf(booted);
  });

  afterAll(() => booted.stop());

  const save = async (data: Parameters<typeof anAccount>[0] = {}): Promise<StoredAccount> =>
    valueOf(await office.saveAccount({ by: SITI, account: anAccount(data) }));

  const list = (role: string) =>
    request(booted.server)
      .get('/hub/channel-accounts')
      .set('Authorization', tokens[role] ?? '');

  const post = (role: string, id: number, body: object) =>
    request(booted.server)
      .post(`/hub/channel-accounts/${id}/actions`)
      .set('Authorization', tokens[role] ?? '')
      .send(body);

  it('are seen by editors and leads, with the logins and what those still need', async () => {
    const account = await save({
      expiresAt: new Date(booted.clock.now().getTime() + 86_400_000),
    });
    await aDeliveryTo(booted, { state: 'queued', account, title: 'Satu' });
    const statuses = await Promise.all(
      ['hub-contributor', 'hub-moderator', 'nobody', 'hub-editor', 'hub-lead'].map(
        async (role) => (await list(role)).status,
      ),
    );
    expect(statuses).toEqual([403, 403, 401, 200, 200]);
    const { body, text } = await list('hub-editor');
    expect(text).not.toContain(SECRET);
    expect(body.data.accounts).toEqual([
      {
        id: account.id,
        channel: 'instagram',
        key: 'kantor',
        name: 'KPPN di Instagram',
        settings: expect.objectContaining({ username: 'kppn' }),
        state: 'live',
        stateReason: null,
        mode: 'live',
        expiresAt: account.expiresAt?.toISOString(),
        expiresInDays: 1,
        health: null,
        open: 1,
      },
    ]);
    expect(body.data.logins).toHaveLength(3);
    expect(body.data.logins[2]).toMatchObject({
      channel: 'youtube',
      login: 'google',
      isReady: false,
      missing: ['HUB_GOOGLE_CLIENT_ID', 'HUB_GOOGLE_CLIENT_SECRET'],
    });
    expect(body.data).toMatchObject({
      timeZone: 'Asia/Jakarta',
      deliverySwitch: { isOn: true },
    });
  });

  it('are managed by leads alone, each deed with a line on the record', async () => {
    const account = await save();
    expect((await post('hub-editor', account.id, { action: 'hold' })).status).toBe(403);
    const held = await post('hub-lead', account.id, { action: 'hold', reason: 'Libur' });
    expect(held.status).toBe(200);
    expect(held.body.data).toMatchObject({
      state: 'on_hold',
      stateReason: { code: 'account_held' },
    });
    expect(held.body.data.stateReason.message).toMatch(/^Held by .+: Libur$/);
    const lines = await auditLines(booted.strapi, { content_type: UID.channelAccount });
    expect(lines.at(-1)).toMatchObject({
      action: 'account-hold',
      document_id: 'instagram/kantor',
      actor_kind: 'staff',
      reason: 'Libur',
    });
  });

  it('say in a sentence why something is refused', async () => {
    const account = await save();
    await aDeliveryTo(booted, { state: 'queued', account, title: 'Satu' });
    const refused = await post('hub-lead', account.id, { action: 'remove' });
    expect(refused.status).toBe(409);
    expect(refused.body.error.details.code).toBe('account_busy');
    const line: unknown = await booted.strapi.db
      .connection('hub_audit')
      .where({ action: 'account-remove' })
      .first('outcome', 'code', 'document_id');
    expect(line).toEqual({
      ...{ outcome: 'refused', code: 'account_busy' },
      document_id: 'instagram/kantor',
    });
    expect(refused.body.error.message).toContain('Satu');
    expect((await post('hub-lead', 999_999, { action: 'hold' })).status).toBe(404);
  });

  it.each([
    {},
    { action: 'burn' },
    { action: 'set_mode' },
    { action: 'set_mode', mode: 'sometimes' },
    { action: 'hold', reason: 'x'.repeat(501) },
    { action: 'hold', reason: 5 },
  ])('refuse what is no action: %j', async (body) => {
    const account = await save();
    expect((await post('hub-lead', account.id, body)).status).toBe(400);
  });
});
