import type { ClientsDeps } from '../../../src/channels/clients';
import { startGoogleEmulator, type GoogleEmulator } from '../../emulators/google';
import {
  addressesOf,
  answering,
  GOOGLE,
  onYoutube,
  OWN_CHANNEL,
  withPayload,
  youtubeOn,
} from './google-kit';
import { quotaDaysInMemory, VIDEO } from './kit';

const NOW = '2026-06-01T00:00:00Z';

let google: GoogleEmulator;

beforeEach(async () => {
  google = await startGoogleEmulator();
  google.addChannel(OWN_CHANNEL);
});

afterEach(() => google.close());

const aClient = (http: typeof fetch, changes: Partial<ClientsDeps> = {}) =>
  youtubeOn(google, { http, ...changes });

describe('what YouTube counts', () => {
  const ref = { remoteId: VIDEO, permalink: '' };
  const { account } = onYoutube();
  const counting = (statistics?: object) =>
    aClient(answering({ '/videos': { items: [{ id: VIDEO, statistics }] } }));

  it('is told by its own names, as numbers', async () => {
    const counts = { viewCount: '1042', likeCount: '17', commentCount: '0', favoriteCount: '0' };
    expect(await counting(counts).metrics?.(account, ref)).toEqual({
      kind: 'measured',
      values: { views: 1042, likes: 17, comments: 0 },
    });
  });

  it('leaves out what the owner hides', async () => {
    expect(await counting({ viewCount: '5' }).metrics?.(account, ref)).toEqual({
      kind: 'measured',
      values: { views: 5 },
    });
  });

  it.each([undefined, {}, { viewCount: 'banyak' }])(
    'is no data, not nought: %j',
    async (counts) => {
      expect(await counting(counts).metrics?.(account, ref)).toEqual({ kind: 'no_data' });
    },
  );

  it('is asked for with one unit, and names a video that is gone', async () => {
    const quotaDays = quotaDaysInMemory();
    const client = aClient(answering({ '/videos': { items: [] } }), {
      google: { ...addressesOf(google), quotaDays },
    });
    expect(await client.metrics?.(account, ref)).toMatchObject({
      kind: 'failed',
      failure: { class: 'not_found', code: 'videoNotFound' },
    });
    expect(await quotaDays.used({ project: '123456', day: '2026-05-31' })).toBe(1);
  });
});

describe('a look at an account', () => {
  const { account } = onYoutube();
  const channels = (...ids: readonly string[]) => ({
    '/channels': { items: ids.map((id) => ({ id, snippet: { title: `Kanal ${id}` } })) },
  });

  it('tells the channel behind the consent, and how much of the quota is used', async () => {
    const quotaDays = quotaDaysInMemory();
    const client = aClient(answering(channels('UClain', OWN_CHANNEL.channelId)), {
      google: { ...addressesOf(google), quotaDays, quotaUnits: 10_000 },
    });
    expect(await client.checkConnection(account)).toEqual({
      kind: 'connected',
      accountName: `Kanal ${OWN_CHANNEL.channelId}`,
      remoteAccountId: OWN_CHANNEL.channelId,
      quota: { used: 1, limit: 10_000 },
    });
  });

  it.each([
    ['no_channel', channels()],
    ['other_channel', channels('UClain')],
  ])('asks for another consent where it is for the wrong account: %s', async (code, answers) => {
    expect(await aClient(answering(answers)).checkConnection(account)).toMatchObject({
      kind: 'failed',
      failure: { class: 'auth', code },
    });
  });

  it('asks for a new consent where the old one was withdrawn', async () => {
    google.revoke(GOOGLE.refreshToken);
    const outcome = await aClient(fetch).checkConnection(account);
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { class: 'auth', code: 'invalid_grant' },
    });
    expect(JSON.stringify(outcome)).not.toMatch(/rahasia|1\/\/refresh/);
  });
});

describe('the refresh token', () => {
  const known = { issuedAt: NOW, expiresAt: '' };
  const { account } = onYoutube();

  it('lasts: there is nothing to renew', async () => {
    expect(await youtubeOn(google).refreshCredentials?.(account, known)).toEqual({
      kind: 'not_needed',
    });
  });

  it('is known to be dead before a post needs it', async () => {
    google.revoke(GOOGLE.refreshToken);
    expect(await youtubeOn(google).refreshCredentials?.(account, known)).toMatchObject({
      kind: 'failed',
      failure: { class: 'auth' },
    });
  });
});

describe('a video that is not ours or does not exist', () => {
  it('is named before anything is written', async () => {
    const snippet = { title: 'Lain', description: '', categoryId: '27' };
    google.addVideo({ id: VIDEO, channelId: 'UClain', snippet });
    const client = youtubeOn(google);
    expect(await client.prepare(onYoutube(), {})).toMatchObject({
      failure: { class: 'forbidden', code: 'video_of_another_channel', field: 'videoId' },
    });
    const gone = withPayload(onYoutube(), { videoId: 'tidakAdaAda' });
    expect(await client.prepare(gone, {})).toMatchObject({
      failure: { class: 'not_found', code: 'videoNotFound', field: 'videoId' },
    });
  });
});
