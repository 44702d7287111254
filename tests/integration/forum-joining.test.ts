import request, { type Response } from 'supertest';
import type { WholeHub } from '../../src/hub';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { codeOf, mailsTo, sentenceOf } from '../support/citizens';
import { atDesk, type Colleague } from '../support/desk';
import { forumDoors, type ForumDoorsOnStage, type Member } from '../support/forum-doors';
import { bootHub, type BootedHub } from '../support/hub';

const DIGEST = 11 * 60; // seconds: longer than posts are gathered for one mail
const DAY = 86_400;

interface Opened {
  readonly threadId: string;
  readonly threadSlug: string;
}

describe('what citizens do in a thread beside writing', () => {
  let booted: BootedHub;
  let doors: ForumDoorsOnStage;
  let lead: Colleague;
  let budi: Member;
  let sari: Member;
  let titles = 0;

  beforeAll(async () => {
    booted = await bootHub();
    doors = forumDoors(booted);
    lead = await atDesk(booted, { role: 'hub-lead' });
    budi = await doors.signedIn();
    sari = await doors.signedIn();
  });

  afterAll(() => booted.stop());

  beforeEach(() => doors.makeRoom());

  const send = (
    who: Member | undefined,
    method: 'delete' | 'get' | 'post' | 'put',
    path: string,
    body: object = {},
  ): Promise<Response> => {
    const asked = request(booted.server)[method](`/api/forum${path}`).redirects(0);
    if (who !== undefined) asked.set('Authorization', who.authorization);
    return (async () => (method === 'get' ? asked : asked.send(body)))();
  };

  const ok = async (answer: Promise<Response>): Promise<Response> => {
    const given = await answer;
    if (given.status >= 300) throw new Error(`${String(given.status)}: ${given.text}`);
    return given;
  };

  const open = async (): Promise<Opened> => {
    titles += 1;
    const title = `Antrean loket nomor ${String(titles)}`;
    const wish = { category: 'layanan', title, text: `Apakah antrean ${String(titles)} panjang?` };
    const { body } = await ok(send(budi, 'post', '/threads', { ...wish, language: 'id' }));
    return body.data as Opened;
  };

  const say = (who: Member, threadId: string, text: string) =>
    ok(send(who, 'post', `/threads/${threadId}/posts`, { text }));

  const tool = async (threadId: string, body: object): Promise<void> => {
    const path = `/hub/forum/threads/${threadId}`;
    const { version } = (await lead.send('get', path)).body.data as { version: number };
    await ok((async () => lead.send('post', `${path}/actions`).send({ version, ...body }))());
  };

  const vote = (who: Member | undefined, threadId: string, option: string) =>
    send(who, 'post', `/threads/${threadId}/poll/votes`, { option });

  const aPoll = async (more: object = {}): Promise<string> => {
    const { threadId } = await open();
    const poll = { action: 'open_poll', question: 'Buka jam?', options: ['07.00', '08.00'] };
    await tool(threadId, { ...poll, ...more });
    return threadId;
  };

  const pollOf = async (threadId: string): Promise<unknown> =>
    (await ok(send(undefined, 'get', `/threads/${threadId}/posts`))).body.meta.thread.poll;

  it('a vote counts once, and is not changed by another one', async () => {
    const threadId = await aPoll();
    const taken = await vote(budi, threadId, '1');
    expect([taken.status, taken.body.data]).toMatchObject([201, { votes: 1 }]);
    for (const option of ['1', '2']) {
      const again = await vote(budi, threadId, option);
      expect([again.status, codeOf(again)]).toEqual([409, 'already_voted']);
      expect(sentenceOf(again)).toContain('Satu orang, satu suara');
    }
    expect((await vote(sari, threadId, '2')).status).toBe(201);
    const options = [{ votes: 1 }, { votes: 1 }];
    expect(await pollOf(threadId)).toMatchObject({ votes: 2, isOpen: true, options });
  });

  it('a vote is for who signed in, for an option that there is, in a thread with a poll', async () => {
    const threadId = await aPoll();
    expect(codeOf(await vote(undefined, threadId, '1'))).toBe('sign_in_needed');
    const unknown = await vote(sari, threadId, '3');
    expect([unknown.status, codeOf(unknown)]).toEqual([400, 'poll_option_unknown']);
    const { threadId: without } = await open();
    expect(codeOf(await vote(sari, without, '1'))).toBe('poll_not_found');
    expect(codeOf(await vote(sari, 'x'.repeat(24), '1'))).toBe('thread_not_found');
  });

  it('a vote comes too late after the end of the poll', async () => {
    const closesAt = new Date(booted.clock.now().getTime() + DAY * 1000).toISOString();
    const [timed, closed] = [await aPoll({ closesAt }), await aPoll()];
    await tool(closed, { action: 'close_poll' });
    booted.clock.advance(DAY);
    for (const threadId of [timed, closed]) {
      const late = await vote(sari, threadId, '1');
      expect([late.status, codeOf(late)]).toEqual([409, 'poll_closed']);
      expect(await pollOf(threadId)).toMatchObject({ votes: 0, isOpen: false });
    }
  });

  it('who is muted does not vote, and learns until when', async () => {
    const threadId = await aPoll();
    const at = booted.clock.now();
    const until = new Date(at.getTime() + DAY * 1000);
    await booted.strapi.db.query(UID.sanction).create({
      data: {
        ...{ citizenId: sari.id, kind: 'mute', reason: 'Uji', imposedAt: at, until },
        ...{ byId: 1, byName: 'Rina' },
      } as never,
    });
    const refused = await vote(sari, threadId, '1');
    expect([refused.status, codeOf(refused)]).toEqual([403, 'vote_not_permitted']);
    expect(refused.body.error.details.findings).toMatchObject([{ code: 'muted' }]);
    expect(sentenceOf(refused)).toContain('WIB');
    booted.clock.advance(DAY + 1);
    expect((await vote(sari, threadId, '1')).status).toBe(201);
  });

  const tell = () => booted.hub.citizens.tellFollowers();

  const heard = async (email: string) =>
    (await mailsTo(booted, email))
      .filter(({ subject }) => subject.startsWith('Tulisan baru'))
      .map(({ text }) => text);

  it('following twice is once, and ends when somebody leaves', async () => {
    const lina = await doors.signedIn();
    const { threadId } = await open();
    const path = `/threads/${threadId}/follow`;
    for (const method of ['put', 'put'] as const) {
      expect((await ok(send(lina, method, path))).body.data).toEqual({ isFollowing: true });
    }
    const count = () =>
      booted.strapi.db.query(UID.threadFollow).count({ where: { citizenId: lina.id } });
    expect(await count()).toBe(1);
    for (const method of ['delete', 'delete'] as const) {
      expect((await ok(send(lina, method, path))).body.data).toEqual({ isFollowing: false });
    }
    expect(await count()).toBe(0);
    await say(sari, threadId, 'Antrean panjang sekali hari ini');
    booted.clock.advance(DIGEST);
    expect(await tell()).toBe(0);
    expect(codeOf(await send(undefined, 'put', path))).toBe('sign_in_needed');
  });

  it('a follower gets one mail for the posts of ten minutes, and no word of a hidden one', async () => {
    const lina = await doors.signedIn();
    const { threadId } = await open();
    await ok(send(lina, 'put', `/threads/${threadId}/follow`));
    const { body } = await say(sari, threadId, 'Kabar KATARAHASIA dari loket dua');
    const { forum } = (foundHub(booted.strapi) as WholeHub).discussion;
    const row: unknown = await booted.strapi.db
      .query(UID.forumPost)
      .findOne({ where: { documentId: (body.data as { postId: string }).postId } });
    const ref = { kind: 'post', id: (row as { id: number }).id } as const;
    const hide = { ref, move: 'hide', at: booted.clock.now(), reason: 'Aturan 3' } as const;
    expect(await forum.targets.move(hide)).toMatchObject({ ok: true });
    booted.clock.advance(DIGEST);
    expect(await tell()).toBe(0);
    await say(sari, threadId, 'Loket satu sudah sepi sekarang');
    await say(budi, threadId, 'Terima kasih atas kabarnya');
    booted.clock.advance(DIGEST);
    // Two processes sweep at once: one of them tells.
    const told = await Promise.all([tell(), tell()]);
    expect(told[0] + told[1]).toBe(1);
    expect(await tell()).toBe(0);
    const [mail, ...more] = await heard('warga4@contoh.example');
    expect(more).toEqual([]);
    expect(mail).toContain('Ada 2 tulisan baru');
    expect(mail).not.toContain('KATARAHASIA');
  });

  const merge = async ({ threadId }: Opened, { threadId: into }: Opened): Promise<void> => {
    const target = await lead.send('get', `/hub/forum/threads/${into}`);
    const { version: intoVersion } = target.body.data as { version: number };
    await tool(threadId, { action: 'merge', into, intoVersion });
  };

  const address = (path: string) => send(undefined, 'get', path);

  it('an old address leads in one step to where a thread stands after two merges and a move', async () => {
    const [first, second, third] = [await open(), await open(), await open()];
    await say(sari, first.threadId, 'Kiriman yang ikut pindah dua kali');
    await merge(first, second);
    await merge(second, third);
    await tool(third.threadId, { action: 'move', category: 'usulan' });
    for (const { threadSlug } of [first, second]) {
      const moved = await address(`/threads/slug/${threadSlug}`);
      expect([moved.status, moved.headers.location]).toEqual([
        ...[301, `/api/forum/threads/slug/${third.threadSlug}`],
      ]);
    }
    const old = await address(`/threads/${first.threadId}/posts?around=2`);
    expect([old.status, old.headers.location]).toEqual([
      ...[301, `/api/forum/threads/${third.threadId}/posts?around=4`],
    ]);
    const there = await ok(address(`/threads/${third.threadId}/posts?around=4&limit=1`));
    expect(JSON.stringify(there.body.data)).toContain('ikut pindah dua kali');
  });

  it('an old address is given to no other thread, whatever its title', async () => {
    const again = async (text: string) => {
      const same = { category: 'layanan', title: 'Judul yang sama', language: 'id', text };
      return (await ok(send(budi, 'post', '/threads', same))).body.data as Opened;
    };
    const old = await again('Pertama, apakah loket satu buka?');
    const target = await open();
    await merge(old, target);
    const fresh = await again('Kedua, ke mana berkas harus dikirim?');
    expect(fresh.threadSlug).not.toBe(old.threadSlug);
    const led = await address(`/threads/slug/${old.threadSlug}`);
    expect(led.headers.location).toContain(target.threadSlug);
    expect((await address(`/threads/slug/${fresh.threadSlug}`)).status).toBe(200);
  });
});
