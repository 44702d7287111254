import { call } from '../shared/call';
import { codesOf, IG_USER, setStage, type Stage } from './support';

const HOUR = 3_600_000;
const REDIRECT = 'https://hub.test/api/hub/connect/callback';
const APP = { clientId: 'app-1', clientSecret: 'secret-1', redirectUris: [REDIRECT] } as const;
const SCOPES = 'instagram_business_basic,instagram_business_content_publish';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
  stage.emulator.addApp({ ...APP, login: 'instagram' });
});
afterEach(() => stage.close());

const consentUrl = (parameters: Record<string, string> = {}, on = stage, path = ''): string => {
  const url = new URL(path === '' ? on.emulator.authUrl : `${on.emulator.url}${path}`);
  const asked = {
    client_id: APP.clientId,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: SCOPES,
    state: 'abc',
    ...parameters,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.toString();
};

const press = async (url: string, fields: Record<string, string>): Promise<URLSearchParams> => {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? 'none:').searchParams;
};

const allow = async (on = stage): Promise<string> =>
  (await press(consentUrl({}, on), { decision: 'allow', account: IG_USER })).get('code') ?? '';

const exchange = (code: string, fields: Record<string, string> = {}, on = stage) =>
  call(on.emulator.codeUrl, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: APP.clientId,
      client_secret: APP.clientSecret,
      grant_type: 'authorization_code',
      redirect_uri: REDIRECT,
      code,
      ...fields,
    }),
  });

const firstOf = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  (body.data as readonly Readonly<Record<string, unknown>>[])[0] ?? {};

describe('rule consent', () => {
  it('shows the app, what it asks, and the accounts with this login', async () => {
    const html = await (await fetch(consentUrl())).text();
    for (const text of ['app-1', '@kppn.contoh', 'instagram_business_content_publish']) {
      expect(html).toContain(text);
    }
    expect(html).toContain('Izinkan / Allow');
    expect(html).not.toContain('<script');
  });

  it('leads back with code and state, or with the news that it was denied', async () => {
    const allowed = await press(consentUrl(), { decision: 'allow', account: IG_USER });
    expect([...allowed.keys()]).toEqual(['code', 'state']);
    expect(allowed.get('state')).toBe('abc');
    const denied = await press(consentUrl(), { decision: 'deny', account: IG_USER });
    expect(Object.fromEntries(denied)).toMatchObject({ error: 'access_denied', state: 'abc' });
    const none = await press(consentUrl(), { decision: 'allow' });
    expect(none.get('error')).toBe('access_denied');
  });

  it('leads nowhere for an unknown app or an address that is not registered', async () => {
    const urls = [
      consentUrl({ client_id: 'other' }),
      consentUrl({ redirect_uri: 'https://evil.test/' }),
      consentUrl({ response_type: 'token' }),
    ];
    for (const url of urls) {
      const answer = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ decision: 'allow', account: IG_USER }),
        redirect: 'manual',
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    }
  });
});

describe('rule code-once', () => {
  it('opens once, and gives a token of an hour that becomes one of sixty days', async () => {
    const code = await allow();
    const { body } = await exchange(code);
    const { access_token: short, user_id: userId, permissions } = firstOf(body);
    expect([userId, permissions]).toEqual([IG_USER, SCOPES]);
    const again = await exchange(code);
    expect([again.status, again.body.error_type, again.body.code]).toEqual([
      400,
      'OAuthException',
      400,
    ]);
    const lengthen = (secret: string) =>
      call(
        `${stage.emulator.url}/access_token?grant_type=ig_exchange_token&client_secret=${secret}`,
        { headers: { authorization: `Bearer ${String(short)}` } },
      );
    expect(codesOf(await lengthen('guess'))).toBe('1');
    const long = await lengthen(APP.clientSecret);
    expect(long.body).toMatchObject({ token_type: 'bearer', expires_in: 5_184_000 });
    stage.emulator.advance(2 * HOUR);
    expect(codesOf(await stage.get(IG_USER, String(short)))).toBe('190/463');
    expect((await stage.get(IG_USER, String(long.body.access_token))).status).toBe(200);
  });

  it('is refused late, for another client, with another secret or address', async () => {
    const code = await allow();
    const answers = [
      await exchange(code, { client_id: 'other' }),
      await exchange(code, { client_secret: 'guess' }),
      await exchange(code, { redirect_uri: 'https://hub.test/' }),
      await exchange(code, { grant_type: 'password' }),
      await exchange('made-up'),
    ];
    stage.emulator.advance(HOUR);
    answers.push(await exchange(code));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
  });
});

describe('rule code-answer-list', () => {
  it('is a list, or a bare object where the rule is switched off', async () => {
    const bare = await setStage({ disabledRules: ['code-answer-list'] });
    bare.emulator.addApp({ ...APP, login: 'instagram' });
    const { body } = await exchange(await allow(bare), {}, bare);
    await bare.close();
    expect(body).toMatchObject({ user_id: IG_USER });
    expect((await exchange(await allow())).body).toHaveProperty('data');
  });
});

describe('rule app-scoped-id', () => {
  it('gives /me another id than the account’s, unless switched off', async () => {
    const loose = await setStage({ disabledRules: ['app-scoped-id'] });
    const bodies = [
      (await stage.get('me?fields=id,user_id,username')).body,
      (await loose.get('me?fields=id,user_id')).body,
    ];
    await loose.close();
    expect(bodies[0]).toMatchObject({ user_id: IG_USER, username: 'kppn.contoh' });
    expect(bodies[0]?.id).not.toBe(IG_USER);
    expect(bodies[1]).toEqual({ id: IG_USER, user_id: IG_USER });
  });
});

