import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '../shared/call';
import { startGoogleEmulator } from './index';
import { aBody, CHANNEL, reasonOf, setStage, type Stage, VIDEO } from './support';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const list = (on = stage) => on.list(`part=snippet&id=${VIDEO.id}`);

describe('rule access-token', () => {
  it('lets a token live for 3,600 seconds', async () => {
    expect((await stage.token()).body).toMatchObject({ expires_in: 3_600, token_type: 'Bearer' });
    stage.emulator.advance(3_590_000);
    expect((await list()).status).toBe(200);
    stage.emulator.advance(10_000);
    const late = await list();
    expect([late.status, reasonOf(late)]).toEqual([401, 'authError']);
  });

  it('refuses none and an unknown one', async () => {
    const url = `${stage.emulator.apiUrl}/youtube/v3/videos?part=id&id=${VIDEO.id}`;
    const none = await call(url);
    const unknown = await call(url, { headers: { authorization: 'Bearer made-up' } });
    expect([none.status, reasonOf(none)]).toEqual([401, 'authError']);
    expect([unknown.status, reasonOf(unknown)]).toEqual([401, 'authError']);
  });
});

describe('rule scopes', () => {
  it('lets a read-only consent list and not update', async () => {
    stage.emulator.addChannel({ ...CHANNEL, isReadOnly: true });
    expect((await list()).status).toBe(200);
    const answer = await stage.update(aBody());
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'insufficientPermissions']);
  });
});

describe('rule refresh-token', () => {
  it('answers an unknown and a revoked one with an error that is a string', async () => {
    const unknown = await stage.token({ refresh_token: 'made-up' });
    expect([unknown.status, unknown.body.error]).toEqual([400, 'invalid_grant']);
    stage.emulator.revoke(CHANNEL.refreshToken);
    const revoked = await stage.token();
    expect(revoked.status).toBe(400);
    expect(revoked.body).toEqual({
      error: 'invalid_grant',
      error_description: 'Token has been expired or revoked.',
    });
  });

  it('works again after a new consent', async () => {
    stage.emulator.revoke(CHANNEL.refreshToken);
    stage.emulator.addChannel(CHANNEL);
    expect((await stage.token()).status).toBe(200);
  });
});

describe('rule oauth-client', () => {
  it('refuses a wrong secret and another grant', async () => {
    const wrong = await stage.token({ client_secret: 'guess' });
    expect([wrong.status, wrong.body.error]).toEqual([401, 'invalid_client']);
    const other = await stage.token({ grant_type: 'password' });
    expect([other.status, other.body.error]).toEqual([400, 'unsupported_grant_type']);
  });
});

describe('rule revoked-access', () => {
  it('ends access tokens at once, unless switched off', async () => {
    const loose = await setStage({ disabledRules: ['revoked-access'] });
    const statuses: number[] = [];
    for (const on of [stage, loose]) {
      on.emulator.revoke(CHANNEL.refreshToken);
      statuses.push((await list(on)).status);
    }
    await loose.close();
    expect(statuses).toEqual([401, 200]);
  });
});

describe('rule quota', () => {
  const used = (on = stage) => on.emulator.quotaUsed(CHANNEL.clientId);

  it('charges 1 for a list, 50 for an update and 1 for what is refused', async () => {
    await list();
    expect(used()).toBe(1);
    await stage.update(aBody());
    expect(used()).toBe(51);
    await stage.update(aBody({ title: '' }));
    expect(used()).toBe(52);
  });

  it.each([
    ['summer', '2026-07-01T06:59:00Z'],
    ['winter', '2026-01-15T07:59:00Z'],
  ])('refuses beyond 10,000 units until midnight Pacific in %s', async (_season, before) => {
    const timed = await setStage({ now: () => new Date(before) });
    for (let made = 0; made < 200; made += 1) await timed.update(aBody());
    const refused = await list(timed);
    timed.emulator.advance(60_000);
    const anew = [(await list(timed)).status, used(timed)];
    await timed.close();
    expect([refused.status, reasonOf(refused)]).toEqual([403, 'quotaExceeded']);
    expect(anew).toEqual([200, 1]);
  });
});

describe('rule error-forms', () => {
  it('tells the reason in errors[] or in details[]', async () => {
    const newer = await setStage({ errorForm: 'details' });
    const bodies = [
      await stage.update(aBody({ title: '' })),
      await newer.update(aBody({ title: '' })),
    ];
    await newer.close();
    const message = 'The title is empty, too long or not allowed.';
    expect(bodies.map(({ body }) => body.error)).toEqual([
      {
        code: 400,
        message,
        errors: [
          {
            message,
            domain: 'youtube.video',
            reason: 'invalidTitle',
            location: 'body.snippet.title',
            locationType: 'parameter',
          },
        ],
      },
      {
        code: 400,
        message,
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'invalidTitle',
            domain: 'youtube.googleapis.com',
          },
        ],
      },
    ]);
  });
});

describe('the journal', () => {
  it('lists the calls in order and never a secret', async () => {
    await list();
    await stage.update(aBody());
    const { journal } = stage.emulator;
    expect(journal.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /token',
      'GET /youtube/v3/videos',
      'PUT /youtube/v3/videos',
    ]);
    expect(JSON.stringify(journal)).not.toMatch(/secret-1|refresh-1|ya29/);
  });
});

describe('a state file', () => {
  it('keeps videos and consents from one run to the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'google-'));
    const stateFile = join(folder, 'google.json');
    const first = await setStage({ stateFile });
    await first.update(aBody({ description: 'Baru' }));
    const before = first.emulator.video(VIDEO.id);
    await first.close();
    const second = await startGoogleEmulator({ stateFile });
    const after = second.video(VIDEO.id);
    await second.close();
    rmSync(folder, { recursive: true });
    expect(after).toEqual(before);
    expect(after?.description).toBe('Baru');
  });
});
