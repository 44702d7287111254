import { makeConnectors, type ConnectorsDeps } from '../../../src/channels/clients';
import type { Connector } from '../../../src/channels/contract';
import { startInstagramEmulator, type InstagramEmulator } from '../../emulators/instagram';
import { answering } from './instagram-stage';
import { clientOf } from './kit';

const REDIRECT = 'https://hub.example.test/api/hub/connect/callback';
const APP = { id: '660011', secret: 'rahasia-aplikasi-yang-panjang' };

const now = (): Date => new Date('2026-06-01T00:00:00Z');

let emulator: InstagramEmulator;

beforeEach(async () => {
  emulator = await startInstagramEmulator({ now });
  for (const login of ['instagram', 'facebook'] as const) {
    emulator.addApp({
      clientId: APP.id,
      clientSecret: APP.secret,
      login,
      redirectUris: [REDIRECT],
    });
  }
});

afterEach(() => emulator.close());

const depsOf = (changes: Partial<ConnectorsDeps> = {}): ConnectorsDeps => ({
  http: fetch,
  clock: { now },
  instagram: {
    version: 'v26.0',
    instagram: {
      app: APP,
      baseUrl: emulator.url,
      authUrl: emulator.authUrl,
      codeUrl: emulator.codeUrl,
    },
    facebook: { app: APP, baseUrl: `${emulator.url}/`, authUrl: emulator.url },
  },
  ...changes,
});

const connectorOf = (login: string, changes: Partial<ConnectorsDeps> = {}): Connector => {
  const found = makeConnectors(depsOf(changes)).find((connector) => connector.login === login);
  if (found === undefined) throw new Error(`no way to connect with ${login}`);
  return found;
};

const addAccount = (login: 'instagram' | 'facebook', place: number): void => {
  emulator.addAccount({
    igUserId: `1784140000000000${String(place)}`,
    username: `kantor${String(place)}`,
    login,
  });
};

/** What the owner's browser does: the page of consent, yes to all, and back to us; gives the address that it ends at. */
const consent = async (connector: Connector, ids: readonly string[]): Promise<URL> => {
  const address = connector.authorizeUrl({ state: 'bukti-1', redirectUri: REDIRECT });
  const body = new URLSearchParams({ decision: 'allow' });
  for (const id of ids) {
    body.append(connector.login === 'facebook' ? `account-${id}` : 'account', id);
  }
  const answered = await fetch(address, { method: 'POST', body, redirect: 'manual' });
  return new URL(answered.headers.get('location') ?? '');
};

const codeOf = (address: URL): string => address.searchParams.get('code') ?? '';

