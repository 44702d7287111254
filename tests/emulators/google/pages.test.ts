import { lineChanges } from './line-changes';
import { aBody, CHANNEL, reasonOf, setStage, type Stage, VIDEO } from './support';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const watch = async (): Promise<string> =>
  (await fetch(`${stage.emulator.feedUrl}watch?v=${VIDEO.id}`)).text();

describe('the page of a video', () => {
  it('shows its text, languages and numbers, and lets no markup in', async () => {
    stage.emulator.editVideo(VIDEO.id, { title: 'Judul "baru" & lain' });
    stage.emulator.setStatistics(VIDEO.id, { likes: 3, comments: 2 });
    const html = await watch();
    expect(html).toContain('Judul &quot;baru&quot; &amp; lain');
    expect(html).toContain('1 kali ditonton · 3 suka · 2 komentar');
    expect(html).toContain('How the service works');
    expect(html).not.toContain('<script');
  });

  it('shows what each change made of the description, newest first', async () => {
    const description = `${VIDEO.snippet.description}\nBaris tambahan`;
    await stage.update(aBody({ description }));
    stage.emulator.editVideo(VIDEO.id, { description: 'Ditulis ulang' });
    const html = await watch();
    expect(html).toContain('Riwayat perubahan (2)');
    expect(html).toContain('<span class="added">+ Baris tambahan</span>');
    expect(html).toContain('<span class="removed">− Penjelasan singkat.</span>');
    expect(html.indexOf('oleh pemilik')).toBeLessThan(html.indexOf('lewat API'));
    expect(stage.emulator.video(VIDEO.id)?.history).toHaveLength(2);
  });

  it('keeps the newest twenty changes', async () => {
    for (let made = 0; made < 25; made += 1) {
      await stage.update(aBody({ description: `Nomor ${made}` }));
    }
    const { history = [] } = stage.emulator.video(VIDEO.id) ?? {};
    expect(history).toHaveLength(20);
    expect(history.at(-1)?.description).toBe('Nomor 23');
  });

  it('is 404 for an unknown video', async () => {
    expect((await fetch(`${stage.emulator.feedUrl}watch?v=none`)).status).toBe(404);
  });
});

describe('the changes between two texts', () => {
  it.each([
    [
      '',
      'a',
      [
        ['removed', ''],
        ['added', 'a'],
      ],
    ],
    [
      'a\nb\nc',
      'a\nc',
      [
        ['same', 'a'],
        ['removed', 'b'],
        ['same', 'c'],
      ],
    ],
    [
      'a\nc',
      'a\nb\nc',
      [
        ['same', 'a'],
        ['added', 'b'],
        ['same', 'c'],
      ],
    ],
  ] as const)('from %j to %j', (before, after, expected) => {
    const changes = lineChanges(before, after).map(({ kind, line }) => [kind, line]);
    expect(changes).toEqual(expected);
  });
});

describe('rule statistics', () => {
  it('tells views, likes and comments as text', async () => {
    await watch();
    stage.emulator.setStatistics(VIDEO.id, { likes: 5 });
    const { body } = await stage.list(`part=statistics&id=${VIDEO.id}`);
    expect(body.items).toMatchObject([
      { statistics: { viewCount: '1', likeCount: '5', commentCount: '0' } },
    ]);
  });

  it('cannot be written', async () => {
    const answer = await stage.update(aBody(), { part: 'snippet,statistics' });
    expect(reasonOf(answer)).toBe('unknownPart');
  });
});

describe('rule rate-limit', () => {
  it('is 429 for more calls than a minute allows, and costs nothing', async () => {
    stage.emulator.setLimits({ callsAMinute: 2 });
    const list = () => stage.list(`part=id&id=${VIDEO.id}`);
    await list();
    await list();
    const refused = await list();
    expect([refused.status, reasonOf(refused)]).toEqual([429, 'rateLimitExceeded']);
    expect(stage.emulator.quotaUsed(CHANNEL.clientId)).toBe(2);
    stage.emulator.advance(60_000);
    expect((await list()).status).toBe(200);
  });
});

describe('a smaller quota', () => {
  it.each([
    // Summer time begins on 8 March 2026 and ends on 1 November 2026 at two o’clock: those days have 23 and 25 hours.
    ['begins', '2026-03-08T08:00:00Z', 23],
    ['ends', '2026-11-01T07:00:00Z', 25],
  ])('lasts a whole Pacific day when summer time %s', async (_what, midnight, hours) => {
    const timed = await setStage({ now: () => new Date(midnight) });
    timed.emulator.setLimits({ unitsADay: 1 });
    const list = async (): Promise<string> => {
      // An access token ends after an hour.
      const { body } = await timed.token();
      const headers = { authorization: `Bearer ${String(body.access_token)}` };
      const url = `${timed.emulator.apiUrl}/youtube/v3/videos?part=id&id=${VIDEO.id}`;
      const answer = await fetch(url, { headers });
      return answer.ok ? 'ok' : (/"reason":"(\w+)"/.exec(await answer.text())?.[1] ?? '');
    };
    const seen = [await list()];
    timed.emulator.advance(hours * 3_600_000 - 1_000);
    seen.push(await list());
    timed.emulator.advance(1_000);
    seen.push(await list());
    await timed.close();
    expect(seen).toEqual(['ok', 'quotaExceeded', 'ok']);
  });
});
