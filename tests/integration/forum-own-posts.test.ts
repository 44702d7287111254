import request from 'supertest';
import { RATE_LIMITS } from '../../src/modules/moderation/domain/judging/rate-limits';
import { UID } from '../../src/platform/uids';
import {
  forumDoors,
  NUDGED_TEXT,
  type ForumDoorsOnStage,
  type Member,
} from '../support/forum-doors';
import { bootHub, type BootedHub } from '../support/hub';

const TURNED = 'Harga \u202e00001\u202c per lembar';

describe('what citizens meet in the forum', () => {
  let booted: BootedHub;
  let doors: ForumDoorsOnStage;
  let budi: Member;
  let sari: Member;
  let threadId: string;

  const send = (
    method: 'get' | 'post' | 'put',
    path: string,
    { who = budi, body = {}, language }: { who?: Member; body?: object; language?: string } = {},
  ) => {
    const asked = request(booted.server)
      [method](`/api/forum${path}`)
      .set('Authorization', who.authorization);
    if (language !== undefined) asked.set('Accept-Language', language);
    return method === 'get' ? asked : asked.send(body);
  };

  const say = (text: string, who = budi) =>
    send('post', `/threads/${threadId}/posts`, { who, body: { text }, language: 'en' });

  beforeAll(async () => {
    booted = await bootHub();
    doors = forumDoors(booted);
    budi = await doors.signedIn();
    sari = await doors.signedIn();
    const body = {
      ...{ category: 'layanan', title: 'Harga legalisir', text: 'Berapa sekarang?' },
      language: 'id',
    };
    ({ threadId } = (await send('post', '/threads', { body })).body.data as { threadId: string });
  });

  afterAll(() => booted.stop());

  beforeEach(() => doors.makeRoom());

  describe('of their own posts', () => {
    it('see that one waits, and why, at once and in their list', async () => {
      const written = await say(TURNED);
      expect([written.status, written.body.data.state]).toEqual([201, 'held']);
      expect(written.body.data.reasons).toMatchObject([
        { code: 'held', message: expect.stringContaining('a moderator looks at it first') },
        { code: 'turned_direction', message: expect.stringContaining('unseen character') },
      ]);
      const { body, headers } = await send('get', '/me/posts', { language: 'id' });
      expect(headers['cache-control']).toBe('no-store');
      expect(body.data[0]).toMatchObject({
        ...{ id: written.body.data.postId, number: 2, state: 'held', isEditHeld: false },
        ...{ markdown: TURNED, thread: { id: threadId, title: 'Harga legalisir' } },
        reasons: [{ code: 'held' }, { code: 'turned_direction' }],
      });
      expect(body.data[0].reasons[0].message).toContain('dilihat moderator dahulu');
      expect(body.data[1]).toMatchObject({ number: 1, state: 'visible', reasons: [] });
    });

    it('see which edit waits while readers see the wording before it', async () => {
      const { postId } = (await say('Sepuluh ribu')).body.data as { postId: string };
      const body = { text: TURNED, version: 1 };
      const edited = await send('put', `/posts/${postId}`, { body });
      expect(edited.body.data).toMatchObject({ state: 'visible', isEditHeld: true });
      expect(edited.body.data.reasons[1].code).toBe('turned_direction');
      const own = (await send('get', '/me/posts?limit=1')).body.data as unknown;
      expect(own).toMatchObject([{ id: postId, isEditHeld: true, markdown: TURNED }]);
    });

    it('page through them, see nobody else’s, and no title of a thread that was hidden', async () => {
      const seen: string[] = [];
      let after: string | null = '';
      while (after !== null) {
        const { body } = await send('get', `/me/posts?limit=1${after && `&after=${after}`}`);
        seen.push(...(body.data as { id: string }[]).map(({ id }) => id));
        ({ after } = body.meta as { after: string | null });
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(3);
      await say('Saya juga ingin tahu', sari);
      const query = booted.strapi.db.query(UID.thread);
      await query.update({ where: { documentId: threadId }, data: { isHidden: true } as never });
      const { body, text } = await send('get', '/me/posts', { who: sari });
      await query.update({ where: { documentId: threadId }, data: { isHidden: false } as never });
      expect(body.data).toMatchObject([{ markdown: 'Saya juga ingin tahu', thread: null }]);
      expect(text).not.toContain('legalisir');
      expect((await request(booted.server).get('/api/forum/me/posts')).status).toBe(401);
      const wrong = await send('get', '/me/posts?after=milik.x');
      expect(wrong.body.error.details.code).toBe('cursor_malformed');
    });
  });

  describe('when they do something too often', () => {
    const refused = { status: 429, body: { error: { details: { code: 'too_many_acts' } } } };
    const isLate = ({ headers }: request.Response, most: number): boolean => {
      const seconds = Number((headers as Record<string, string>)['retry-after']);
      return seconds > 0 && seconds <= most;
    };

    it('hear 429 for texts, and when there is room, whatever they wrote', async () => {
      await doors.useUp('post', budi);
      for (const text of ['Satu lagi', '', NUDGED_TEXT]) {
        const answer = await say(text);
        expect(answer).toMatchObject(refused);
        expect(isLate(answer, 60)).toBe(true);
      }
      await doors.useUp('thread', budi);
      const body = { category: 'layanan', title: 'Loket siang', text: 'Buka?' };
      expect(await send('post', '/threads', { body })).toMatchObject(refused);
      await doors.useUp('edit', budi);
      const edit = { text: 'Lain', version: 1 };
      expect(await send('put', '/posts/tidakada', { body: edit })).toMatchObject(refused);
    });

    it('hear it for follows and votes', async () => {
      await doors.useUp('small_act', sari);
      const path = `/threads/${threadId}`;
      expect(await send('put', `${path}/follow`, { who: sari })).toMatchObject(refused);
      const vote = { who: sari, body: { option: '1' } };
      expect(await send('post', `${path}/poll/votes`, vote)).toMatchObject(refused);
    });

    it.each([
      ['searches', '/search?q=legalisir', RATE_LIMITS.search[0].times],
      ['challenges', '/proof', RATE_LIMITS.proof[0].times],
    ])('and so do visitors for %s, which cost more than a page', async (_, path, times) => {
      const ask = () => request(booted.server).get(`/api/forum${path}`);
      for (let count = 0; count < times; count += 1) expect((await ask()).status).toBe(200);
      const answer = await ask();
      expect(answer).toMatchObject(refused);
      expect(isLate(answer, 60)).toBe(true);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect((await send('get', path, { who: sari })).status).toBe(200);
    });
  });

  it('hears refusals of a place by one code, whatever else stands in the text', async () => {
    const query = booted.strapi.db.query(UID.thread);
    const where = { documentId: threadId };
    await query.update({ where, data: { slowModeSeconds: 600 } as never });
    expect((await say('Pertama', sari)).status).toBe(429);
    const slow = await say('Pertama', sari);
    expect(slow.body.error.details).toMatchObject({ code: 'slow_mode' });
    expect(Number(slow.headers['retry-after'])).toBeGreaterThan(0);
    await query.update({ where, data: { lockedAt: booted.clock.now() } as never });
    const closed = await say('Kedua', sari);
    expect([closed.status, closed.body.error.details.code]).toEqual([409, 'thread_closed']);
    await query.update({ where, data: { slowModeSeconds: 0, lockedAt: null } as never });
  });

  describe('in whose language', () => {
    it('is that of the request, and of the profile where it names none', async () => {
      const path = '/posts/tidakada';
      const sentence = async (language?: string): Promise<string> => {
        const body = { text: 'Halo', version: 1 };
        const asked = await send('put', path, {
          ...{ who: sari, body },
          ...(language === undefined ? {} : { language }),
        });
        return (asked.body as { error: { message: string } }).error.message;
      };
      expect(await sentence()).toContain('Kiriman ini tidak ada');
      expect(await sentence('en')).toContain('There is no such post');
      expect(await sentence('id-ID,id;q=0.9')).toContain('Kiriman ini tidak ada');
      const profile = { displayName: 'Warga c', language: 'en' };
      expect((await send('put', '/me', { who: sari, body: profile })).status).toBe(200);
      expect(await sentence()).toContain('There is no such post');
    });
  });
});
