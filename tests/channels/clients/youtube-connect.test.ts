import { makeConnectors } from '../../../src/channels/clients';
import { startGoogleEmulator, type GoogleEmulator } from '../../emulators/google';
import { answering, GOOGLE, onYoutube, OWN_CHANNEL, type Told, youtubeOn } from './google-kit';
import { NOWHERE, VIDEO } from './kit';

const NOW = '2026-06-01T00:00:00Z';
const SCOPE = 'https://www.googleapis.com/auth/youtube';

let google: GoogleEmulator;

beforeEach(async () => {
  google = await startGoogleEmulator();
  google.addChannel(OWN_CHANNEL);
});

afterEach(() => google.close());

describe('connecting an account', () => {
  const REDIRECT = 'https://hub.example.test/api/hub/connect/callback';
  const aConnector = (http: typeof fetch) => {
    const { apiUrl, tokenUrl } = google;
    const [connector] = makeConnectors({
      http,
      clock: { now: () => new Date(NOW) },
      instagram: { version: 'v26.0' },
      google: { ...GOOGLE, apiUrl, tokenUrl, authUrl: 'https://accounts.example.test/auth?hl=id' },
    });
    if (connector === undefined) throw new Error('no connector');
    return connector;
  };
  const granted = { access_token: 'ya29.x', refresh_token: GOOGLE.refreshToken, scope: SCOPE };
  const exchanging = (tokens: object, seen: Told[] = []) =>
    aConnector((address, init) => {
      const isExchange =
        init?.body instanceof URLSearchParams &&
        init.body.get('grant_type') === 'authorization_code';
      const answers = {
        ...(isExchange ? { '/token': tokens } : {}),
        '/channels': { items: [{ id: 'UCtirtakencana', snippet: { title: 'Tirta Kencana' } }] },
      };
      return answering(answers, seen)(address, init);
    });
  const code = { code: '4/kode', redirectUri: REDIRECT };

  it('sends the owner to the consent page, for a consent that lasts', () => {
    const connector = aConnector(fetch);
    const url = new URL(connector.authorizeUrl({ state: 'tanda/1', redirectUri: REDIRECT }));
    expect(url.origin + url.pathname).toBe('https://accounts.example.test/auth');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      hl: 'id',
      client_id: GOOGLE.clientId,
      redirect_uri: REDIRECT,
      response_type: 'code',
      scope: SCOPE,
      access_type: 'offline',
      prompt: 'consent',
      state: 'tanda/1',
    });
    expect(url.href).not.toContain(GOOGLE.clientSecret);
  });

  it('changes the code for the channels of the owner', async () => {
    const seen: Told[] = [];
    expect(await exchanging(granted, seen).exchange(code)).toEqual({
      kind: 'granted',
      accounts: [
        {
          remoteAccountId: 'UCtirtakencana',
          name: 'Tirta Kencana',
          settings: { channelTitle: 'Tirta Kencana', channelId: 'UCtirtakencana' },
          credentials: GOOGLE,
        },
      ],
    });
    const [exchange] = seen;
    expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toEqual({
      grant_type: 'authorization_code',
      code: '4/kode',
      client_id: GOOGLE.clientId,
      client_secret: GOOGLE.clientSecret,
      redirect_uri: REDIRECT,
    });
    for (const { url } of seen) expect(url).not.toMatch(/rahasia|1\/\/refresh|kode/);
  });

  it.each([
    ['no_refresh_token', { access_token: 'ya29.x', scope: SCOPE }],
    ['scope_not_granted', { ...granted, scope: `${SCOPE}.readonly` }],
    ['invalid_grant', { status: 400, error: 'invalid_grant', error_description: 'Bad code.' }],
    ['answer_unreadable', { scope: 7 }],
  ])('says why it did not work: %s', async (reason, tokens) => {
    const outcome = await exchanging(tokens).exchange(code);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: reason } });
    expect(JSON.stringify(outcome)).not.toMatch(/rahasia|1\/\/refresh|ya29/);
  });

  describe('through the whole flow of the emulator', () => {
    const press = async (
      connector: ReturnType<typeof aConnector>,
      form: Readonly<Record<string, string>>,
    ): Promise<URLSearchParams> => {
      const page = connector.authorizeUrl({ state: 'tanda', redirectUri: REDIRECT });
      const answer = await fetch(page, {
        method: 'POST',
        body: new URLSearchParams(form),
        redirect: 'manual',
      });
      return new URL(answer.headers.get('location') ?? '').searchParams;
    };
    const onEmulator = () => {
      const { apiUrl, tokenUrl, authUrl } = google;
      const { clientId, clientSecret } = GOOGLE;
      const [connector] = makeConnectors({
        http: fetch,
        clock: { now: () => new Date(NOW) },
        instagram: { version: 'v26.0' },
        google: { apiUrl, tokenUrl, authUrl, clientId, clientSecret },
      });
      if (connector === undefined) throw new Error('no connector');
      return connector;
    };
    const consent = (account: string, scope = SCOPE) => ({
      decision: 'allow',
      account,
      'scope-0': scope,
    });

    it('gives an account that can be looked at and written to, and a code that opens once', async () => {
      const connector = onEmulator();
      const back = await press(connector, consent(OWN_CHANNEL.channelId));
      expect(back.get('state')).toBe('tanda');
      const once = { code: back.get('code') ?? '', redirectUri: REDIRECT };
      const grant = await connector.exchange(once);
      if (grant.kind !== 'granted') throw new Error(grant.failure.message);
      const [account] = grant.accounts;
      expect(account).toMatchObject({ remoteAccountId: OWN_CHANNEL.channelId });
      expect(await connector.exchange(once)).toMatchObject({
        kind: 'failed',
        failure: { class: 'auth', code: 'invalid_grant' },
      });

      const snippet = { title: 'Kelas', description: 'Halo', categoryId: '27' };
      google.addVideo({ id: VIDEO, channelId: OWN_CHANNEL.channelId, snippet });
      google.setStatistics(VIDEO, { views: 12, likes: 3 });
      const post = onYoutube();
      const access = {
        key: 'utama',
        settings: account?.settings,
        credentials: account?.credentials,
      };
      const client = youtubeOn(google);
      expect(await client.checkConnection(access)).toMatchObject({
        kind: 'connected',
        accountName: OWN_CHANNEL.title,
      });
      expect(await client.commit({ ...post, account: access }, {})).toMatchObject({
        kind: 'published',
      });
      const ref = { remoteId: VIDEO, permalink: '' };
      expect(await client.metrics?.(access, ref)).toMatchObject({
        kind: 'measured',
        values: { views: 12, likes: 3 },
      });
    });

    it.each([
      ['no_channel', consent('none')],
      ['scope_not_granted', { decision: 'allow', account: OWN_CHANNEL.channelId }],
    ])('names what is missing: %s', async (code, form) => {
      const connector = onEmulator();
      const back = await press(connector, form);
      const redirect = { code: back.get('code') ?? '', redirectUri: REDIRECT };
      expect(await connector.exchange(redirect)).toMatchObject({
        kind: 'failed',
        failure: { code },
      });
    });
  });

  it('may be tried again where Google cannot be reached', async () => {
    const dead = aConnector(() => Promise.reject(new TypeError(`no route to ${NOWHERE}`)));
    expect(await dead.exchange(code)).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable', code: 'no_answer' },
    });
  });

  it('is not offered where the application is not set up', () => {
    const connectors = makeConnectors({
      http: fetch,
      clock: { now: () => new Date(NOW) },
      instagram: { version: 'v26.0' },
    });
    expect(connectors).toEqual([]);
  });
});
