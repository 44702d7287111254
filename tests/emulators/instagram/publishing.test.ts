import { codesOf, idOf, IG_USER, setStage, type Stage } from './support';

const DAY = 86_400_000;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const statusOf = async (id: string): Promise<unknown> =>
  (await stage.get(`${id}?fields=status_code,status`)).body.status_code;

describe('rule processing', () => {
  it('says IN_PROGRESS for as many polls as set, then FINISHED', async () => {
    const slow = await setStage({ pollsUntilFinished: 2 });
    const id = idOf(await slow.container());
    const seen: unknown[] = [];
    for (let poll = 0; poll < 3; poll += 1) {
      seen.push((await slow.get(`${id}?fields=status_code`)).body.status_code);
    }
    await slow.close();
    expect(seen).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'FINISHED']);
  });

  it('refuses to publish too early, and publishes later', async () => {
    const id = idOf(await stage.container());
    expect(codesOf(await stage.publish(id))).toBe('9007/2207027');
    expect(stage.emulator.posts()).toEqual([]);
    await statusOf(id);
    expect((await stage.publish(id)).status).toBe(200);
  });
});

describe('rule creation-id', () => {
  it('refuses an unknown id, none, and an expired one', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.advance(DAY);
    for (const creationId of ['1', '', id]) {
      expect(codesOf(await stage.publish(creationId))).toBe('24/2207008');
    }
  });
});

describe('rule container-expiry', () => {
  it('lets a container live for 24 hours', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.advance(DAY - 5_000);
    expect(await statusOf(id)).toBe('FINISHED');
    stage.emulator.advance(5_000);
    expect(await statusOf(id)).toBe('EXPIRED');
  });
});

describe('rule container-limit', () => {
  it('refuses the 401st container of a day', async () => {
    for (let made = 0; made < 400; made += 1) await stage.container();
    expect(codesOf(await stage.container())).toBe('9/2207042');
    stage.emulator.advance(DAY);
    expect(codesOf(await stage.container())).toBe('no error');
  });
});

describe('rule publish-quota', () => {
  const limit = () => stage.get(`${IG_USER}/content_publishing_limit?fields=quota_usage,config`);

  it('counts posts of the last 24 hours and refuses more than the quota', async () => {
    await stage.published();
    expect((await limit()).body).toEqual({
      data: [{ quota_usage: 1, config: { quota_total: 100, quota_duration: 86_400 } }],
    });
    for (let made = 1; made < 100; made += 1) await stage.published();
    expect(codesOf(await stage.publish(await stage.finishedContainer()))).toBe('9/2207042');
    stage.emulator.advance(DAY);
    expect((await limit()).body).toMatchObject({ data: [{ quota_usage: 0 }] });
  });
});

describe('rule publish-once', () => {
  it('makes one post of a container, and a second only where the rule is switched off', async () => {
    const loose = await setStage({ disabledRules: ['publish-once'] });
    const answers: string[] = [];
    for (const on of [stage, loose]) {
      const id = await on.finishedContainer();
      await on.publish(id);
      answers.push(codesOf(await on.publish(id)));
    }
    const counts = [stage, loose].map(({ emulator }) => emulator.posts().length);
    await loose.close();
    expect(answers).toEqual(['24/2207008', 'no error']);
    expect(counts).toEqual([1, 2]);
  });
});

describe('rule container-error', () => {
  it('tells ERROR with the subcode, and is not published', async () => {
    const id = await stage.finishedContainer();
    stage.emulator.failContainer(id);
    const { body } = await stage.get(`${id}?fields=status_code,status`);
    expect([body.status_code, body.status]).toEqual(['ERROR', '2207053']);
    expect(codesOf(await stage.publish(id))).toBe('9007/2207027');
    expect(() => {
      stage.emulator.failContainer('none');
    }).toThrow('There is no container');
  });
});

describe('rule late-visibility', () => {
  it('shows neither post nor status nor quota before the delay is over, and one post then', async () => {
    stage.emulator.setLimits({ showDelay: 30_000 });
    const id = await stage.finishedContainer();
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    await expect(stage.publish(id)).rejects.toThrow('fetch failed');
    const look = async (): Promise<unknown[]> => [
      await statusOf(id),
      ((await stage.get(`${IG_USER}/media`)).body.data as unknown[]).length,
      (await stage.get(`${IG_USER}/content_publishing_limit`)).body.data,
      stage.emulator.posts().length,
    ];
    expect(await look()).toEqual(['FINISHED', 0, [{ quota_usage: 0 }], 0]);
    expect(codesOf(await stage.publish(id))).toBe('24/2207008');
    stage.emulator.advance(30_000);
    expect(await look()).toEqual(['PUBLISHED', 1, [{ quota_usage: 1 }], 1]);
  });
});

describe('rule no-media-id', () => {
  it('says PUBLISHED and nothing of the media', async () => {
    const id = await stage.finishedContainer();
    const media = idOf(await stage.publish(id));
    const { body } = await stage.get(`${id}?fields=status_code,status`);
    expect(body.status_code).toBe('PUBLISHED');
    expect(JSON.stringify(body)).not.toContain(media);
    expect(codesOf(await stage.get(`${id}?fields=permalink`))).toBe('100');
  });
});
