import {
  makeRecountForum,
  type RecountReport,
} from '../../src/modules/forum/application/recount-forum';
import { strapiTransaction } from '../../src/modules/forum/strapi/post-book';
import { adoptOldThreads } from '../../src/modules/forum/strapi/prepare-forum';
import { strapiRecountBook } from '../../src/modules/forum/strapi/recount-book';
import { UID } from '../../src/platform/uids';
import { forumStage, type ForumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';

describe('posts that are moderated, taken back, read and counted', () => {
  let booted: BootedHub;
  let stage: ForumStage;

  beforeAll(async () => {
    booted = await bootHub();
    stage = forumStage(booted.strapi, booted.clock);
  });

  afterAll(() => booted.stop());

  const numbers = async (threadId: string) =>
    (await stage.page(threadId)).posts.map(({ number }) => number);

  const countsOf = async () => {
    const { threadCount, postCount } = (await stage.category()) as {
      threadCount: number;
      postCount: number;
    };
    return { threadCount, postCount };
  };

  const recount = async (): Promise<RecountReport | undefined> => {
    booted.clock.toNextNight();
    return makeRecountForum({
      book: strapiRecountBook(booted.strapi),
      inTransaction: strapiTransaction(booted.strapi),
      clock: booted.clock,
      timeZone: 'Asia/Jakarta',
    })();
  };

  describe('a post that is hidden', () => {
    it('leaves its row without text, its thread and category without it, and its author with a mark', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Hilang nanti', 31);
      const before = await countsOf();
      await stage.move(post, 'hide', 1);
      expect(await stage.row(post)).toMatchObject({ markdown: null, html: null, isShown: false });
      expect(await numbers(thread.threadId)).toEqual([1]);
      expect(await countsOf()).toEqual({ ...before, postCount: before.postCount - 1 });
      expect(stage.standing.get(31)).toEqual({ approved: 0, rejected: 1 });
      await stage.move(post, 'show', 2);
      expect(await stage.row(post)).toMatchObject({ markdown: 'Hilang nanti', isShown: true });
      expect(await countsOf()).toEqual(before);
      expect(stage.standing.get(31)).toEqual({ approved: 1, rejected: 0 });
    });

    it('takes its whole thread with it where it opens one', async () => {
      const thread = await stage.open({ text: 'Pembuka yang buruk' });
      await stage.answered(thread.threadId, 'Jawaban');
      const before = await countsOf();
      await stage.move(thread, 'hide_auto');
      expect(await stage.thread(thread.threadId)).toMatchObject({ isHidden: true, text: '' });
      expect(await countsOf()).toEqual({
        threadCount: before.threadCount - 1,
        postCount: before.postCount - 2,
      });
      await stage.move(thread, 'show');
      expect(await countsOf()).toEqual(before);
      expect(await numbers(thread.threadId)).toEqual([1, 2]);
    });

    it('is decided on in the version that was seen, by a move that is legal', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Diputuskan');
      await stage.edit(post, 'Diputuskan, rapi');
      expect(await stage.move(post, 'hide', 1)).toMatchObject({
        ...{ ok: false, why: 'stale' },
        target: { version: 2, text: 'Diputuskan, rapi' },
      });
      expect(await stage.move(post, 'unlock', 2)).toMatchObject({ ok: false, why: 'illegal_move' });
      const ref = { kind: 'post', id: 999_999 } as const;
      const at = booted.clock.now();
      expect(await stage.targets.move({ ref, move: 'hide', at, reason: '' })).toEqual({
        ok: false,
        why: 'not_found',
      });
    });

    it('is hidden once, of two who decide at the same moment', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Dua moderator');
      const both = await Promise.all([stage.move(post, 'hide', 1), stage.move(post, 'lock', 1)]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });

  it('finds posts and threads as targets all at once, an opening post under its thread', async () => {
    const thread = await stage.open();
    const post = await stage.answered(thread.threadId, 'Sasaran');
    const [ref, opening] = [await stage.refOf(post), await stage.refOf(thread)];
    const found = await stage.targets.findMany([ref, opening, { kind: 'citizen', id: 1 }]);
    expect(found.map((target) => target.ref.kind).sort()).toEqual(['post', 'thread']);
    const [asThread] = found.filter((target) => target.ref.kind === 'thread');
    expect(asThread && (await stage.targets.find(asThread.ref))).toEqual(asThread);
  });

  describe('a post that its author takes back', () => {
    it('leaves a mark without text, ends its case, and may be asked for again', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Salah kirim');
      const mine = { by: stage.citizen(2), postId: post.postId };
      for (const time of ['first', 'again']) {
        expect([time, await stage.removePost(mine)]).toMatchObject([
          time,
          { value: { state: 'removed_by_author' } },
        ]);
      }
      const { posts } = await stage.page(thread.threadId);
      expect(posts[1]).toMatchObject({
        number: 2,
        state: 'removed_by_author',
        markdown: '',
        html: '',
      });
      expect(stage.closed).toContainEqual(
        expect.objectContaining({ ref: await stage.refOf(post), why: 'removed_by_author' }),
      );
    });

    it('is never one that was decided on, nor another’s', async () => {
      const thread = await stage.open();
      const post = await stage.answered(thread.threadId, 'Terkunci');
      const { postId } = post;
      expect(await stage.removePost({ by: stage.citizen(3), postId })).toMatchObject({
        failure: { code: 'post_not_yours' },
      });
      await stage.move(post, 'lock');
      expect(await stage.removePost({ by: stage.citizen(2), postId })).toMatchObject({
        failure: { code: 'post_not_removable' },
      });
    });

    it('leaves the answers of others standing where it opened the thread', async () => {
      const thread = await stage.open({ by: 7 });
      const answer = await stage.answered(thread.threadId, 'Masih perlu');
      await stage.removePost({ by: stage.citizen(7), postId: thread.postId });
      expect(await numbers(thread.threadId)).toEqual([1, 2]);
      await stage.move(answer, 'hide');
      expect(await stage.thread(thread.threadId)).toMatchObject({ isHidden: true });
    });
  });

  describe('a page of a thread', () => {
    it('leads on and back by cursors, past what is hidden, and to the post of a number', async () => {
      const { threadId } = await stage.open();
      const posts = [];
      for (let number = 2; number <= 9; number += 1) {
        posts.push(await stage.answered(threadId, `Pos ${String(number)}`));
      }
      const [, third] = posts;
      if (third) await stage.move(third, 'hide');
      const read = async (at?: Parameters<ForumStage['readPosts']>[0]['at']) => {
        const page = await stage.readPosts({ threadId, limit: 3, ...(at && { at }) });
        if (!page.ok) throw new Error(page.failure.code);
        const { before, after } = page.value;
        return { numbers: page.value.posts.map(({ number }) => number), before, after };
      };
      const first = await read();
      expect(first).toMatchObject({ numbers: [1, 2, 4], before: undefined });
      const second = await read({ kind: 'after', cursor: first.after ?? '' });
      expect(second.numbers).toEqual([5, 6, 7]);
      const last = await read({ kind: 'after', cursor: second.after ?? '' });
      expect(last).toMatchObject({ numbers: [8, 9], after: undefined });
      expect(await read({ kind: 'before', cursor: second.before ?? '' })).toEqual(first);
      expect(await read({ kind: 'around', number: 3 })).toMatchObject({ numbers: [4, 5, 6] });
    });

    it('is not found by a cursor of another thread, or by one that is none', async () => {
      const [one, other] = [await stage.open(), await stage.open()];
      const { threadId } = one;
      const cursors = [
        [`${other.threadId}.1`, 'cursor_of_another_list'],
        [`${threadId}.-1`, 'cursor_malformed'],
        ["1' OR 1=1", 'cursor_malformed'],
      ] as const;
      for (const [cursor, code] of cursors) {
        const at = { kind: 'after', cursor } as const;
        expect(await stage.readPosts({ threadId, limit: 3, at })).toMatchObject({
          failure: { code },
        });
      }
    });

    it('of a category has the thread with the newest post first, and no thread twice', async () => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await stage.readThreads({
          category: 'layanan',
          limit: 3,
          ...(after && { after }),
        });
        if (!page.ok) throw new Error(page.failure.code);
        seen.push(...page.value.threads.map(({ threadId }) => threadId));
        after = page.value.after;
      } while (after !== undefined);
      const where = {
        isHidden: false,
        categoryId: ((await stage.category()) as { id: number }).id,
      };
      const rows = (await booted.strapi.db
        .query(UID.thread)
        .findMany({ where, orderBy: [{ lastPostAt: 'desc' }, { id: 'desc' }] })) as {
        documentId: string;
      }[];
      expect(seen).toEqual(rows.map(({ documentId }) => documentId));
    });
  });

  describe('what is purged', () => {
    it('has no text, title or address any more; its hash and its reason stay', async () => {
      const thread = await stage.open({ title: 'Nomor rumah Bu Rahayu', text: 'Jalan Rahayu 1' });
      await stage.move(thread, 'hide');
      await stage.move(thread, 'purge');
      expect(await stage.thread(thread.threadId)).toMatchObject({
        ...{ title: 'Judul dihapus', text: '', slug: thread.threadId, isHidden: true },
      });
      const { id: postId } = await stage.refOf(thread);
      expect(await stage.rowOf(UID.postRevision, { postId })).toMatchObject({
        ...{ markdown: null, html: null, findings: null, state: 'purged' },
        textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    });

    it('at the wish of its author is gone with their name, and the answers of others stay', async () => {
      const thread = await stage.open({ by: 41, title: 'Utas Empat Satu', text: 'Nama saya Sari' });
      await stage.answered(thread.threadId, 'Jawaban orang lain', 42);
      const mine = await stage.answered(thread.threadId, 'Sari lagi', 41);
      expect(await stage.personalPosts.collect(41)).toMatchObject([
        { number: 1, wordings: [{ text: 'Nama saya Sari' }] },
        { number: 3, wordings: [{ text: 'Sari lagi' }] },
      ]);
      await booted.strapi.db.transaction(() =>
        stage.personalPosts.erase(41, booted.clock.now(), 'wipe'),
      );
      const { thread: shown, posts } = await stage.page(thread.threadId);
      expect(shown).toMatchObject({ title: 'Judul dihapus', openedBy: 'Akun terhapus' });
      expect(posts.map(({ number }) => number)).toEqual([2]);
      expect(await stage.row(mine)).toMatchObject({
        ...{ authorKind: 'erased', authorId: null, authorName: 'Akun terhapus' },
      });
      expect(await stage.personalPosts.collect(41)).toEqual([]);
    });
  });

  describe('the nightly recount', () => {
    it('finds nothing to mend after all of this, and runs once a night', async () => {
      expect(await recount()).toMatchObject({ drifts: [] });
      const again = makeRecountForum({
        book: strapiRecountBook(booted.strapi),
        inTransaction: strapiTransaction(booted.strapi),
        ...{ clock: booted.clock, timeZone: 'Asia/Jakarta' },
      });
      expect(await again()).toBeUndefined();
    });

    it('mends a counter that somebody has bent, and says which', async () => {
      const { threadId } = await stage.open();
      await booted.strapi.db
        .query(UID.thread)
        .update({ where: { documentId: threadId }, data: { postCount: 7 } as never });
      expect((await recount())?.drifts).toEqual([
        { kind: 'thread', place: threadId, field: 'postCount', stored: 7, counted: 1 },
      ]);
      expect(await stage.thread(threadId)).toMatchObject({ postCount: 1 });
      expect((await recount())?.drifts).toEqual([]);
    });
  });

  it('adopts threads from before there were posts, shown and hidden, once', async () => {
    const old = (key: string, isHidden: boolean | null) =>
      booted.strapi.db.query(UID.thread).create({
        data: {
          ...{ key, slug: key, title: key, text: `Teks ${key}`, language: 'id', openedBy: 'Humas' },
          ...{ openedAt: new Date('2026-01-05T02:00:00Z'), isHidden, lastNumber: null },
        } as never,
      });
    const [shown, hidden] = [await old('lama-tampil', null), await old('lama-tutup', true)];
    for (let time = 0; time < 2; time += 1) {
      await booted.strapi.db.transaction(() => adoptOldThreads(booted.strapi));
    }
    const threadId = shown.documentId as string;
    const page = await stage.page(threadId);
    expect(page.thread).toMatchObject({ category: { slug: 'kabar-kantor' }, postCount: 1 });
    expect(page.posts).toMatchObject([
      {
        number: 1,
        authorKind: 'office',
        markdown: 'Teks lama-tampil',
        html: '<p>Teks lama-tampil</p>',
      },
    ]);
    expect(await stage.thread(hidden.documentId as string)).toMatchObject({
      ...{ isHidden: true, text: '', lastNumber: 1, postCount: 0 },
    });
    expect((await recount())?.drifts).toEqual([]);
  });
});
