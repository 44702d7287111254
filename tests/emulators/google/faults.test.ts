import { aBody, CHANNEL, reasonOf, setStage, type Stage, VIDEO } from './support';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const NEW = 'Penjelasan baru.';
const description = (): string => stage.emulator.video(VIDEO.id)?.description ?? '';
const update = () => stage.update(aBody({ description: NEW }));

describe('a broken connection at an update', () => {
  it('leaves the old text where it breaks before, and the new one where it breaks after', async () => {
    stage.emulator.faults.add({ on: 'update', kind: 'drop_before' });
    await expect(update()).rejects.toThrow('fetch failed');
    expect(description()).toBe(VIDEO.snippet.description);
    stage.emulator.faults.add({ on: 'update', kind: 'drop_after' });
    await expect(update()).rejects.toThrow('fetch failed');
    expect(description()).toBe(NEW);
  });
});

describe('an error at an update', () => {
  it('may hide that it was done', async () => {
    stage.emulator.faults.add({ on: 'update', kind: 'error_but_done' });
    const answer = await update();
    expect([answer.status, reasonOf(answer), description()]).toEqual([500, 'backendError', NEW]);
  });

  it('may be the one that a test wants, in either form', async () => {
    const newer = await setStage({ errorForm: 'details' });
    const error = { status: 429, reason: 'rateLimitExceeded' };
    const reasons: string[] = [];
    for (const on of [stage, newer]) {
      on.emulator.faults.add({ on: 'update', kind: 'refuse', error });
      const answer = await on.update(aBody({ description: NEW }));
      reasons.push(`${answer.status} ${reasonOf(answer)}`);
    }
    await newer.close();
    expect(reasons).toEqual(['429 rateLimitExceeded', '429 rateLimitExceeded']);
    expect(description()).toBe(VIDEO.snippet.description);
  });
});

describe('a video that is not visible', () => {
  it('is an empty list, and 404 at an update', async () => {
    stage.emulator.faults.add({ on: 'list', kind: 'not_visible' });
    stage.emulator.faults.add({ on: 'update', kind: 'not_visible' });
    expect((await stage.list(`part=id&id=${VIDEO.id}`)).body.items).toEqual([]);
    expect(reasonOf(await update())).toBe('videoNotFound');
  });
});

describe('a consent that ends mid-flow', () => {
  it('is 401 at once and invalid_grant at the next refresh', async () => {
    stage.emulator.faults.add({ on: 'update', kind: 'token_dies' });
    const refused = await update();
    expect([refused.status, reasonOf(refused)]).toEqual([401, 'authError']);
    expect((await stage.token()).body.error).toBe('invalid_grant');
    stage.emulator.addChannel(CHANNEL);
    expect((await stage.token()).status).toBe(200);
  });

  it('is 401 at once even where a revoked consent lets access tokens live on', async () => {
    const loose = await setStage({ disabledRules: ['revoked-access'] });
    loose.emulator.faults.add({ on: 'list', kind: 'token_dies' });
    const answer = await loose.list(`part=id&id=${VIDEO.id}`);
    await loose.close();
    expect(reasonOf(answer)).toBe('authError');
  });

  it('may end at the refresh itself', async () => {
    stage.emulator.faults.add({ on: 'token', kind: 'token_dies' });
    expect((await stage.token()).body.error).toBe('invalid_grant');
  });
});

describe('faults of the token endpoint', () => {
  it('speak its own shape, where error is a string', async () => {
    stage.emulator.faults.add({ on: 'token', kind: 'server_error' });
    stage.emulator.faults.add({ on: 'token', kind: 'refuse', error: { reason: 'invalid_grant' } });
    const failed = await stage.token();
    const refused = await stage.token();
    expect([failed.status, failed.body.error]).toEqual([500, 'internal_failure']);
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_grant']);
  });
});

describe('an edit by somebody else', () => {
  it('happens between the list and the update that it is set on', async () => {
    stage.emulator.faults.add({
      on: 'update',
      kind: 'third_party_edit',
      videoId: VIDEO.id,
      edit: ({ title }) => ({ title: `${title} (baru)` }),
    });
    const listed = await stage.list(`part=id&id=${VIDEO.id}`);
    const [item] = listed.body.items as readonly { readonly etag: string }[];
    const answer = await stage.update(aBody({ description: NEW }), { ifMatch: item?.etag ?? '' });
    expect([answer.status, reasonOf(answer)]).toEqual([412, 'conditionNotMet']);
    expect(stage.emulator.video(VIDEO.id)?.title).toBe(`${VIDEO.snippet.title} (baru)`);
  });

  it('can be made by hand, and changes what it names alone', () => {
    const before = stage.emulator.video(VIDEO.id);
    stage.emulator.editVideo(VIDEO.id, { tags: ['lain'] });
    const after = stage.emulator.video(VIDEO.id);
    expect(after).toEqual({ ...before, tags: ['lain'], etag: after?.etag });
    expect(after?.etag).not.toBe(before?.etag);
    expect(() => {
      stage.emulator.editVideo('none', {});
    }).toThrow('There is no video "none".');
  });
});

describe('a watcher', () => {
  it('sees refresh, list and update', async () => {
    const seen: string[] = [];
    stage.emulator.onRequest(({ operation, phase }) => {
      seen.push(`${operation} ${phase}`);
    });
    await stage.token();
    await stage.list(`part=id&id=${VIDEO.id}`);
    await update();
    expect(seen).toEqual(
      ['token', 'list', 'update'].flatMap((operation) => [
        `${operation} before`,
        `${operation} after`,
      ]),
    );
  });
});
