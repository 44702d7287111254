import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstagramEmulator } from './index';
import { codesOf, IG_USER, setStage, type Stage } from './support';

const CAPTION = 'Baris satu <b>\n\nBaris "dua" #layanan';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const page = async (url: string): Promise<string> => (await fetch(url)).text();

describe('rule caption-hidden', () => {
  it('leaves the caption out with Instagram Login and shows it with Facebook Login', async () => {
    const facebook = await setStage({ login: 'facebook' });
    const bodies: unknown[] = [];
    for (const on of [stage, facebook]) {
      const id = await on.published({ caption: CAPTION });
      bodies.push((await on.get(`${id}?fields=caption,media_type`)).body);
    }
    await facebook.close();
    expect(bodies).toEqual([
      { id: expect.any(String) as string, media_type: 'IMAGE' },
      { id: expect.any(String) as string, media_type: 'IMAGE', caption: CAPTION },
    ]);
  });
});

describe('rule delete-by-login', () => {
  it('refuses with Instagram Login and takes the post down with Facebook Login', async () => {
    const facebook = await setStage({ login: 'facebook' });
    const refused = await stage.remove(await stage.published());
    const id = await facebook.published();
    const removed = await facebook.remove(id);
    const gone = await facebook.get(id);
    const left = [stage, facebook].map(({ emulator }) => emulator.posts().length);
    await facebook.close();
    expect(codesOf(refused)).toBe('100/33');
    expect(removed.body).toEqual({ success: true, deleted_id: id });
    expect(codesOf(gone)).toBe('100/33');
    expect(left).toEqual([1, 0]);
  });
});

describe('rule no-caption-edit', () => {
  it('lets comments be switched and nothing else be changed', async () => {
    const id = await stage.published({ caption: CAPTION });
    expect(codesOf(await stage.post(id, { caption: 'Lain' }))).toBe('100');
    const both = await stage.post(id, { caption: 'Lain', comment_enabled: 'true' });
    expect(codesOf(both)).toBe('100');
    expect((await stage.post(id, { comment_enabled: 'false' })).body).toEqual({ success: true });
    expect((await stage.get(`${id}?fields=is_comment_enabled`)).body.is_comment_enabled).toBe(
      false,
    );
    expect(stage.emulator.posts()[0]?.caption).toBe(CAPTION);
  });
});

describe('rule newest-first', () => {
  it('gives permalink and time of one', async () => {
    const id = await stage.published();
    const { body } = await stage.get(`${id}?fields=permalink,timestamp`);
    expect(body.permalink).toBe(stage.emulator.posts()[0]?.permalink);
    expect(body.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
  });

  it('lists them newest first, in pages', async () => {
    const ids = [await stage.published(), await stage.published(), await stage.published()];
    const first = await stage.get(`${IG_USER}/media?limit=2`);
    expect(first.body.data).toEqual([{ id: ids[2] }, { id: ids[1] }]);
    const second = await stage.get(`${IG_USER}/media?limit=2&after=${ids[1] ?? ''}`);
    expect(second.body.data).toEqual([{ id: ids[0] }]);
  });
});

describe('a post by hand', () => {
  it('is found like any other, without a picture', async () => {
    const id = stage.emulator.postByHand({ igUserId: IG_USER, caption: 'Dari ponsel' });
    expect((await stage.get(`${IG_USER}/media`)).body.data).toEqual([{ id }]);
    expect(await page(stage.emulator.feedUrl)).toContain('Dari ponsel');
  });
});

describe('the public pages', () => {
  it('show image, alternative text and caption, and let no markup in', async () => {
    await stage.published({ caption: CAPTION, alt_text: 'Loket "satu"' });
    const [post] = stage.emulator.posts();
    for (const url of [stage.emulator.feedUrl, post?.permalink ?? '']) {
      const html = await page(url);
      expect(html).toContain('kppn.contoh');
      expect(html).toContain('alt="Loket &quot;satu&quot;"');
      expect(html).toContain('Baris satu &lt;b&gt;\n\nBaris &quot;dua&quot; #layanan');
      expect(html).not.toContain('<script');
    }
  });

  it('say so where there is nothing yet, and where there is no such post', async () => {
    expect(await page(stage.emulator.feedUrl)).toContain('Belum ada kiriman.');
    expect((await fetch(`${stage.emulator.feedUrl}p/nothing/`)).status).toBe(404);
    expect((await fetch(`${stage.emulator.feedUrl}media/..%2Fstate.jpg`)).status).toBe(404);
  });

  it('give the feed as JSON, newest first', async () => {
    await stage.published({ caption: 'Pertama' });
    await stage.published({ caption: 'Kedua' });
    const feed: unknown = JSON.parse(await page(`${stage.emulator.feedUrl}feed.json`));
    expect(feed).toEqual({ posts: stage.emulator.posts().toReversed() });
    expect(feed).toMatchObject({ posts: [{ caption: 'Kedua' }, { caption: 'Pertama' }] });
  });
});

describe('a state file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'instagram-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('keeps accounts, posts and images from one run to the next', async () => {
    const stateFile = join(folder, 'instagram.json');
    const first = await setStage({ stateFile });
    await first.published({ caption: CAPTION, alt_text: 'Loket' });
    const [before] = first.emulator.posts();
    await first.close();
    const second = await startInstagramEmulator({ stateFile });
    const [after] = second.posts();
    const image = await fetch(after?.images[0]?.url ?? '');
    await second.close();
    expect(after).toMatchObject({ id: before?.id, caption: CAPTION, username: 'kppn.contoh' });
    expect(after?.publishedAt).toBe(before?.publishedAt);
    expect((await image.arrayBuffer()).byteLength).toBe(before?.images[0]?.bytes);
    expect(statSync(stateFile).mode & 0o077).toBe(0);
  });

  it('stops the start with one sentence where it is broken, and leaves it as it is', async () => {
    const stateFile = join(folder, 'instagram.json');
    writeFileSync(stateFile, '{"accounts":');
    await expect(startInstagramEmulator({ stateFile })).rejects.toThrow(
      'cannot be read; delete it',
    );
    expect(readFileSync(stateFile, 'utf8')).toBe('{"accounts":');
  });
});

describe('a port that is taken', () => {
  it('stops the start with its number', async () => {
    const port = Number(new URL(stage.emulator.url).port);
    await expect(startInstagramEmulator({ port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use.`,
    );
  });
});
