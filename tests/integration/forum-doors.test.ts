import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { atDesk } from '../support/desk';
import {
  forumDoors,
  NUDGED_TEXT,
  REFUSED_PHRASE,
  type ForumDoorsOnStage,
  type Member,
} from '../support/forum-doors';
import { bootHub, type BootedHub } from '../support/hub';

interface Refused {
  readonly error: { readonly message: string; readonly details: { readonly code: string } };
}

describe('the doors of the forum', () => {
  let booted: BootedHub;
  let doors: ForumDoorsOnStage;
  let budi: Member;
  let sari: Member;
  let threadId: string;
  let slug: string;

  const get = (path: string) => request(booted.server).get(`/api/forum${path}`);

  const send = (
    method: 'delete' | 'post' | 'put',
    path: string,
    body: object = {},
    who: Member = budi,
  ) => {
    return request(booted.server)
      [method](`/api/forum${path}`)
      .send(body)
      .set('Authorization', who.authorization);
  };

  const say = async (text: string): Promise<{ postId: string; version: number }> => {
    const { body, status } = await send('post', `/threads/${threadId}/posts`, { text });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.data as { postId: string; version: number };
  };

  beforeAll(async () => {
    booted = await bootHub();
    doors = forumDoors(booted);
    budi = await doors.signedIn();
    sari = await doors.signedIn();
    await doors.refusingWords();
    const { body } = await send('post', '/threads', {
      ...{ category: 'layanan', title: 'Loket pagi hari', text: 'Buka **jam** berapa?' },
      language: 'id',
    });
    ({ threadId, threadSlug: slug } = body.data as { threadId: string; threadSlug: string });
  });

  afterAll(() => booted.stop());

  beforeEach(() => doors.makeRoom());

  describe('for reading', () => {
    it('list categories, threads and posts, a page at a time', async () => {
      await say('Jawaban satu');
      const categories = await get('/categories');
      expect(categories.body.data[1]).toMatchObject({
        ...{ slug: 'layanan', name: { id: 'Layanan', en: 'Services' }, isOpen: true },
      });
      const threads = await get('/categories/layanan/threads?limit=1');
      expect(threads.body.data).toMatchObject([{ id: threadId, slug, title: 'Loket pagi hari' }]);
      const first = await get(`/threads/${threadId}/posts?limit=1`);
      expect(first.body.data).toMatchObject([
        { number: 1, html: '<p>Buka <strong>jam</strong> berapa?</p>\n', version: 1 },
      ]);
      const second = await get(`/threads/${threadId}/posts?after=${String(first.body.meta.after)}`);
      expect(second.body.data).toMatchObject([{ number: 2, markdown: 'Jawaban satu' }]);
      expect(second.body.meta).toMatchObject({ after: null, thread: { slug, id: threadId } });
    });

    it('lead from a former address of a thread to the present one', async () => {
      const thread = (await booted.strapi.db
        .query(UID.thread)
        .findOne({ where: { documentId: threadId } })) as { id: number };
      await booted.strapi.db.query(UID.threadAddress).create({
        data: { slug: 'alamat-lama', threadId: thread.id, retiredAt: booted.clock.now() } as never,
      });
      const moved = await get('/threads/slug/alamat-lama');
      expect([moved.status, moved.headers.location]).toEqual([
        ...[301, `/api/forum/threads/slug/${slug}`],
      ]);
      const feed = await get('/feeds/threads/alamat-lama.atom');
      expect([feed.status, feed.headers.location]).toEqual([
        ...[301, `/api/forum/feeds/threads/${slug}.atom`],
      ]);
      expect((await get(`/threads/slug/${slug}`)).body.data).toMatchObject({ id: threadId });
    });

    it('give feeds of a category and a thread, with the time of the newest text', async () => {
      const feed = await get(`/feeds/threads/${slug}.atom`);
      expect(feed.headers['content-type']).toMatch(/^application\/atom\+xml/);
      const [, updated = ''] = /<updated>([^<]+)<\/updated>/.exec(feed.text) ?? [];
      expect(feed.headers['last-modified']).toBe(new Date(updated).toUTCString());
      expect(feed.headers.etag).toMatch(/^"[\w-]{27}"$/);
      expect(feed.text).toContain('&lt;strong&gt;jam&lt;/strong&gt;');
      const category = await get('/feeds/categories/layanan.atom').set('Accept-Language', 'id');
      expect(category.text).toContain('<title>Layanan</title>');
      expect(category.text).toContain('<title>Loket pagi hari</title>');
    });

    it('find words in posts and titles, and none of the signs that a database knows', async () => {
      await say('Diskon 50% di loket_dua');
      const found = async (q: string) =>
        (await get(`/search?q=${encodeURIComponent(q)}`)).body.data as {
          readonly posts: readonly { readonly markdown: string }[];
          readonly threads: readonly { readonly title: string }[];
        };
      expect((await found('DISKON loket_dua')).posts).toHaveLength(1);
      expect((await found('50%')).posts).toHaveLength(1);
      expect((await found('5%0')).posts).toHaveLength(0);
      expect((await found('loket pagi')).threads).toHaveLength(1);
    });

    it('answer GraphQL with the same pages', async () => {
      const query = `{ forumCategories { slug } forumThreads(category: "layanan", limit: 1) { threads
        { id title openedAt } } forumPosts(thread: "${threadId}", limit: 1) { posts { number html
        author { name kind } postedAt } after } }`;
      const { body } = await request(booted.server).post('/graphql').send({ query });
      expect(body.errors).toBeUndefined();
      expect(body.data.forumPosts.posts).toMatchObject([
        { number: 1, author: { kind: 'citizen' } },
      ]);
      const next = `{ forumPosts(thread: "${threadId}", after: "${String(body.data.forumPosts.after)}")
        { posts { number } before } }`;
      const second = await request(booted.server).post('/graphql').send({ query: next });
      expect(second.body.data.forumPosts.posts[0]).toEqual({ number: 2 });
    });

    it('answer GraphQL with what stands at the head of a thread', async () => {
      const moderator = await atDesk(booted, { role: 'hub-moderator' });
      const opened = await send('post', '/threads', {
        ...{ category: 'layanan', title: 'Loket mana', text: 'Pagi atau sore?', language: 'id' },
      });
      const { threadId: id } = opened.body.data as { threadId: string };
      const path = `/hub/forum/threads/${id}/actions`;
      const acts = [
        { action: 'summary', text: 'Dua usul.', version: 1 },
        { action: 'open_poll', question: 'Kapan?', options: ['Pagi', 'Sore'], version: 2 },
      ];
      for (const act of acts)
        expect((await moderator.send('post', path).send(act)).status).toBe(200);
      await send('post', `/threads/${id}/poll/votes`, { option: '2' });
      const query = `{ forumPosts(thread: "${id}") { thread { slug category { slug } slowModeSeconds
        summary { markdown by } rebuttal { title } officialPostNumber
        poll { question isOpen votes options { key label votes } } } } }`;
      const { body } = await request(booted.server).post('/graphql').send({ query });
      expect(body.errors).toBeUndefined();
      const rest = (await get(`/threads/${id}/posts`)).body.meta.thread as object;
      expect(rest).toMatchObject(body.data.forumPosts.thread as object);
      expect(body.data.forumPosts.thread.poll.options[1]).toEqual({
        ...{ key: '2', label: 'Sore', votes: 1 },
      });
    });

    const many = Array.from({ length: 21 }, (_, at) => `a${String(at)}: forumCategories { slug }`);

    it.each([
      ['{ forumPosts(thread: "x", after: "y.1") { after } }', 'cursor_of_another_list'],
      ['{ forumPosts(thread: "tidakada") { after } }', 'thread_not_found'],
      ['{ forumThreads(category: "tidak-ada") { after } }', 'category_not_found'],
      [`{ ${many.join(' ')} }`, 'too_many_reads'],
    ])('refuse over GraphQL in both languages: %s', async (query, code) => {
      const refusalIn = async (language: string) => {
        const asked = request(booted.server).post('/graphql').set('Accept-Language', language);
        const [first] = (await asked.send({ query })).body.errors as {
          readonly message: string;
          readonly extensions: { readonly error: { readonly details: { readonly code: string } } };
        }[];
        expect(first?.extensions.error.details.code).toBe(code);
        return first?.message ?? '';
      };
      const [id, en] = [await refusalIn('id'), await refusalIn('en')];
      expect(id).not.toBe(en);
      expect(`${id}${en}`).not.toMatch(/[{}]|undefined/);
    });
  });

  describe('for citizens', () => {
    it('take a post, its edit and its removal', async () => {
      const post = await say('Belum rapi');
      const text = 'Sudah rapi';
      const edited = await send('put', `/posts/${post.postId}`, { text, version: 1 });
      expect(edited.body.data).toMatchObject({ version: 2, state: 'visible', isEditHeld: false });
      const removed = await send('delete', `/posts/${post.postId}`);
      expect(removed.body.data).toMatchObject({ state: 'removed_by_author' });
      expect(removed.headers['cache-control']).toBe('no-store');
    });

    it('take a report of a citizen, and of a visitor with a proof of work', async () => {
      const { postId } = await say('Kabar yang dilaporkan');
      const reason = 'hoax';
      const signed = await send('post', `/posts/${postId}/reports`, { reason }, sari);
      expect(signed.status).toBe(201);
      const visitor = {
        reason,
        note: 'Tidak benar',
        email: 'a@contoh.example',
        proof: await doors.solve(),
      };
      const call = request(booted.server).post(`/api/forum/posts/${postId}/reports`);
      expect((await call.send(visitor)).body.data).toEqual({ isTaken: true });
      expect((await doors.reporters()).slice(-2)).toMatchObject([
        { reporterKind: 'citizen', reporterId: sari.id },
        {
          ...{ reporterKind: 'visitor', contact: 'a@contoh.example' },
          reporterKey: expect.stringMatching(/^visitor:[0-9a-f]{64}$/),
        },
      ]);
    });
  });

  describe('turn away, with a stable code and a sentence in both languages,', () => {
    const codesOf = async (make: () => request.Test): Promise<string> => {
      const id = (await make().set('Accept-Language', 'id-ID')) as { body: Refused };
      const en = (await make().set('Accept-Language', 'en')) as { body: Refused };
      expect(id.body.error.details.code).toBe(en.body.error.details.code);
      expect(id.body.error.message.length).toBeGreaterThan(20);
      expect(id.body.error.message).not.toBe(en.body.error.message);
      expect(`${id.body.error.message}${en.body.error.message}`).not.toMatch(/[{}]|undefined/);
      return id.body.error.details.code;
    };
    const post = (text: unknown) => () => send('post', `/threads/${threadId}/posts`, { text });

    it.each([
      ['an empty post', '', 'text_refused'],
      ['a post of characters that nobody sees', '\u200b\u2060', 'text_refused'],
      ['a post of 100,000 characters', 'a'.repeat(100_000), 'text_refused'],
      ['a longer one', 'a'.repeat(100_001), 'input_too_long'],
      ['no post at all', undefined, 'input_missing'],
      ['a number', 7, 'input_malformed'],
      ['a text that the checks refuse', `Ada ${REFUSED_PHRASE} ini`, 'text_refused'],
      ['a text to think about again', NUDGED_TEXT, 'rewrite_suggested'],
    ])('%s', async (_, text, code) => {
      expect(await codesOf(post(text))).toBe(code);
    });

    it.each([
      [
        'a page marker of another thread',
        '/threads/ID/posts?after=lain.3',
        'cursor_of_another_list',
      ],
      ['a page marker of nothing', '/threads/ID/posts?before=***', 'cursor_malformed'],
      ['an empty page marker', '/threads/ID/posts?after=', 'input_missing'],
      ['a page of none', '/threads/ID/posts?limit=0', 'input_too_short'],
      ['a page of too many', '/threads/ID/posts?limit=51', 'input_too_long'],
      ['a page of a word', '/threads/ID/posts?limit=banyak', 'input_malformed'],
      ['a thread that there is not', '/threads/tidakada/posts', 'thread_not_found'],
      ['an address that there is not', '/threads/slug/tidak-ada', 'thread_not_found'],
      ['an id with signs in it', '/threads/%27%20or%201/posts', 'input_malformed'],
      ['a category that there is not', '/categories/tidak-ada/threads', 'category_not_found'],
      ['a feed without its ending', '/feeds/threads/umum', 'feed_not_found'],
      ['a feed of nothing', '/feeds/categories/tidak-ada.atom', 'category_not_found'],
      ['a search for nothing', '/search', 'input_missing'],
      ['a search for two letters', '/search?q=di', 'search_too_short'],
      ['a search for two things', '/search?q=satu&q=dua', 'input_malformed'],
      ['a quarter that there is not', '/numbers?quarter=2026-Q5', 'unknown_quarter'],
    ])('%s', async (_, path, code) => {
      expect(await codesOf(() => get(path.replace('ID', threadId)))).toBe(code);
    });

    it('telling what was found in a text, and where', async () => {
      const { body } = await post(NUDGED_TEXT)().set('Accept-Language', 'id');
      const [found] = body.error.details.findings;
      expect(found).toMatchObject({ code: 'phone_number', span: { start: 16, end: 30 } });
      expect(body.error.message).toContain(found.message);
      expect(found.message).toContain('nomor telepon');
    });

    it('whoever is not signed in, or has no profile yet', async () => {
      const path = `/threads/${threadId}/posts`;
      const anonymous = () =>
        request(booted.server).post(`/api/forum${path}`).send({ text: 'Halo' });
      expect(await codesOf(anonymous)).toBe('sign_in_needed');
      const nameless = await doors.signedIn({ hasProfile: false });
      expect(await codesOf(() => send('post', path, { text: 'Halo' }, nameless))).toBe(
        'profile_needed',
      );
    });

    it('changes of what is another’s, was changed meanwhile, or is gone', async () => {
      const { postId } = await say('Milik saya');
      const change = { text: 'Lain', version: 1 };
      const path = `/posts/${postId}`;
      expect(await codesOf(() => send('put', path, change, sari))).toBe('post_not_yours');
      expect(await codesOf(() => send('delete', path, {}, sari))).toBe('post_not_yours');
      expect(await codesOf(() => send('put', path, { ...change, version: 9 }))).toBe('stale_post');
      expect(await codesOf(() => send('put', path, { text: 'Lain' }))).toBe('input_missing');
      await send('delete', path);
      expect(await codesOf(() => send('put', path, { ...change, version: 2 }))).toBe(
        'post_not_editable',
      );
      expect(await codesOf(() => send('put', '/posts/tidakada', change))).toBe(
        'forum_post_not_found',
      );
    });

    it('reports of what is gone, without a reason, and with proofs that are none', async () => {
      const { postId } = await say('Akan dihapus');
      const report = (body: object, id = postId) => {
        const path = `/api/forum/posts/${id}/reports`;
        return () =>
          request(booted.server)
            .post(path)
            .send({ reason: 'spam', ...body });
      };
      expect(await codesOf(report({ reason: 'bosan' }))).toBe('input_malformed');
      expect(await codesOf(report({}))).toBe('report_needs_proof');
      expect(await codesOf(report({ proof: 'palsu' }))).toBe('proof_not_valid');
      await doors.makeRoom();
      const proof = await doors.solve();
      expect((await report({ proof })()).status).toBe(201);
      expect(await codesOf(report({ proof }))).toBe('proof_used');
      booted.clock.advance(21 * 60);
      await doors.makeRoom();
      expect(await codesOf(report({ proof }))).toBe('proof_run_out');
      await send('delete', `/posts/${postId}`);
      const gone = () => send('post', `/posts/${postId}/reports`, { reason: 'spam' }, sari);
      expect(await codesOf(gone)).toBe('report_target_gone');
      expect(await codesOf(report({ proof: 'x' }, 'tidakada'))).toBe('report_target_gone');
    });

    it('who asks too often, with the time after which there is room', async () => {
      const { postId } = await say('Sering dilaporkan');
      await doors.useUp('report', sari);
      const again = () => send('post', `/posts/${postId}/reports`, { reason: 'spam' }, sari);
      expect(await codesOf(again)).toBe('too_many_acts');
      const seconds = Number((await again()).headers['retry-after']);
      expect(seconds).toBeGreaterThan(3500);
      expect(seconds).toBeLessThanOrEqual(3600);
    });

    it('appeals against nothing', async () => {
      const appeal = () => send('post', '/decisions/tidakada/appeal', { text: 'Mohon ditinjau' });
      expect(await codesOf(appeal)).toBe('decision_not_found');
    });
  });
});