describe('rule permissions', () => {
  it('refuses what was not consented to with code 10', async () => {
    const media = await stage.published();
    const token = String(firstOf((await exchange(await allow())).body).access_token);
    const limit = await stage.get(`${IG_USER}/content_publishing_limit`, token);
    expect(limit.status).toBe(200);
    expect(codesOf(await stage.get(`${media}/comments`, token))).toBe('10');
    expect(codesOf(await stage.get(`${media}/insights?metric=reach`, token))).toBe('10');
  });
});

describe('rule facebook-pages', () => {
  const PAGE = { id: '5551', name: 'KPPN Contoh' };
  const dialog = (scope = 'instagram_basic,instagram_content_publish,pages_show_list'): string =>
    consentUrl({ scope }, stage, '/v26.0/dialog/oauth');
  const token = (parameters: Record<string, string>) =>
    call(
      `${stage.emulator.url}/v26.0/oauth/access_token?${new URLSearchParams({ client_id: APP.clientId, client_secret: APP.clientSecret, ...parameters }).toString()}`,
    );
  const pages = (person: string) =>
    stage.get(
      'me/accounts?fields=name,access_token,instagram_business_account{id,username}',
      person,
    );

  beforeEach(() => {
    stage.emulator.addApp({ ...APP, login: 'facebook' });
    const base = { login: 'facebook' } as const;
    stage.emulator.addAccount({ ...base, igUserId: '301', username: 'satu', page: PAGE });
    stage.emulator.addAccount({ ...base, igUserId: '302', username: 'dua' });
    stage.emulator.addAccount({ ...base, igUserId: '303', username: 'tiga' });
  });

  const consent = async (fields: Record<string, string>): Promise<string> => {
    const back = await press(dialog(), { decision: 'allow', ...fields });
    const answer = await token({ redirect_uri: REDIRECT, code: back.get('code') ?? '' });
    return String(answer.body.access_token);
  };

  it('shows all pages for a choice of several', async () => {
    const html = await (await fetch(dialog())).text();
    expect(html).toContain('KPPN Contoh');
    expect(html.match(/type="checkbox"/g)).toHaveLength(3);
    expect(html).not.toContain('kppn.contoh');
  });

  it('lists the pages that were allowed, with tokens that open their accounts', async () => {
    const person = await consent({ 'account-301': '301', 'account-302': '302' });
    const { body } = await pages(person);
    const data = body.data as readonly { readonly access_token: string }[];
    expect(data).toMatchObject([
      { ...PAGE, instagram_business_account: { id: '301', username: 'satu' } },
      { instagram_business_account: { id: '302', username: 'dua' } },
    ]);
    const page = data[1]?.access_token ?? '';
    expect((await stage.get('302?fields=username', page)).body.username).toBe('dua');
    expect(codesOf(await stage.get('301?fields=username', page))).toBe('100/33');
    expect((await stage.get('301?fields=username', person)).body.username).toBe('satu');
    expect(codesOf(await stage.get('303?fields=username', person))).toBe('100/33');
    expect((await stage.get('me?fields=name', page)).body).toMatchObject({ name: 'dua' });
    expect(codesOf(await stage.get('me?fields=user_id', person))).toBe('100');
  });

  it('ends page tokens with a short-lived person and not with a long-lived one', async () => {
    const person = await consent({ 'account-301': '301' });
    const lengthened = await token({
      grant_type: 'fb_exchange_token',
      fb_exchange_token: person,
    });
    expect(lengthened.body.expires_in).toBe(5_184_000);
    const tokens: string[] = [];
    for (const owner of [person, String(lengthened.body.access_token)]) {
      const [page] = (await pages(owner)).body.data as readonly { readonly access_token: string }[];
      tokens.push(page?.access_token ?? '');
    }
    stage.emulator.advance(24 * HOUR * 365);
    const answers = [await stage.get('301', tokens[0]), await stage.get('301', tokens[1])];
    expect(answers.map(codesOf)).toEqual(['190/463', 'no error']);
  });

  it('refuses a wrong secret, a used code, and pages without the consent', async () => {
    const back = await press(dialog('instagram_basic'), {
      decision: 'allow',
      'account-301': '301',
    });
    const code = back.get('code') ?? '';
    const wrong = await token({ redirect_uri: REDIRECT, code, client_secret: 'guess' });
    const right = await token({ redirect_uri: REDIRECT, code });
    const again = await token({ redirect_uri: REDIRECT, code });
    expect([codesOf(wrong), codesOf(again)]).toEqual(['1', '100/36009']);
    expect(codesOf(await pages(String(right.body.access_token)))).toBe('10');
  });

  it('never writes a token, a code or a secret into the journal', async () => {
    const person = await consent({ 'account-301': '301' });
    await token({ grant_type: 'fb_exchange_token', fb_exchange_token: person });
    await pages(person);
    const journal = JSON.stringify(stage.emulator.journal);
    expect(journal).not.toContain(person);
    expect(journal).not.toContain(APP.clientSecret);
    expect(stage.emulator.journal.map(({ operation }) => operation)).toEqual([
      'exchange_code',
      'long_lived_token',
      'accounts',
    ]);
  });
});
