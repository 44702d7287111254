import type { RefreshOutcome } from '../../../src/channels/contract';
import { IG_USER, setInstagramStage, TOKEN, type InstagramStage } from './instagram-stage';

const DAY_SECONDS = 86_400;

let stage: InstagramStage;

beforeEach(async () => {
  stage = await setInstagramStage();
});

afterEach(() => stage.close());

const account = () => stage.post().account;

describe('a look at an account', () => {
  it.each(['instagram', 'facebook'] as const)(
    'tells its name and the posts that are left, with the %s login',
    async (login) => {
      await stage.close();
      stage = await setInstagramStage({ login });
      await stage.someoneElsePosts();
      expect(await stage.client().checkConnection(account())).toEqual({
        kind: 'connected',
        accountName: 'tirtakencana',
        remoteAccountId: IG_USER,
        quota: { used: 1, limit: 100 },
      });
    },
  );

  it('fails where the token is dead, and does not repeat it', async () => {
    stage.emulator.faults.add({ on: 'me', kind: 'token_dies' });
    const outcome = await stage.client().checkConnection(account());
    expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'auth', code: '190/463' } });
    expect(JSON.stringify(outcome)).not.toContain(TOKEN);
  });

  it('fails where the token is that of another account', async () => {
    const settings = { ...(account().settings as object), igUserId: '17841400000000099' };
    const outcome = await stage.client().checkConnection({ ...account(), settings });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'not_found' } });
  });

  it('fails where the account may not publish', async () => {
    stage.emulator.faults.add({ on: 'quota', kind: 'refuse', error: { code: 10 } });
    expect(await stage.client().checkConnection(account())).toMatchObject({
      kind: 'failed',
      failure: { class: 'forbidden' },
    });
  });
});

describe('a token', () => {
  const issuedAt = '2026-06-01T00:00:00.000Z';
  const expiresAt = '2026-07-31T00:00:00.000Z';
  const refreshAfter = async (days: number): Promise<RefreshOutcome | undefined> => {
    stage.advance(days * DAY_SECONDS);
    return stage.client().refreshCredentials?.(account(), { issuedAt, expiresAt });
  };

  it('is left alone while 30 days or more are left', async () => {
    expect(await refreshAfter(30)).toEqual({ kind: 'not_needed' });
    expect(stage.emulator.journal).toEqual([]);
  });

  it('is renewed for 60 days once less are left, and the new one holds', async () => {
    const outcome = await refreshAfter(30.5);
    expect(outcome).toMatchObject({ kind: 'refreshed', expiresAt: '2026-08-30T12:00:00.000Z' });
    if (outcome?.kind !== 'refreshed') return;
    expect(outcome.credentials).not.toEqual({ accessToken: TOKEN });
    const renewed = { ...account(), credentials: outcome.credentials };
    expect(await stage.client().checkConnection(renewed)).toMatchObject({ kind: 'connected' });
    const [asked] = stage.emulator.journal;
    expect(asked).toMatchObject({
      method: 'GET',
      path: '/refresh_access_token',
      query: { grant_type: 'ig_refresh_token' },
      headers: { authorization: '[redacted]' },
    });
    expect(Object.keys(asked?.query ?? {})).toEqual(['grant_type']);
  });

  it('is left alone on its first day, however short it lives', async () => {
    stage.advance(3600);
    const known = { issuedAt, expiresAt: '2026-06-10T00:00:00.000Z' };
    expect(await stage.client().refreshCredentials?.(account(), known)).toEqual({
      kind: 'not_needed',
    });
  });

  it('needs its owner once it has ended', async () => {
    expect(await refreshAfter(61)).toMatchObject({
      kind: 'failed',
      failure: { class: 'auth', code: 'token_expired' },
    });
  });

  it('needs its owner where Meta does not know it any more', async () => {
    stage.emulator.faults.add({ on: 'refresh', kind: 'token_dies' });
    expect(await refreshAfter(40)).toMatchObject({ kind: 'failed', failure: { class: 'auth' } });
  });

  it('of a page does not end', async () => {
    await stage.close();
    stage = await setInstagramStage({ login: 'facebook' });
    expect(await refreshAfter(59)).toEqual({ kind: 'not_needed' });
    expect(stage.emulator.journal).toEqual([]);
  });
});
