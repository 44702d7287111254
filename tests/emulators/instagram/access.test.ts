import { call } from '../shared/call';
import { codesOf, IG_USER, setStage, type Stage, TOKEN } from './support';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const refresh = (token = TOKEN) =>
  call(`${stage.emulator.url}/refresh_access_token?grant_type=ig_refresh_token`, {
    headers: { authorization: `Bearer ${token}` },
  });

describe('rule version-segment', () => {
  it('answers under a version and not without one', async () => {
    const versioned = await stage.get(`${IG_USER}?fields=username`);
    expect(versioned.body).toEqual({ id: IG_USER, username: 'kppn.contoh' });
    const me = await stage.get('me?fields=user_id,username');
    expect(me.body).toMatchObject({ user_id: IG_USER, username: 'kppn.contoh' });
    const bare = await call(`${stage.emulator.url}/${IG_USER}?access_token=${TOKEN}`);
    expect([bare.status, codesOf(bare)]).toEqual([400, '2500']);
  });
});

describe('rule token-required', () => {
  it('takes the token from the header, the query, a form or a JSON body', async () => {
    const { url } = stage.emulator;
    const inQuery = await call(`${url}/v26.0/${IG_USER}?access_token=${TOKEN}`);
    expect(inQuery.status).toBe(200);
    const publish = `${url}/v26.0/${IG_USER}/media_publish`;
    const inForm = await call(publish, {
      method: 'POST',
      body: new URLSearchParams({ access_token: TOKEN, creation_id: '1' }),
    });
    const inJson = await call(publish, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ access_token: TOKEN, creation_id: '1' }),
    });
    expect([codesOf(inForm), codesOf(inJson)]).toEqual(['24/2207008', '24/2207008']);
  });

  it('refuses none and an unknown one', async () => {
    const none = await call(`${stage.emulator.url}/v26.0/${IG_USER}`);
    expect(codesOf(none)).toBe('190');
    expect(codesOf(await stage.get(IG_USER, 'made-up'))).toBe('190');
  });
});

describe('rule token-expired', () => {
  it('refuses a token after its sixty days, in the exact error shape', async () => {
    stage.emulator.advance(60 * DAY);
    const { status, body } = await stage.get(IG_USER);
    expect(status).toBe(400);
    expect(body).toEqual({
      error: {
        message: expect.any(String) as string,
        type: 'OAuthException',
        code: 190,
        error_subcode: 463,
        is_transient: false,
        fbtrace_id: expect.any(String) as string,
      },
    });
  });
});

describe('rule token-refresh', () => {
  it('refuses a token younger than a day', async () => {
    stage.emulator.advance(DAY - 1_000);
    expect(codesOf(await refresh())).toBe('100');
  });

  it('gives sixty more days to an older one', async () => {
    stage.emulator.advance(59 * DAY);
    const { status, body } = await refresh();
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'bearer', 5_184_000]);
    stage.emulator.advance(59 * DAY);
    expect((await stage.get(IG_USER, String(body.access_token))).status).toBe(200);
    expect(codesOf(await stage.get(IG_USER))).toBe('190/463');
  });

  it('refuses an expired one', async () => {
    stage.emulator.advance(61 * DAY);
    expect(codesOf(await refresh())).toBe('190/463');
  });
});

describe('rule token-exchange', () => {
  const exchange = (token: string) =>
    call(
      `${stage.emulator.url}/access_token?grant_type=ig_exchange_token&client_secret=s&access_token=${token}`,
    );

  it('makes a token of an hour one of sixty days', async () => {
    const tokenIssuedAt = new Date();
    stage.emulator.addAccount({
      igUserId: IG_USER,
      username: 'kppn.contoh',
      login: 'instagram',
      token: 'short',
      tokenIssuedAt,
      tokenExpiresAt: new Date(tokenIssuedAt.getTime() + HOUR),
    });
    expect((await exchange('short')).body.expires_in).toBe(5_184_000);
  });

  it('refuses a long-lived one', async () => {
    expect(codesOf(await exchange(TOKEN))).toBe('100');
  });
});

