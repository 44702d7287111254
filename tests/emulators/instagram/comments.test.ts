import { codesOf, idOf, IG_USER, setStage, type Stage } from './support';

let stage: Stage;
let media: string;

beforeEach(async () => {
  stage = await setStage();
  media = await stage.published({ caption: 'Layanan buka' });
});
afterEach(() => stage.close());

const write = (username: string, text: string, parentId?: string): string =>
  stage.emulator.commentAsReader({
    mediaId: media,
    username,
    text,
    ...(parentId === undefined ? {} : { parentId }),
  });

const list = async (fields = 'id,text'): Promise<unknown> =>
  (await stage.get(`${media}/comments?fields=${fields}`)).body.data;

const seen = (): readonly string[] =>
  stage.emulator.posts().flatMap(({ comments }) => comments.map(({ text }) => text));

describe('rule comment-list', () => {
  it('lists comments newest first, with their replies oldest first', async () => {
    const first = write('ani', 'Jam berapa?');
    const second = write('budi', 'Terima kasih');
    const answer = idOf(await stage.post(`${first}/replies`, { message: 'Pukul 8' }));
    const later = write('ani', 'Baik', first);
    expect(await list('id,text,username,parent_id,replies{id,text,parent_id}')).toEqual([
      { id: second, text: 'Terima kasih', username: 'budi' },
      {
        id: first,
        text: 'Jam berapa?',
        username: 'ani',
        replies: {
          data: [
            { id: answer, text: 'Pukul 8', parent_id: first },
            { id: later, text: 'Baik', parent_id: first },
          ],
        },
      },
    ]);
    const replies = await stage.get(`${first}/replies?fields=text`);
    expect(replies.body.data).toEqual([
      { id: answer, text: 'Pukul 8' },
      { id: later, text: 'Baik' },
    ]);
  });

  it('tells time and text without being asked, and who wrote it when asked', async () => {
    const comment = write('ani', 'Halo');
    const own = idOf(await stage.post(`${media}/comments`, { message: 'Kami buka' }));
    expect(await stage.get(`${media}/comments`)).toMatchObject({
      body: {
        data: [
          { id: own, text: 'Kami buka' },
          { id: comment, text: 'Halo' },
        ],
      },
    });
    const [ours, theirs] = (await list('from,user,hidden,timestamp')) as readonly unknown[];
    expect(ours).toEqual({
      id: own,
      from: { id: IG_USER, username: 'kppn.contoh' },
      user: { id: IG_USER },
      hidden: false,
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/) as string,
    });
    expect(theirs).toMatchObject({ from: { username: 'ani' } });
    expect(theirs).not.toHaveProperty('user');
  });

  it('gives pages of at most 50, and the way to the next', async () => {
    for (let made = 0; made < 60; made += 1) write('ani', `Nomor ${made}`);
    const first = await stage.get(`${media}/comments?limit=100&fields=text`);
    const data = first.body.data as readonly { readonly id: string }[];
    expect(data).toHaveLength(50);
    expect(first.body.paging).toMatchObject({ next: expect.stringContaining('after=') as string });
    const second = await stage.get(`${media}/comments?limit=50&after=${data.at(-1)?.id ?? ''}`);
    expect(second.body.data).toHaveLength(10);
    expect(second.body.paging).not.toHaveProperty('next');
  });

  it('refuses an unknown field, inside replies too', async () => {
    write('ani', 'Balasan', write('ani', 'Halo'));
    expect(codesOf(await stage.get(`${media}/comments?fields=secret`))).toBe('100');
    expect(codesOf(await stage.get(`${media}/comments?fields=replies{secret}`))).toBe('100');
  });
});

describe('rule comment-text', () => {
  it('refuses none and 2,201 characters', async () => {
    expect(codesOf(await stage.post(`${media}/comments`, {}))).toBe('100');
    const post = (length: number) =>
      stage.post(`${media}/comments`, { message: '😀'.repeat(length) });
    expect(codesOf(await post(2_201))).toBe('100');
    expect((await post(2_200)).status).toBe(200);
  });
});

describe('rule reply-place', () => {
  it('hangs a reply to a reply on the comment above it', async () => {
    const top = write('ani', 'Halo');
    const reply = write('budi', 'Halo juga', top);
    const deeper = idOf(await stage.post(`${reply}/replies`, { message: 'Salam' }));
    expect((await stage.get(`${deeper}?fields=parent_id`)).body.parent_id).toBe(top);
  });

  it('takes no reply to a hidden comment', async () => {
    const top = write('ani', 'Halo');
    await stage.post(top, { hide: 'true' });
    expect(codesOf(await stage.post(`${top}/replies`, { message: 'Salam' }))).toBe('100');
  });
});

