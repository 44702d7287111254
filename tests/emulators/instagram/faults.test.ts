import { codesOf, IG_USER, setStage, type Stage, TOKEN } from './support';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const posts = (): number => stage.emulator.posts().length;

describe('a broken connection at publish', () => {
  it('leaves no post where it breaks before, and one where it breaks after', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    await expect(stage.publish(id)).rejects.toThrow('fetch failed');
    expect(posts()).toBe(0);
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    await expect(stage.publish(id)).rejects.toThrow('fetch failed');
    expect(posts()).toBe(1);
    expect((await stage.get(`${id}?fields=status_code`)).body.status_code).toBe('PUBLISHED');
  });

  it('is one request in the journal each time: nothing on the way sends it again', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    await expect(stage.publish(id)).rejects.toThrow('fetch failed');
    const published = stage.emulator.journal.filter(({ operation }) => operation === 'publish');
    expect(published.map(({ status }) => status)).toEqual([0]);
  });
});

describe('an error at publish', () => {
  it('may hide a post that is live', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'error_but_done' });
    const hidden = await stage.publish(await stage.finishedContainer());
    expect([hidden.status, codesOf(hidden), posts()]).toEqual([500, '2', 1]);
    const error = { status: 400, code: 4, subcode: 2207051 };
    stage.emulator.faults.add({ on: 'publish', kind: 'error_but_done', error });
    const spam = await stage.publish(await stage.finishedContainer());
    expect([spam.status, codesOf(spam), posts()]).toEqual([400, '4/2207051', 2]);
  });

  it('may be true: a server error or a refusal without a post', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.faults.add({ on: 'publish', kind: 'server_error' });
    const failed = await stage.publish(id);
    stage.emulator.faults.add({
      on: 'publish',
      kind: 'refuse',
      error: { code: 368, message: 'Blocked' },
    });
    const refused = await stage.publish(id);
    expect([failed.status, codesOf(failed)]).toEqual([500, '2']);
    expect(refused.body.error).toMatchObject({
      code: 368,
      message: 'Blocked',
      is_transient: false,
    });
    expect(refused.headers.get('x-business-use-case-usage')).toContain(IG_USER);
    expect(posts()).toBe(0);
  });
});

describe('a container that is not visible', () => {
  it('is 100/33 once, and there again', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.faults.add({ on: 'read_container', kind: 'not_visible' });
    expect(codesOf(await stage.get(id))).toBe('100/33');
    expect((await stage.get(id)).status).toBe(200);
  });
});

describe('a token that dies mid-flow', () => {
  it('is expired from that request on, and a new one goes on', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.faults.add({ on: 'publish', kind: 'token_dies' });
    expect(codesOf(await stage.publish(id))).toBe('190/463');
    expect(codesOf(await stage.get(IG_USER))).toBe('190/463');
    stage.emulator.addAccount({
      igUserId: IG_USER,
      username: 'kppn.contoh',
      login: 'instagram',
      token: 'another',
    });
    const published = await stage.post(`${IG_USER}/media_publish`, { creation_id: id }, 'another');
    expect([published.status, posts()]).toEqual([200, 1]);
    expect(TOKEN).not.toBe('another');
  });
});

describe('a watcher', () => {
  it('sees a whole delivery by its operations, and may act in between', async () => {
    const seen: string[] = [];
    stage.emulator.onRequest(({ operation, phase, number }) => {
      seen.push(`${operation} ${phase} ${number}: ${posts()}`);
    });
    const id = await stage.published();
    await stage.get(`${id}?fields=permalink`);
    await stage.get(`${IG_USER}/media`);
    await stage.get(`${IG_USER}/content_publishing_limit`);
    expect(seen).toEqual([
      'create_container before 1: 0',
      'create_container after 1: 0',
      'read_container before 1: 0',
      'read_container after 1: 0',
      'publish before 1: 0',
      'publish after 1: 1',
      'read_media before 1: 1',
      'read_media after 1: 1',
      'list_media before 1: 1',
      'list_media after 1: 1',
      'quota before 1: 1',
      'quota after 1: 1',
    ]);
  });

  it('that throws makes a 500, and a warning that a person sees', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockReturnValue();
    stage.emulator.onRequest(() => {
      throw new Error('the test is wrong');
    });
    expect((await stage.get(IG_USER)).status).toBe(500);
    expect(warn.mock.calls[0]?.[0]).toContain('the test is wrong');
    warn.mockRestore();
  });
});

describe('a slow platform', () => {
  it('answers when the emulator’s clock says so', async () => {
    let isWaiting: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (isWaiting = resolve));
    stage.emulator.faults.add({ on: 'me', kind: 'slow', milliseconds: 600_000 });
    stage.emulator.onRequest(({ phase }) => {
      if (phase === 'before') setImmediate(isWaiting);
    });
    const answer = stage.get(IG_USER);
    await waiting;
    stage.emulator.advance(600_000);
    expect((await answer).status).toBe(200);
  });
});
