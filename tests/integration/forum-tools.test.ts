import fc from 'fast-check';
import request from 'supertest';
import type { WrittenPost } from '../../src/modules/forum';
import { UID } from '../../src/platform/uids';
import { atDesk, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { toolHub, type ToolHub } from '../support/tool-hub';
import { toolSteps, walkTools, type ToolStep } from '../support/tool-walk';

const SECRET = 'RAHASIA';

describe('the tools of threads', () => {
  let booted: BootedHub;
  let hub: ToolHub;
  let moderator: Colleague;
  let lead: Colleague;
  let admin: Colleague;

  beforeAll(async () => {
    const page = 'https://forum.contoh.example/utas/{slug}';
    booted = await bootHub({ HUB_THREAD_URL: page }, (strapi, clock) => {
      hub = toolHub(strapi, clock);
    });
    moderator = await atDesk(booted, { role: 'hub-moderator' });
    lead = await atDesk(booted, { role: 'hub-lead' });
    admin = await atDesk(booted, { role: 'strapi-super-admin' });
  });

  afterAll(() => booted.stop());

  const act = (who: Colleague, threadId: string, body: object) =>
    who.send('post', `/hub/forum/threads/${threadId}/actions`).send(body);

  const codeOf = ({ body }: request.Response): unknown =>
    (body as { error?: { details?: { code?: unknown } } }).error?.details?.code;

  const numbers = async (threadId: string) =>
    (await hub.forum.page(threadId)).posts.map(
      ({ number, markdown }) => `${String(number)} ${markdown}`,
    );

  /** A thread with three answers. */
  const aTalk = async (title?: string): Promise<readonly [WrittenPost, ...WrittenPost[]]> => {
    const opening = await hub.forum.open(title === undefined ? {} : { title });
    const answers = [];
    for (const [index, text] of ['Satu', 'Dua', 'Tiga'].entries()) {
      answers.push(await hub.forum.answered(opening.threadId, text, 20 + index));
    }
    return [opening, ...answers];
  };

  describe('over the admin', () => {
    it('are for moderators and leads, never for a super admin as such', async () => {
      const [{ threadId }] = await aTalk();
      const refused = await act(admin, threadId, { action: 'lock', version: 1 });
      expect([refused.status, codeOf(refused)]).toEqual([403, 'moderation_not_permitted']);
      const locked = await act(moderator, threadId, {
        action: 'lock',
        version: 1,
        reason: 'Ramai',
      });
      expect([locked.status, locked.body]).toMatchObject([200, { data: { version: 2 } }]);
      expect(await hub.forum.answer(threadId, 'Masih bisa?')).toMatchObject({
        failure: { code: 'thread_closed' },
      });
      const stale = await act(lead, threadId, { action: 'unlock', version: 1 });
      expect([stale.status, codeOf(stale)]).toEqual([409, 'thread_stale']);
    });

    it('are not for the categories of others', async () => {
      const [{ threadId }] = await aTalk();
      const where = { slug: 'layanan' };
      const query = booted.strapi.db.query(UID.forumCategory);
      await query.update({ where, data: { moderatorIds: [999_999] } as never });
      expect(codeOf(await act(moderator, threadId, { action: 'lock', version: 1 }))).toBe(
        'moderation_not_permitted',
      );
      expect((await act(lead, threadId, { action: 'lock', version: 1 })).status).toBe(200);
      await query.update({ where, data: { moderatorIds: [] } as never });
    });

    it('show on the public thread what was done', async () => {
      const [{ threadId }] = await aTalk();
      const until = new Date(booted.clock.now().getTime() + 3600_000).toISOString();
      const acts = [
        { action: 'pin', until },
        { action: 'slow_mode', seconds: 60 },
        { action: 'summary', text: 'Dua usul dan satu pertanyaan.' },
        { action: 'open_poll', question: 'Jam buka?', options: ['07.00', '08.00'] },
        { action: 'answer', text: 'Buka pukul 07.30.' },
        { action: 'official_answer', number: 5 },
        { action: 'archive' },
      ];
      let version = 1;
      for (const asked of acts) {
        const isAnswer = asked.action === 'answer';
        const done = await act(moderator, threadId, isAnswer ? asked : { ...asked, version });
        expect([asked.action, done.status]).toEqual([asked.action, 200]);
        if (!isAnswer) version += 1;
      }
      const { thread } = await hub.forum.page(threadId);
      expect(thread).toMatchObject({
        ...{ slowModeSeconds: 60, officialPostNumber: 5, archivedAt: expect.any(Date) },
        summary: {
          markdown: 'Dua usul dan satu pertanyaan.',
          html: expect.stringContaining('<p>'),
        },
        poll: { question: 'Jam buka?', votes: 0, isOpen: true },
      });
      expect(thread).not.toHaveProperty('pinnedUntil');
    });

    it('refuse what is malformed', async () => {
      const [{ threadId }] = await aTalk();
      const bodies = [
        {},
        { action: 'explode', version: 1 },
        { action: 'slow_mode', version: 1, seconds: -1 },
        { action: 'open_poll', version: 1, question: '', options: ['a'] },
        { action: 'split', version: 1, fromNumber: 0, title: 'x' },
      ];
      for (const body of bodies) expect((await act(lead, threadId, body)).status).toBe(400);
      expect((await act(lead, "1' OR 1=1", { action: 'lock', version: 1 })).status).toBe(400);
    });

    it('keep notes that colleagues read, and nobody else', async () => {
      const [opening] = await aTalk();
      const shown = await lead.send('get', `/hub/forum/threads/${opening.threadId}`);
      const { id } = (shown.body as { data: { id: number } }).data;
      await moderator.send('post', '/hub/forum/notes').send({ kind: 'thread', id, text: SECRET });
      const notes = await lead.send('get', `/hub/forum/notes?kind=thread&id=${String(id)}`);
      expect(notes.body).toMatchObject({ data: [{ text: SECRET }] });
      expect(JSON.stringify(await hub.forum.page(opening.threadId))).not.toContain(SECRET);
    });

    it('make a question a draft of the workflow, linked back and not public', async () => {
      const [opening] = await aTalk('Kapan loket pindah?');
      const made = await act(moderator, opening.threadId, { action: 'make_faq', version: 1 });
      expect(made.status).toBe(200);
      const { documentId } = (made.body as { data: { documentId: string } }).data;
      const rows = (await booted.strapi.db
        .query(UID.faq)
        .findMany({ where: { documentId } })) as readonly { publishedAt: unknown }[];
      expect(rows).toMatchObject([{ question: 'Kapan loket pindah?', publishedAt: null }]);
      const link = `https://forum.contoh.example/utas/${opening.threadSlug}`;
      expect(JSON.stringify(rows)).toContain(`"url":"${link}"`);
      expect(
        await booted.strapi.db
          .query(UID.edition)
          .findOne({ where: { contentDocumentId: documentId } }),
      ).toMatchObject({ state: 'draft' });
    });
  });

  describe('a split', () => {
    it('gives posts a thread of their own, with an opening post, in their order and states', async () => {
      const [opening, , two, three] = await aTalk();
      if (two === undefined || three === undefined) throw new Error('A post is missing.');
      await hub.forum.move(three, 'hide');
      const done = await hub.split(opening.threadId, 3, 'Parkir');
      if (!done.ok) throw new Error(done.failure.code);
      const { added } = done.value;
      expect(await numbers(opening.threadId)).toEqual(['1 Apakah loket buka?', '2 Satu']);
      const [first, second, ...rest] = await numbers(added.threadId);
      expect([first?.slice(0, 2), second, rest]).toEqual(['1 ', '2 Dua', []]);
      expect((await hub.forum.page(added.threadId)).thread).toMatchObject({
        ...{ title: 'Parkir', postCount: 2, authorKind: 'office', openedBy: 'Moderator' },
      });
      await hub.forum.move(three, 'show');
      expect(await numbers(added.threadId)).toHaveLength(3);
      expect(await hub.isFound(two)).toBe(true);
      expect(await hub.drifts()).toEqual([]);
    });

    it('takes the official answer along, and numbers that were given are given no more', async () => {
      const [opening] = await aTalk();
      const { threadId } = opening;
      const answer = await act(moderator, threadId, {
        action: 'answer',
        text: 'Ini jawaban resmi kantor.',
      });
      expect(answer.status).toBe(200);
      await act(moderator, threadId, { action: 'official_answer', number: 5, version: 1 });
      const done = await hub.split(threadId, 4);
      expect(done).toMatchObject({ value: { added: { officialPostNumber: 3 } } });
      expect((await hub.forum.page(threadId)).thread).not.toHaveProperty('officialPostNumber');
      expect(await hub.forum.answered(threadId, 'Sesudah dipisah')).toMatchObject({ number: 6 });
    });

    it('needs a number that is there, above the opening post, in a thread that readers see', async () => {
      const [opening] = await aTalk();
      for (const number of [1, 5]) {
        expect(await hub.split(opening.threadId, number)).toMatchObject({
          failure: { code: 'split_number_unfit', actual: number },
        });
      }
      await hub.forum.move(opening, 'hide');
      expect(await hub.split(opening.threadId, 2)).toMatchObject({
        failure: { code: 'thread_not_shown' },
      });
    });
  });

  describe('a merge', () => {
    it('puts posts at the end of another thread, which stands for the old address', async () => {
      const [source, one] = await aTalk('Jam loket ganda');
      const [target] = await aTalk();
      if (one === undefined) throw new Error('A post is missing.');
      const merged = await hub.merge(source.threadId, target.threadId);
      expect(merged).toMatchObject({ value: { postCount: 8, lastNumber: 8 } });
      expect(await numbers(target.threadId)).toContain('6 Satu');
      expect(await hub.forum.findThread(source.threadSlug)).toEqual({
        ...{ kind: 'moved', threadId: target.threadId, slug: target.threadSlug },
      });
      expect(await hub.isFound(one)).toBe(true);
      expect(JSON.stringify(await hub.forum.thread(source.threadId))).not.toContain('ganda');
      expect(await hub.drifts()).toEqual([]);
      expect(await hub.split(source.threadId, 2)).toMatchObject({
        failure: { code: 'thread_merged' },
      });
    });

    it('follows a chain of merges in one step, and one’s own edits with it', async () => {
      const [first, own] = await aTalk();
      const [second] = await aTalk();
      const [third] = await aTalk();
      await hub.merge(first.threadId, second.threadId);
      await hub.merge(second.threadId, third.threadId);
      expect(await hub.forum.findThread(first.threadSlug)).toMatchObject({
        threadId: third.threadId,
      });
      if (own === undefined) throw new Error('A post is missing.');
      expect(await hub.isFound(own)).toBe(true);
      expect(await hub.forum.edit(own, 'Satu, rapi', 20)).toMatchObject({ ok: true });
      expect(await numbers(third.threadId)).toContain('10 Satu, rapi');
    });

    it('of what was split off brings it back, and its first addresses lead there', async () => {
      const [opening, , two] = await aTalk();
      const done = await hub.split(opening.threadId, 3);
      if (!done.ok || two === undefined) throw new Error('It was not split.');
      await hub.merge(done.value.added.threadId, opening.threadId);
      expect(await numbers(opening.threadId)).toContain('6 Dua');
      expect(await hub.isFound(two)).toBe(true);
    });

    it('takes the case of the opening post along, under its new name', async () => {
      const source = await hub.forum.open({ text: 'TANDAI pembuka' });
      const [target] = await aTalk();
      const before = await hub.forum.refOf(source);
      const { id } = (await hub.forum.thread(source.threadId)) as { id: number };
      const cases = booted.strapi.db.query(UID.moderationCase);
      expect(await cases.findOne({ where: { targetKind: 'thread', targetId: id } })).not.toBeNull();
      await hub.merge(source.threadId, target.threadId);
      expect(await cases.findOne({ where: { targetKind: 'thread', targetId: id } })).toBeNull();
      expect(
        await cases.findOne({ where: { targetKind: 'post', targetId: before.id } }),
      ).not.toBeNull();
      expect(await hub.forum.targets.find(before)).toMatchObject({ ref: before, number: 5 });
    });

    it('leaves no word of a title behind whose opening post is purged', async () => {
      const source = await hub.forum.open({ by: 61, title: 'Rumah Bu Melati' });
      const [target] = await aTalk();
      await hub.merge(source.threadId, target.threadId);
      expect(await hub.forum.move(source, 'purge')).toMatchObject({ ok: true });
      const addresses = await booted.strapi.db.query(UID.threadAddress).findMany({});
      expect(JSON.stringify(addresses)).not.toContain('melati');
      expect(JSON.stringify(await hub.forum.thread(source.threadId))).not.toMatch(/melati/i);
    });

    it('is refused into itself, for a thread of the office, for two polls, and for a stale version', async () => {
      const [one] = await aTalk();
      const [other] = await aTalk();
      expect(await hub.merge(one.threadId, one.threadId)).toMatchObject({
        failure: { code: 'merge_into_itself' },
      });
      const stale = { ...(await hub.callOn(one.threadId)), into: other.threadId, intoVersion: 9 };
      expect(await hub.tools.mergeThread(stale)).toMatchObject({
        failure: { code: 'thread_stale', field: 'into' },
      });
      for (const { threadId } of [one, other]) {
        await hub.tools.openPoll({
          ...(await hub.callOn(threadId)),
          ...{ question: 'Jam?', options: ['1', '2'], closesAt: undefined },
        });
      }
      expect(await hub.merge(one.threadId, other.threadId)).toMatchObject({
        failure: { code: 'merge_two_polls' },
      });
      await booted.strapi.db.query(UID.thread).update({
        where: { documentId: one.threadId },
        data: { materialType: 'article' } as never,
      });
      expect(await hub.merge(one.threadId, other.threadId)).toMatchObject({
        failure: { code: 'thread_of_office' },
      });
    });

    it('happens once, of two who merge two threads into each other at once', async () => {
      const [one] = await aTalk();
      const [other] = await aTalk();
      const both = await Promise.all([
        hub.merge(one.threadId, other.threadId),
        hub.merge(other.threadId, one.threadId),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await hub.drifts()).toEqual([]);
    });
  });

  it('a move takes counters and cases to another category', async () => {
    const thread = await hub.forum.open();
    const held = await hub.forum.answered(thread.threadId, 'TAHAN ini', 33);
    const call = await hub.callOn(thread.threadId);
    const moved = await hub.tools.moveThread({ ...call, category: 'usulan' });
    const { id: categoryId } = (await hub.forum.category('usulan')) as { id: number };
    expect(moved).toMatchObject({ value: { categoryId } });
    const { id: targetId } = await hub.forum.refOf(held);
    expect(
      await booted.strapi.db
        .query(UID.moderationCase)
        .findOne({ where: { targetKind: 'post', targetId } }),
    ).toMatchObject({ categoryId });
    expect(await hub.drifts()).toEqual([]);
  });

  it('a poll takes one of twenty votes that a citizen sends at once', async () => {
    const [{ threadId }] = await aTalk();
    await hub.tools.openPoll({
      ...(await hub.callOn(threadId)),
      ...{ question: 'Jam?', options: ['07.00', '08.00'], closesAt: undefined },
    });
    const votes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        hub.voices.castVote({ citizenId: 50, threadId, option: String((index % 2) + 1) }),
      ),
    );
    expect(votes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await hub.forum.page(threadId)).thread.poll).toMatchObject({ votes: 1 });
    expect(await hub.tools.personalTools.collect(50)).toMatchObject({
      votes: [{ question: 'Jam?' }],
    });
    await hub.tools.personalTools.erase(50);
    expect((await hub.forum.page(threadId)).thread.poll).toMatchObject({ votes: 0 });
  });

  it('followers go along with what they follow, and hear of nothing twice', async () => {
    const [source] = await aTalk();
    const [target] = await aTalk();
    const followed = (threadId: string, citizenId: number) =>
      hub.tools.followThread({ citizenId, threadId, isFollowing: true });
    await followed(source.threadId, 81);
    await followed(target.threadId, 82);
    await followed(source.threadId, 82);
    await hub.forum.answered(source.threadId, 'Kabar baru', 25);
    await hub.merge(source.threadId, target.threadId);
    const { id: threadId } = (await hub.forum.thread(target.threadId)) as { id: number };
    const rows = (await booted.strapi.db
      .query(UID.threadFollow)
      .findMany({ where: { threadId }, orderBy: { citizenId: 'asc' } })) as readonly object[];
    // Of nine posts that stand there now, the last came in after both had begun to follow.
    expect(rows).toMatchObject([
      { citizenId: 81, toldNumber: 8 },
      { citizenId: 82, toldNumber: 8 },
    ]);
  });

  it('counters equal a recount, and every address leads on, after any sequence of tools', async () => {
    const run = async (steps: readonly ToolStep[]) => {
      const posts = await walkTools(hub, steps);
      expect(await hub.drifts()).toEqual([]);
      for (const post of posts) expect(await hub.isFound(post)).toBe(true);
    };
    await fc.assert(fc.asyncProperty(toolSteps, run), { numRuns: 12, seed: 5, endOnFailure: true });
  });
});
