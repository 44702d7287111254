import { UID } from '../../src/platform/uids';
import { forumStage, judgeByWords, type ForumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';

const SECRET = 'RAHASIA';

describe('posts of the forum', () => {
  let booted: BootedHub;
  let stage: ForumStage;

  beforeAll(async () => {
    booted = await bootHub();
    stage = forumStage(booted.strapi, booted.clock);
  });

  afterAll(() => booted.stop());

  const texts = async (threadId: string) =>
    (await stage.page(threadId)).posts.map(({ markdown }) => markdown);

  const codeOf = (result: { ok: true } | { ok: false; failure: { code: string } }) =>
    result.ok ? 'ok' : result.failure.code;

  describe('a post that passes the checks', () => {
    it('is public at once, with its number, its counters and its author’s standing', async () => {
      const before = (await stage.category()) as { threadCount: number; postCount: number };
      const thread = await stage.open({ by: 11 });
      const post = await stage.answered(thread.threadId, 'Sejak pukul tujuh.', 12);
      expect(post).toMatchObject({ number: 2, state: 'visible', version: 1 });
      expect(await texts(thread.threadId)).toEqual(['Apakah loket buka?', 'Sejak pukul tujuh.']);
      expect(await stage.thread(thread.threadId)).toMatchObject({
        ...{ postCount: 2, lastNumber: 2, isHidden: false, text: 'Apakah loket buka?' },
      });
      expect(await stage.category()).toMatchObject({
        threadCount: before.threadCount + 1,
        postCount: before.postCount + 2,
      });
      expect(stage.standing.get(12)).toEqual({ approved: 1, rejected: 0 });
    });

    it('with something found in it is public, and opens a case', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'TANDAI ini.');
      expect(post.state).toBe('visible');
      expect(stage.opened.at(-1)).toMatchObject({
        origin: 'flag',
        reason: 'word_publish_with_note',
      });
    });

    it('is written once, however often the same click comes', async () => {
      const { threadId } = await stage.open({ text: 'Klik dua kali?' });
      const clicks = await Promise.all(
        [1, 2, 3].map(() => stage.answered(threadId, 'Sekali saja.', 3)),
      );
      expect(new Set(clicks.map(({ postId }) => postId)).size).toBe(1);
      expect(await texts(threadId)).toHaveLength(2);
      const threads = await Promise.all(
        [1, 2].map(() => stage.open({ title: 'Kembar', text: 'Utas?', by: 4 })),
      );
      expect(new Set(threads.map(({ threadId: id }) => id)).size).toBe(1);
    });
  });

  describe('a post that is held', () => {
    it('is read by nobody, counted nowhere, and opens its case in the same transaction', async () => {
      const thread = await stage.open();
      const held = await stage.answered(thread.threadId, `TAHAN ${SECRET}`);
      expect(held.state).toBe('held');
      expect(await texts(thread.threadId)).toHaveLength(1);
      expect(await stage.row(held)).toMatchObject({ markdown: null, html: null, isShown: false });
      expect(await stage.thread(thread.threadId)).toMatchObject({ postCount: 1, lastNumber: 2 });
      expect(stage.opened.at(-1)).toMatchObject({
        ...{ origin: 'held', reason: 'word_hold' },
        target: { state: 'held', text: `TAHAN ${SECRET}`, number: 2, version: 1 },
      });
    });

    it('is public once it is approved, and counts for its author', async () => {
      const thread = await stage.open();
      const held = await stage.answered(thread.threadId, 'TAHAN dulu', 21);
      expect(await stage.move(held, 'approve', 1)).toMatchObject({
        ...{ ok: true, target: { state: 'visible', version: 2, publicText: 'TAHAN dulu' } },
      });
      expect(await texts(thread.threadId)).toEqual(['Apakah loket buka?', 'TAHAN dulu']);
      expect(stage.standing.get(21)).toEqual({ approved: 1, rejected: 0 });
    });

    it('goes on waiting when its author rewrites it, and the newest wording is the one to decide on', async () => {
      const thread = await stage.open();
      const held = await stage.answered(thread.threadId, 'TAHAN satu');
      expect(await stage.edit(held, 'Sudah rapi')).toMatchObject({ value: { state: 'held' } });
      expect(stage.opened.at(-1)).toMatchObject({ origin: 'held', target: { text: 'Sudah rapi' } });
      await stage.move(held, 'approve', 2);
      expect(await texts(thread.threadId)).toEqual(['Apakah loket buka?', 'Sudah rapi']);
    });

    it('hides a whole thread where it opens it, title and all, until it is approved', async () => {
      const held = await stage.open({ title: `Judul ${SECRET}`, text: `TAHAN ${SECRET} utas` });
      expect(await stage.thread(held.threadId)).toMatchObject({ isHidden: true, text: '' });
      expect(codeOf(await stage.readPosts({ threadId: held.threadId, limit: 5 }))).toBe(
        'thread_not_found',
      );
      expect(await stage.findThread(held.threadSlug)).toBeUndefined();
      expect(codeOf(await stage.answer(held.threadId, 'Halo?'))).toBe('thread_not_found');
      expect(stage.opened.at(-1)?.target.ref.kind).toBe('thread');
      await stage.move(held, 'approve');
      expect(await stage.thread(held.threadId)).toMatchObject({
        ...{ isHidden: false, text: `TAHAN ${SECRET} utas`, postCount: 1 },
      });
    });
  });

  describe('what the checks do not take', () => {
    it('is kept nowhere', async () => {
      const thread = await stage.open();
      const refused = await stage.answer(thread.threadId, `TOLAK ${SECRET}-1`);
      expect(refused).toMatchObject({ ok: false, failure: { code: 'text_refused' } });
      const where = { markdown: `TOLAK ${SECRET}-1` };
      expect(await booted.strapi.db.query(UID.postRevision).count({ where })).toBe(0);
      expect(await stage.thread(thread.threadId)).toMatchObject({ lastNumber: 1 });
    });

    it('is asked about once, and taken when its author insists', async () => {
      const thread = await stage.open();
      const asked = await stage.answer(thread.threadId, 'ULANG?');
      expect(asked).toMatchObject({ failure: { code: 'rewrite_suggested', findings: [{}] } });
      expect(codeOf(await stage.answer(thread.threadId, 'ULANG?', 2, true))).toBe('ok');
    });

    it('comes from somebody, in a place that there is', async () => {
      const { threadId } = await stage.open();
      expect(codeOf(await stage.answer(threadId, 'Siapa?', 404))).toBe('author_not_found');
      expect(codeOf(await stage.answer('tidakada', 'Di mana?'))).toBe('thread_not_found');
      const lost = stage.open.bind(undefined);
      await expect(lost({ by: 404 })).rejects.toThrow('author_not_found');
    });
  });

  describe('what changes while the checks run', () => {
    const during = (happening: () => Promise<unknown>): ForumStage =>
      forumStage(booted.strapi, booted.clock, {
        judge: async (submission) => {
          await happening();
          return judgeByWords(submission);
        },
      });

    it('is looked at again: a thread that was locked meanwhile takes no post', async () => {
      const { threadId } = await stage.open();
      const slow = during(() =>
        booted.strapi.db
          .query(UID.thread)
          .update({ where: { documentId: threadId }, data: { lockedAt: new Date() } as never }),
      );
      expect(codeOf(await slow.answer(threadId, 'Terlambat'))).toBe('thread_closed');
    });

    it('is looked at again: slow mode counts what was posted meanwhile', async () => {
      const { threadId } = await stage.open();
      await booted.strapi.db
        .query(UID.thread)
        .update({ where: { documentId: threadId }, data: { slowModeSeconds: 300 } as never });
      const slow = during(() => stage.answered(threadId, 'Yang pertama', 5));
      const second = await slow.answer(threadId, 'Yang kedua', 5);
      expect(second).toMatchObject({ failure: { code: 'slow_mode' } });
      expect(!second.ok && second.failure.limit).toBeGreaterThan(290);
    });

    it('takes back everything where the case cannot be opened', async () => {
      const { threadId } = await stage.open();
      const broken = forumStage(booted.strapi, booted.clock, {
        openCase: () => Promise.reject(new Error('The table of cases is away.')),
      });
      await expect(broken.answer(threadId, 'TAHAN hilang')).rejects.toThrow('away');
      expect(await stage.thread(threadId)).toMatchObject({ lastNumber: 1, postCount: 1 });
      expect(
        await booted.strapi.db
          .query(UID.postRevision)
          .count({ where: { markdown: 'TAHAN hilang' } }),
      ).toBe(0);
    });
  });

  describe('an edit after approval', () => {
    it('that passes replaces the wording', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Pukul delapan.');
      expect(await stage.edit(post, 'Pukul tujuh.')).toMatchObject({
        value: { version: 2, state: 'visible', isEditHeld: false },
      });
      const { posts } = await stage.page(thread.threadId);
      expect(posts[1]).toMatchObject({ markdown: 'Pukul tujuh.', version: 2 });
      expect(posts[1]?.editedAt).toBeInstanceOf(Date);
    });

    it('that is held leaves the old wording with readers until the new one passes', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Yang lama');
      const edited = await stage.edit(post, `TAHAN ${SECRET} baru`);
      expect(edited).toMatchObject({ value: { state: 'visible', isEditHeld: true } });
      expect(await texts(thread.threadId)).toEqual(['Apakah loket buka?', 'Yang lama']);
      expect(stage.opened.at(-1)?.target).toMatchObject({
        ...{ text: `TAHAN ${SECRET} baru`, publicText: 'Yang lama', version: 2 },
      });
      await stage.move(post, 'reject', 2);
      expect(await texts(thread.threadId)).toEqual(['Apakah loket buka?', 'Yang lama']);
      await stage.move(post, 'overturn', 3);
      expect((await texts(thread.threadId))[1]).toBe(`TAHAN ${SECRET} baru`);
    });

    it('of the opening post changes the text of its thread only once it has passed', async () => {
      const thread = await stage.open({ by: 6, text: 'Teks pembuka' });
      const held = await stage.edit(thread, 'TAHAN pembuka', 6);
      expect(await stage.thread(thread.threadId)).toMatchObject({ text: 'Teks pembuka' });
      if (!held.ok) throw new Error(held.failure.code);
      await stage.move(thread, 'approve');
      expect(await stage.thread(thread.threadId)).toMatchObject({ text: 'TAHAN pembuka' });
    });

    it('never shows what is hidden', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Akan disembunyikan');
      await stage.move(post, 'hide_auto');
      const edited = await stage.edit({ ...post, version: 2 }, 'Sudah bersih');
      expect(edited).toMatchObject({ value: { state: 'hidden_auto' } });
      expect(await texts(thread.threadId)).toHaveLength(1);
      await stage.move(post, 'hide');
      const again = await stage.edit({ ...post, version: 4 }, 'Sekali lagi');
      expect(codeOf(again)).toBe('post_not_editable');
      expect(await texts(thread.threadId)).toHaveLength(1);
    });

    it('on another version than the newest is refused, and so is one of somebody else’s post', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Milik dua');
      await stage.edit(post, 'Milik dua, rapi');
      expect(await stage.edit(post, 'Milik dua, lagi')).toMatchObject({
        failure: { code: 'stale_post', limit: 2, actual: 1 },
      });
      expect(codeOf(await stage.edit({ ...post, version: 2 }, 'Bajak', 3))).toBe('post_not_yours');
      const held = await stage.answered(thread.threadId, 'TAHAN milik dua');
      expect(codeOf(await stage.edit(held, 'Intip', 3))).toBe('forum_post_not_found');
    });

    it('with the same text changes nothing', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Tetap');
      expect(await stage.edit(post, 'Tetap')).toMatchObject({ value: { version: 1 } });
    });
  });
});