describe('rule foreign-object', () => {
  it('hides the account, containers and posts of others', async () => {
    const container = await stage.finishedContainer();
    stage.emulator.addAccount({
      igUserId: '2',
      username: 'other',
      token: 'other-token',
      login: 'instagram',
    });
    expect(codesOf(await stage.get(`${IG_USER}/media`, 'other-token'))).toBe('100/33');
    expect(codesOf(await stage.get(container, 'other-token'))).toBe('100/33');
    const theft = await stage.post('2/media_publish', { creation_id: container }, 'other-token');
    expect(codesOf(theft)).toBe('24/2207008');
  });
});

describe('rule usage-headers', () => {
  it('tells the use of the limits with each answer, good or bad', async () => {
    const good = await stage.get(IG_USER);
    expect(JSON.parse(good.headers.get('x-business-use-case-usage') ?? '')).toEqual({
      [IG_USER]: [
        {
          type: 'instagram',
          call_count: 1,
          total_cputime: 1,
          total_time: 1,
          estimated_time_to_regain_access: 0,
        },
      ],
    });
    stage.emulator.setLimits({ callCount: 93, minutesToRegain: 7 });
    const bad = await stage.get('1');
    expect(bad.headers.get('x-business-use-case-usage')).toContain(
      '"call_count":93,"total_cputime":93,"total_time":93,"estimated_time_to_regain_access":7',
    );
    expect((await stage.get(IG_USER, 'made-up')).headers.get('x-app-usage')).toContain(
      'call_count',
    );
  });
});

describe('rule call-limit', () => {
  it('is 80002 as HTTP 400 beyond the budget, until the minutes of the header are over', async () => {
    stage.emulator.setLimits({ callsAnHour: 2 });
    await stage.get(IG_USER);
    stage.emulator.advance(20 * 60_000);
    const last = await stage.get(IG_USER);
    const refused = await stage.get(IG_USER);
    expect([last.status, refused.status, codesOf(refused)]).toEqual([200, 400, '80002']);
    const header = refused.headers.get('x-business-use-case-usage') ?? '';
    const [, minutes = ''] = /"estimated_time_to_regain_access":(\d+)/.exec(header) ?? [];
    expect(header).toContain('"call_count":100');
    expect(Number(minutes)).toBe(40);
    stage.emulator.advance(40 * 60_000);
    expect((await stage.get(IG_USER)).status).toBe(200);
    expect(codesOf(await stage.get(IG_USER))).toBe('80002');
  });

  it('can be used up at once', async () => {
    stage.emulator.setLimits({ callsAnHour: 0, minutesToRegain: 12 });
    const refused = await stage.get(IG_USER);
    expect(codesOf(refused)).toBe('80002');
    expect(refused.headers.get('x-business-use-case-usage')).toContain(
      '"estimated_time_to_regain_access":12',
    );
  });
});

describe('bad input', () => {
  it('is a 400 in the platform’s shape: broken JSON, a body of two megabytes, an unknown field', async () => {
    const send = (body: string) =>
      call(`${stage.emulator.url}/v26.0/${IG_USER}/media`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body,
      });
    const answers = [
      await send('{"image_url":'),
      await send('[]'),
      await send(JSON.stringify({ caption: 'x'.repeat(2_000_000) })),
      await stage.get(`${IG_USER}?fields=secret`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(answers.map(codesOf)).toEqual(['100', '100', '100', '100']);
  });
});

describe('the journal', () => {
  it('lists the calls in order and never a token', async () => {
    await stage.get(`${IG_USER}?fields=username`);
    await stage.post(`${IG_USER}/media_publish`, { creation_id: '7', access_token: TOKEN });
    await call(`${stage.emulator.url}/v26.0/${IG_USER}?access_token=${TOKEN}`);
    const { journal } = stage.emulator;
    expect(journal.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', `/v26.0/${IG_USER}`, 200],
      ['POST', `/v26.0/${IG_USER}/media_publish`, 400],
      ['GET', `/v26.0/${IG_USER}`, 200],
    ]);
    expect(journal[1]?.body).toEqual({ creation_id: '7', access_token: '[redacted]' });
    expect(JSON.stringify(journal)).not.toContain(TOKEN);
  });
});