describe('rule comments-off', () => {
  it('takes no comment from anybody', async () => {
    await stage.post(media, { comment_enabled: 'false' });
    expect(codesOf(await stage.post(`${media}/comments`, { message: 'Halo' }))).toBe('100');
    expect(() => write('ani', 'Halo')).toThrow('comments are off');
  });
});

describe('rule comment-hide', () => {
  it('hides a comment with its replies from readers, and shows it again', async () => {
    const top = write('ani', 'Kasar');
    write('budi', 'Setuju', top);
    expect((await stage.post(`${top}?hide=true`, {})).body).toEqual({ success: true });
    expect((await stage.post(`${top}?hide=true`, {})).status).toBe(200);
    expect(seen()).toEqual([]);
    expect(await list('hidden')).toEqual([{ id: top, hidden: true }]);
    await stage.post(top, { hide: 'false' });
    expect(seen()).toEqual(['Kasar', 'Setuju']);
  });

  it('cannot hide what the office wrote, and changes nothing else', async () => {
    const own = idOf(await stage.post(`${media}/comments`, { message: 'Ralat' }));
    await stage.post(own, { hide: 'true' });
    expect(seen()).toEqual(['Ralat']);
    expect(codesOf(await stage.post(own, { message: 'Lain' }))).toBe('100');
    expect(codesOf(await stage.post(own, { hide: 'maybe' }))).toBe('100');
  });
});

describe('taking comments away', () => {
  it('takes the replies with it', async () => {
    const top = write('ani', 'Halo');
    const reply = write('budi', 'Halo juga', top);
    expect((await stage.remove(top)).body).toEqual({ success: true });
    expect(codesOf(await stage.get(top))).toBe('100/33');
    expect(codesOf(await stage.get(`${reply}?fields=text`))).toBe('100/33');
    expect(seen()).toEqual([]);
  });

  it('is not for comments under posts of others', async () => {
    const top = write('ani', 'Halo');
    const other = { igUserId: '2', username: 'other', token: 'other-token' } as const;
    stage.emulator.addAccount({ ...other, login: 'instagram' });
    expect(codesOf(await stage.get(top, 'other-token'))).toBe('100/33');
    expect(codesOf(await stage.post(top, { hide: 'true' }, 'other-token'))).toBe('100/33');
  });
});

describe('the operations of comments', () => {
  it('have the names that faults know', async () => {
    const top = write('ani', 'Halo');
    await stage.get(`${media}/comments`);
    await stage.post(`${media}/comments`, { message: 'Ya' });
    await stage.post(`${top}/replies`, { message: 'Ya' });
    await stage.post(top, { hide: 'true' });
    await stage.remove(top);
    const operations = stage.emulator.journal.map(({ operation }) => operation);
    expect(operations.slice(-5)).toEqual([
      'list_comments',
      'post_comment',
      'reply',
      'hide_comment',
      'delete_comment',
    ]);
  });
});

describe('the form on the public page', () => {
  const send = (fields: Record<string, string>): Promise<Response> =>
    fetch(`${stage.emulator.posts()[0]?.permalink ?? ''}comments`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });

  it('lets a person comment and answer as a reader, and shows it without any markup', async () => {
    await send({ username: 'ani', text: 'Halo <b>kantor</b>' });
    const [top] = stage.emulator.posts()[0]?.comments ?? [];
    const page = await send({ username: 'budi', text: 'Setuju', parentId: top?.id ?? '' });
    const html = await page.text();
    expect(page.url).toContain('/p/');
    expect(html).toContain('Halo &lt;b&gt;kantor&lt;/b&gt;');
    expect(html).toContain('Setuju');
    expect(await list('text,replies{text}')).toMatchObject([
      { text: 'Halo <b>kantor</b>', replies: { data: [{ text: 'Setuju' }] } },
    ]);
  });

  it('says why not: no text, a name that is none, a post that is gone', async () => {
    expect((await send({ username: 'ani', text: ' ' })).status).toBe(400);
    expect((await send({ username: 'a b<', text: 'Halo' })).status).toBe(400);
    const gone = await fetch(`${stage.emulator.feedUrl}p/none/comments`, { method: 'POST' });
    expect(gone.status).toBe(404);
  });
});
