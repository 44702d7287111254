import { createHash } from 'node:crypto';
import { call } from '../shared/call';
import { aBody, CHANNEL, reasonOf, setStage, type Stage, VIDEO } from './support';

const DAY = 86_400_000;
const REDIRECT = 'https://hub.test/api/hub/connect/callback';
const CLIENT = { clientId: 'hub', clientSecret: 'hub-secret', redirectUris: [REDIRECT] } as const;
const SCOPE = 'https://www.googleapis.com/auth/youtube';
const READ_ONLY = `${SCOPE}.readonly`;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
  stage.emulator.addClient(CLIENT);
});
afterEach(() => stage.close());

const consentUrl = (parameters: Record<string, string> = {}): string => {
  const url = new URL(stage.emulator.authUrl);
  const asked = {
    client_id: CLIENT.clientId,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: `${SCOPE} ${READ_ONLY}`,
    access_type: 'offline',
    prompt: 'consent',
    state: 'abc',
    ...parameters,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.toString();
};

const ALL = { decision: 'allow', account: CHANNEL.channelId, 'scope-0': SCOPE };

const press = async (
  fields: Record<string, string> = ALL,
  parameters: Record<string, string> = {},
): Promise<URLSearchParams> => {
  const answer = await fetch(consentUrl(parameters), {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? 'none:').searchParams;
};

const exchange = (code: string | null, fields: Record<string, string> = {}) =>
  call(stage.emulator.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
      redirect_uri: REDIRECT,
      code: code ?? '',
      ...fields,
    }),
  });

const refresh = (refreshToken: unknown) =>
  stage.token({
    client_id: CLIENT.clientId,
    client_secret: CLIENT.clientSecret,
    refresh_token: String(refreshToken),
  });

