import { aBody, CHANNEL, reasonOf, setStage, type Stage, VIDEO } from './support';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const video = () => stage.emulator.video(VIDEO.id);

const foreignVideo = { ...VIDEO, id: 'foreign', channelId: 'UCother' };

describe('rule omitted-vanishes', () => {
  it('deletes what is left out of a listed part', async () => {
    const { title, categoryId } = VIDEO.snippet;
    const answer = await stage.update({ id: VIDEO.id, snippet: { title, categoryId } });
    expect(answer.status).toBe(200);
    expect(video()).toMatchObject({ title, categoryId, description: '', tags: [] });
    expect(video()?.defaultLanguage).toBeUndefined();
    expect((answer.body.snippet as object | undefined) ?? {}).not.toHaveProperty('tags');
  });

  it('deletes localizations where their part is listed, and keeps them where it is not', async () => {
    await stage.update(aBody());
    expect(video()?.localizations).toEqual(VIDEO.localizations);
    await stage.update(aBody(), { part: 'snippet,localizations' });
    expect(video()?.localizations).toEqual({});
  });

  it('keeps the snippet where only localizations are listed', async () => {
    const { en } = VIDEO.localizations;
    await stage.update({ id: VIDEO.id, localizations: { en } }, { part: 'localizations' });
    expect(video()).toMatchObject({ ...VIDEO.snippet, localizations: { en } });
  });

  it('gives back byte for byte what was sent', async () => {
    const description = 'Baris 1\r\n\tBaris 2 – “kutip” é 🙂\n\n';
    await stage.update(aBody({ description }));
    expect(video()?.description).toBe(description);
  });
});

describe('rule etag-changes', () => {
  it('gives the video another etag at each write, equal or not', async () => {
    const before = video()?.etag;
    await stage.update(aBody());
    const after = video()?.etag;
    await stage.update(aBody());
    expect(new Set([before, after, video()?.etag]).size).toBe(3);
  });

  it('keeps it while nobody writes', async () => {
    const first = await stage.list(`part=snippet&id=${VIDEO.id}`);
    const second = await stage.list(`part=snippet&id=${VIDEO.id}`);
    expect(second.body).toEqual(first.body);
  });
});

describe('rule stale-etag', () => {
  it('takes the current one, quoted or not, and refuses an older', async () => {
    const older = video()?.etag ?? '';
    expect((await stage.update(aBody(), { ifMatch: older })).status).toBe(200);
    const current = `"${video()?.etag ?? ''}"`;
    expect((await stage.update(aBody(), { ifMatch: current })).status).toBe(200);
    const stale = await stage.update(aBody({ title: 'Lain' }), { ifMatch: older });
    expect([stale.status, reasonOf(stale)]).toEqual([412, 'conditionNotMet']);
    expect(video()?.title).toBe(VIDEO.snippet.title);
  });

  it('refuses an etag from before the owner’s own edit', async () => {
    const seen = video()?.etag ?? '';
    stage.emulator.addVideo({ ...VIDEO, snippet: { ...VIDEO.snippet, title: 'Judul baru' } });
    expect((await stage.update(aBody(), { ifMatch: seen })).status).toBe(412);
    expect(video()?.title).toBe('Judul baru');
  });

  it('does not matter where it is switched off', async () => {
    const loose = await setStage({ disabledRules: ['stale-etag'] });
    const answer = await loose.update(aBody(), { ifMatch: 'old' });
    await loose.close();
    expect(answer.status).toBe(200);
  });
});

describe('rule foreign-video', () => {
  it('can be listed and not changed', async () => {
    stage.emulator.addVideo(foreignVideo);
    const answer = await stage.update({ ...aBody(), id: 'foreign' });
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'forbidden']);
    expect((await stage.list('part=id&id=foreign')).body.items).toHaveLength(1);
  });
});

describe('rule unknown-video-update', () => {
  it('is 404', async () => {
    const answer = await stage.update({ ...aBody(), id: 'nothing' });
    expect([answer.status, reasonOf(answer)]).toEqual([404, 'videoNotFound']);
  });
});

describe('rule unknown-video-list', () => {
  it('is an empty list, and 404 where it is switched off', async () => {
    const other = await setStage({ disabledRules: ['unknown-video-list'] });
    const empty = await stage.list('part=snippet&id=nothing');
    const missing = await other.list('part=snippet&id=nothing');
    await other.close();
    expect([empty.status, empty.body.items]).toEqual([200, []]);
    expect([missing.status, reasonOf(missing)]).toEqual([404, 'videoNotFound']);
  });
});

describe('rule writable-parts', () => {
  it('refuses status, unless switched off', async () => {
    const loose = await setStage({ disabledRules: ['writable-parts'] });
    const refused = await stage.update(aBody(), { part: 'snippet,status' });
    const taken = await loose.update(aBody(), { part: 'snippet,status' });
    await loose.close();
    expect([refused.status, reasonOf(refused)]).toEqual([400, 'unknownPart']);
    expect(taken.status).toBe(200);
  });
});

describe('a list', () => {
  it('gives kind, etag and items in the order asked for, with the listed parts alone', async () => {
    stage.emulator.addVideo(foreignVideo);
    const { body, headers } = await stage.list(`part=localizations&id=foreign,${VIDEO.id}`);
    expect(body).toEqual({
      kind: 'youtube#videoListResponse',
      etag: expect.any(String) as string,
      items: ['foreign', VIDEO.id].map((id) => ({
        kind: 'youtube#video',
        etag: stage.emulator.video(id)?.etag,
        id,
        localizations: VIDEO.localizations,
      })),
      pageInfo: { totalResults: 2, resultsPerPage: 2 },
    });
    expect(headers.get('etag')).toBe(`"${String(body.etag)}"`);
  });

  it('shows the channel beside the snippet', async () => {
    const { body } = await stage.list(`part=snippet&id=${VIDEO.id}`);
    const snippet = { ...VIDEO.snippet, channelTitle: CHANNEL.title };
    expect(body.items).toMatchObject([{ snippet }]);
  });

  it.each([`id=${VIDEO.id}`, 'part=snippet', `part=secret&id=${VIDEO.id}`])(
    'refuses %s',
    async (query) => {
      expect((await stage.list(query)).status).toBe(400);
    },
  );
});

describe('the public page', () => {
  it('shows the description with its line breaks, links, tags and the first hashtags', async () => {
    for (const path of ['', `watch?v=${VIDEO.id}`]) {
      const html = await (await fetch(`${stage.emulator.feedUrl}${path}`)).text();
      expect(html).toContain('Penjelasan singkat.\n\n<a href="https://contoh.test/layanan"');
      expect(html).toContain('<li>kas negara</li>');
      expect(html).toContain('<p class="hashtags">#layanan</p>');
      expect(html).toContain(CHANNEL.title);
    }
    expect((await fetch(`${stage.emulator.feedUrl}watch?v=nothing`)).status).toBe(404);
  });

  it('shows no hashtag where there are more than sixty', async () => {
    const description = Array.from({ length: 61 }, (_, index) => `#t${index}`).join(' ');
    await stage.update(aBody({ description }));
    expect(video()?.hashtags).toEqual([]);
  });

  it('comes as JSON too', async () => {
    const feed: unknown = await (await fetch(`${stage.emulator.feedUrl}feed.json`)).json();
    expect(feed).toMatchObject({ videos: [{ id: VIDEO.id, tags: VIDEO.snippet.tags }] });
  });
});