describe('the Instagram login', () => {
  beforeEach(() => {
    addAccount('instagram', 1);
  });

  it('asks the owner without any secret in the address', () => {
    const address = connectorOf('instagram').authorizeUrl({ state: 's', redirectUri: REDIRECT });
    expect(address).not.toContain(APP.secret);
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      client_id: APP.id,
      redirect_uri: REDIRECT,
      response_type: 'code',
      state: 's',
      scope: expect.stringContaining('instagram_business_content_publish') as unknown,
    });
  });

  it('gives the account with a token of 60 days that can publish', async () => {
    const connector = connectorOf('instagram');
    const back = await consent(connector, ['17841400000000001']);
    expect(back.searchParams.get('state')).toBe('bukti-1');
    const grant = await connector.exchange({ code: codeOf(back), redirectUri: REDIRECT });
    expect(grant).toMatchObject({
      kind: 'granted',
      accounts: [
        {
          remoteAccountId: '17841400000000001',
          name: 'kantor1',
          settings: {
            igUserId: '17841400000000001',
            username: 'kantor1',
            loginFlavour: 'instagram',
          },
          expiresAt: '2026-07-31T00:00:00.000Z',
        },
      ],
    });
    if (grant.kind !== 'granted') return;
    const [account] = grant.accounts;
    const client = clientOf('instagram', {
      instagram: { baseUrl: emulator.url, version: 'v26.0', pollSeconds: 60 },
    });
    const { settings, credentials } = account ?? {};
    expect(await client.checkConnection({ key: 'utama', settings, credentials })).toMatchObject({
      kind: 'connected',
      accountName: 'kantor1',
    });
  });

  it('takes a code as it stands in the address that Meta leads back to', async () => {
    const connector = connectorOf('instagram');
    const code = `${codeOf(await consent(connector, ['17841400000000001']))}#_`;
    expect(await connector.exchange({ code, redirectUri: REDIRECT })).toMatchObject({
      kind: 'granted',
    });
  });

  it('takes a code once', async () => {
    const connector = connectorOf('instagram');
    const code = codeOf(await consent(connector, ['17841400000000001']));
    await connector.exchange({ code, redirectUri: REDIRECT });
    const again = await connector.exchange({ code, redirectUri: REDIRECT });
    expect(again).toMatchObject({ kind: 'failed', failure: { code: 'code_refused' } });
    expect(JSON.stringify(again)).not.toContain(code);
  });

  it.each(['long_lived_token', 'me'] as const)('fails by its class where %s fails', async (on) => {
    const connector = connectorOf('instagram');
    const code = codeOf(await consent(connector, ['17841400000000001']));
    emulator.faults.add({ on, kind: 'server_error' });
    expect(await connector.exchange({ code, redirectUri: REDIRECT })).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable' },
    });
  });

  it('keeps every token out of the addresses that it asks', async () => {
    const asked: string[] = [];
    const http: typeof fetch = (address, init) => {
      asked.push(typeof address === 'string' ? address : '');
      return fetch(address, init);
    };
    const connector = connectorOf('instagram', { http });
    const code = codeOf(await consent(connector, ['17841400000000001']));
    await connector.exchange({ code, redirectUri: REDIRECT });
    expect(asked).toHaveLength(3);
    for (const address of asked) expect(address).not.toMatch(/access_token=|[?&]code=/);
  });
});

describe('the Facebook login', () => {
  beforeEach(() => {
    for (const place of [1, 2, 3]) addAccount('facebook', place);
  });

  it('gives every account behind a page that its owner allowed, with tokens that last', async () => {
    const connector = connectorOf('facebook');
    const back = await consent(connector, ['17841400000000001', '17841400000000003']);
    const grant = await connector.exchange({ code: codeOf(back), redirectUri: REDIRECT });
    if (grant.kind !== 'granted') throw new Error(JSON.stringify(grant));
    expect(
      grant.accounts.map(({ name, settings, expiresAt }) => ({ name, settings, expiresAt })),
    ).toEqual(
      ['1', '3'].map((place) => ({
        name: `kantor${place}`,
        settings: {
          igUserId: `1784140000000000${place}`,
          username: `kantor${place}`,
          loginFlavour: 'facebook',
        },
        expiresAt: undefined,
      })),
    );
    const tokens = new Set(grant.accounts.map(({ credentials }) => JSON.stringify(credentials)));
    expect(tokens.size).toBe(2);
  });

  it('fails where the code is not for us', async () => {
    const connector = connectorOf('facebook');
    expect(await connector.exchange({ code: 'bukan', redirectUri: REDIRECT })).toMatchObject({
      kind: 'failed',
    });
  });

  it('repeats no secret that Meta repeats', async () => {
    const message = `Error validating client secret ${APP.secret} with code kode-rahasia.`;
    const refusal = { error: { code: 1, message } };
    const http = answering((url) => url.includes('/oauth/access_token'), refusal, { status: 400 });
    const connector = connectorOf('facebook', { http });
    const refused = await connector.exchange({ code: 'kode-rahasia', redirectUri: REDIRECT });
    expect(refused.kind).toBe('failed');
    expect(JSON.stringify(refused)).not.toMatch(/rahasia/);
  });

  it('says so where no page leads to a professional account', async () => {
    const pages = { data: [{ name: 'Halaman', access_token: 'x' }] };
    const http = answering((url) => url.includes('/me/accounts'), pages);
    const connector = connectorOf('facebook', { http });
    const code = codeOf(await consent(connector, ['17841400000000001']));
    expect(await connector.exchange({ code, redirectUri: REDIRECT })).toMatchObject({
      kind: 'failed',
      failure: { code: 'no_professional_account' },
    });
  });
});

it('offers no login whose application is not set up', () => {
  expect(makeConnectors(depsOf({ instagram: { version: 'v26.0' } }))).toEqual([]);
});