const as = (token: unknown, path: string, init: RequestInit = {}) =>
  call(`${stage.emulator.apiUrl}/youtube/v3/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
  });

describe('rule consent', () => {
  it('shows the client, the channels, and each permission to be ticked', async () => {
    const html = await (await fetch(consentUrl())).text();
    for (const text of ['hub', CHANNEL.title, READ_ONLY, 'Izinkan / Allow']) {
      expect(html).toContain(text);
    }
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html).not.toContain('<script');
  });

  it('leads back with code, state and what was allowed, or with the news that it was denied', async () => {
    const allowed = Object.fromEntries(await press());
    expect(allowed).toEqual({ state: 'abc', code: allowed.code, scope: SCOPE });
    const denied = Object.fromEntries(await press({ ...ALL, decision: 'deny' }));
    expect(denied).toEqual({ error: 'access_denied', state: 'abc' });
  });

  it('leads nowhere for an unknown client or address', async () => {
    const statuses: number[] = [];
    const wrongs: readonly Record<string, string>[] = [
      { client_id: 'x' },
      { redirect_uri: 'https://evil.test' },
      { scope: '' },
    ];
    for (const wrong of wrongs) {
      const answer = await fetch(consentUrl(wrong), { method: 'POST', redirect: 'manual' });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([401, 400, 400]);
  });

  it('keeps to what was ticked', async () => {
    const back = await press({ ...ALL, 'scope-0': READ_ONLY });
    const { access_token: token, scope } = (await exchange(back.get('code'))).body;
    expect(scope).toBe(READ_ONLY);
    const init = { method: 'PUT', body: JSON.stringify(aBody()) };
    expect(reasonOf(await as(token, 'videos?part=snippet', init))).toBe('insufficientPermissions');
  });
});

describe('rule code-once', () => {
  it('gives both tokens, once', async () => {
    const code = (await press()).get('code');
    const first = await exchange(code);
    expect(first.body).toMatchObject({ token_type: 'Bearer', expires_in: 3_600, scope: SCOPE });
    expect((await refresh(first.body.refresh_token)).status).toBe(200);
    const again = await exchange(code);
    expect([again.status, again.body.error]).toEqual([400, 'invalid_grant']);
  });

  it('is refused late, with another secret or address', async () => {
    const code = (await press()).get('code');
    const wrong = [
      await exchange(code, { client_secret: 'guess' }),
      await exchange(code, { redirect_uri: 'https://hub.test/' }),
      await exchange('made-up'),
    ];
    stage.emulator.advance(600_000);
    wrong.push(await exchange(code));
    expect(wrong.map(({ body }) => body.error)).toEqual([
      'invalid_client',
      'redirect_uri_mismatch',
      'invalid_grant',
      'invalid_grant',
    ]);
  });
});

describe('rule pkce', () => {
  it('opens with the verifier alone', async () => {
    const verifier = 'a-verifier-of-more-than-forty-three-characters';
    const hashed = {
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    const code = (await press(ALL, hashed)).get('code');
    expect((await exchange(code)).body.error).toBe('invalid_grant');
    expect((await exchange(code, { code_verifier: 'other' })).body.error).toBe('invalid_grant');
    expect((await exchange(code, { code_verifier: verifier })).status).toBe(200);
    const plain = (await press(ALL, { code_challenge: verifier })).get('code');
    expect((await exchange(plain, { code_verifier: verifier })).status).toBe(200);
  });
});

describe('rule lasting-consent', () => {
  const hasRefreshToken = async (parameters: Record<string, string>): Promise<boolean> => {
    const { body } = await exchange((await press(ALL, parameters)).get('code'));
    return 'refresh_token' in body;
  };

  it('gives a refresh token at the first consent, then only when the page was forced', async () => {
    expect(await hasRefreshToken({ access_type: 'online' })).toBe(false);
    stage.emulator.addClient({ ...CLIENT, clientId: 'other' });
    expect(await hasRefreshToken({ prompt: '' })).toBe(false);
    expect(await hasRefreshToken({})).toBe(true);
  });
});

describe('rule refresh-token-age', () => {
  const consent = async (): Promise<unknown> =>
    (await exchange((await press()).get('code'))).body.refresh_token;

  it('ends one that was not used for six months', async () => {
    const token = await consent();
    stage.emulator.advance(181 * DAY);
    expect((await refresh(token)).status).toBe(200);
    stage.emulator.advance(182 * DAY);
    expect((await refresh(token)).body.error).toBe('invalid_grant');
  });

  it('ends one of a client in testing after seven days', async () => {
    stage.emulator.addClient({ ...CLIENT, isTesting: true });
    const token = await consent();
    stage.emulator.advance(6 * DAY);
    expect((await refresh(token)).status).toBe(200);
    stage.emulator.advance(DAY);
    expect((await refresh(token)).body.error).toBe('invalid_grant');
  });

  it('ends the oldest of more than a hundred', async () => {
    const first = await consent();
    for (let given = 0; given < 99; given += 1) await consent();
    expect((await refresh(first)).status).toBe(200);
    await consent();
    expect((await refresh(first)).body.error).toBe('invalid_grant');
  });
});

describe('rule own-channel', () => {
  it('lists the channel of the consent for one unit', async () => {
    const { access_token: token } = (await exchange((await press()).get('code'))).body;
    const { body } = await as(token, 'channels?part=snippet,statistics&mine=true');
    expect(body).toMatchObject({
      kind: 'youtube#channelListResponse',
      items: [{ id: CHANNEL.channelId, snippet: { title: CHANNEL.title } }],
    });
    expect(stage.emulator.quotaUsed(CLIENT.clientId)).toBe(1);
    const byId = await as(token, `channels?part=id&id=${CHANNEL.channelId},other`);
    expect(byId.body.items).toHaveLength(1);
    expect(reasonOf(await as(token, 'channels?part=id'))).toBe('missingRequiredParameter');
    expect(reasonOf(await as(token, 'channels?part=secret&mine=true'))).toBe('unknownPart');
  });
});

describe('rule no-channel', () => {
  it('is an empty list, and 401 at an update', async () => {
    const back = await press({ ...ALL, account: 'none' });
    const { access_token: token } = (await exchange(back.get('code'))).body;
    expect((await as(token, 'channels?part=id&mine=true')).body.items).toEqual([]);
    const init = { method: 'PUT', body: JSON.stringify(aBody()) };
    const answer = await as(token, 'videos?part=snippet', init);
    expect([answer.status, reasonOf(answer)]).toEqual([401, 'youtubeSignupRequired']);
  });
});

describe('the journal', () => {
  it('never holds a code, a token or a secret', async () => {
    const code = (await press()).get('code') ?? '';
    const { body } = await exchange(code);
    const journal = JSON.stringify(stage.emulator.journal);
    for (const secret of [code, body.refresh_token, body.access_token, CLIENT.clientSecret]) {
      expect(journal).not.toContain(String(secret));
    }
    expect(stage.emulator.journal.at(-1)?.operation).toBe('exchange_code');
    expect(VIDEO.channelId).toBe(CHANNEL.channelId);
  });
});
