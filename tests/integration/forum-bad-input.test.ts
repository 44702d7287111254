import request, { type Response } from 'supertest';
import { UID } from '../../src/platform/uids';
import { atDesk } from '../support/desk';
import { forumDoors, type ForumDoorsOnStage, type Member } from '../support/forum-doors';
import { bootHub, type BootedHub } from '../support/hub';

interface Refusal {
  readonly error: { readonly message: string; readonly details: { readonly code: string } };
}

jest.setTimeout(400_000); // a boot and three sign-ups, on a machine that does other things meanwhile

describe('bad input at the doors of citizens', () => {
  let booted: BootedHub;
  let doors: ForumDoorsOnStage;
  let budi: Member;
  let sari: Member;
  let threadId: string;

  type Method = 'delete' | 'get' | 'post' | 'put';

  const call = (method: Method, path: string, authorization = budi.authorization) => {
    const asked = request(booted.server)[method](`/api${path}`);
    return authorization === '' ? asked : asked.set('Authorization', authorization);
  };

  /** Status and code of a refusal that has a sentence of its own in each language. */
  const refusalOf = async (make: () => request.Test): Promise<string> => {
    const answers: Response[] = [];
    for (const language of ['id', 'en']) {
      await doors.makeRoom();
      answers.push(await make().set('Accept-Language', language));
    }
    const [id, en] = answers.map(({ body }) => (body as Refusal).error);
    expect(id?.details.code).toBe(en?.details.code);
    expect(id?.message.length).toBeGreaterThan(20);
    expect(id?.message).not.toBe(en?.message);
    expect(`${id?.message ?? ''}${en?.message ?? ''}`).not.toMatch(/[{}]|undefined|Invalid/);
    return `${String(answers[0]?.status)} ${id?.details.code ?? ''}`;
  };

  const write = (body: object) => () => call('post', `/forum/threads/${threadId}/posts`).send(body);

  beforeAll(async () => {
    booted = await bootHub();
    doors = forumDoors(booted);
    budi = await doors.signedIn();
    sari = await doors.signedIn();
    const body = {
      ...{ category: 'layanan', title: 'Loket pagi hari', text: 'Buka jam berapa?' },
      language: 'id',
    };
    const opened = await call('post', '/forum/threads').send(body);
    ({ threadId } = (opened.body as { data: { threadId: string } }).data);
  });

  afterAll(() => booted.stop());

  it.each([
    ['an empty post', { text: '' }, '422 text_refused'],
    ['blanks alone', { text: ' \n\t ' }, '422 text_refused'],
    ['characters that nobody sees', { text: '\u200b\u200d\u2060\ufeff' }, '422 text_refused'],
    ['marks of direction alone', { text: '\u202e\u2066\u2069\u202c' }, '422 text_refused'],
    ['a post of 100,000 characters', { text: 'a'.repeat(100_000) }, '422 text_refused'],
    ['a longer one', { text: 'a'.repeat(100_001) }, '400 input_too_long'],
    ['a number', { text: 7 }, '400 input_malformed'],
    ['a list', { text: ['a'] }, '400 input_malformed'],
    ['no text', {}, '400 input_missing'],
    ['a field that there is not', { text: 'Halo', isOfficial: true }, '400 input_unknown'],
    ['a mark of another type', { text: 'Halo', insist: 'ya' }, '400 input_malformed'],
  ])('refuses %s', async (_, body, told) => {
    expect(await refusalOf(write(body))).toBe(told);
  });

  it('holds a text that turns its direction, and says so', async () => {
    const { body, status } = await write({ text: 'Harga \u202e00001\u202c' })();
    expect([status, body.data.state]).toEqual([201, 'held']);
    expect(body.data.reasons).toMatchObject([{ code: 'held' }, { code: 'turned_direction' }]);
  });

  it.each([
    ['broken JSON', '{"text": "Halo', '400 body_malformed'],
    [
      'a body beyond every limit',
      JSON.stringify({ text: 'a'.repeat(2_200_000) }),
      '413 body_too_large',
    ],
  ])('refuses %s', async (_, sent, told) => {
    const send = () =>
      call('post', `/forum/threads/${threadId}/posts`)
        .set('Content-Type', 'application/json')
        .send(sent);
    expect(await refusalOf(send)).toBe(told);
  });

  it.each<[string, Method, string, object | undefined, string]>([
    ['an unknown parameter', 'get', '/forum/search?q=loket&page=2', undefined, '400 input_unknown'],
    [
      'a page marker of another thread',
      'get',
      '/forum/threads/ID/posts?after=lain.3',
      undefined,
      '400 cursor_of_another_list',
    ],
    [
      'a thread with signs in it',
      'get',
      '/forum/threads/%00/posts',
      undefined,
      '400 input_malformed',
    ],
    ['a profile without a name', 'put', '/forum/me', { language: 'id' }, '400 input_missing'],
    [
      'a profile in no language',
      'put',
      '/forum/me',
      { displayName: 'Budi S', language: 'xx' },
      '400 input_malformed',
    ],
    [
      'a consent of words',
      'post',
      '/forum/me/consents',
      { rulesVersion: 'satu' },
      '400 input_malformed',
    ],
    [
      'an erasure without a password',
      'delete',
      '/forum/me',
      { posts: 'wipe' },
      '400 input_missing',
    ],
    [
      'an erasure with the wrong one',
      'delete',
      '/forum/me',
      { password: 'salah', posts: 'wipe' },
      '403 wrong_password',
    ],
    ['notices from nowhere', 'get', '/forum/me/notices?after=x', undefined, '400 input_malformed'],
    [
      'an edit of no version',
      'put',
      '/forum/posts/tidakada',
      { text: 'Halo' },
      '400 input_missing',
    ],
    [
      'an appeal against nothing',
      'post',
      '/forum/decisions/tidakada/appeal',
      { text: 'Mohon' },
      '404 decision_not_found',
    ],
    [
      'a vote where there is no poll',
      'post',
      '/forum/threads/ID/poll/votes',
      { option: '1' },
      '404 poll_not_found',
    ],
    ['a follow of nothing', 'put', '/forum/threads/tidakada/follow', {}, '404 thread_not_found'],
    [
      'a sign-in without a password',
      'post',
      '/auth/local',
      { identifier: 'a@contoh.example' },
      '400 input_missing',
    ],
    [
      'a sign-in that fails',
      'post',
      '/auth/local',
      { identifier: 'a@contoh.example', password: 'x' },
      '400 sign_in_failed',
    ],
    ['a session that there is not', 'post', '/auth/refresh', {}, '401 refresh_token_invalid'],
    [
      'a damaged one',
      'post',
      '/auth/refresh',
      { refreshToken: 'a.b.c' },
      '401 refresh_token_invalid',
    ],
  ])('refuses %s', async (_, method, path, body, told) => {
    const send = () => {
      const isSignIn = path.startsWith('/auth');
      const asked = call(method, path.replace('ID', threadId), isSignIn ? '' : budi.authorization);
      return body === undefined ? asked : asked.send(body);
    };
    expect(await refusalOf(send)).toBe(told);
  });

  it('refuses a second vote, and one for what cannot be chosen', async () => {
    const moderator = await atDesk(booted, { role: 'hub-moderator' });
    const poll = { action: 'open_poll', question: 'Kapan?', options: ['Pagi', 'Sore'], version: 1 };
    const path = `/hub/forum/threads/${threadId}/actions`;
    expect((await moderator.send('post', path).send(poll)).status).toBe(200);
    const vote = (option: unknown) => () =>
      call('post', `/forum/threads/${threadId}/poll/votes`).send({ option });
    expect(await refusalOf(vote('9'))).toBe('400 poll_option_unknown');
    expect(await refusalOf(vote(1))).toBe('400 input_malformed');
    expect((await vote('1')()).status).toBe(201);
    expect(await refusalOf(vote('2'))).toBe('409 already_voted');
  });

  it('refuses a second report by one person, a report of what is gone, and a proof used twice', async () => {
    const { body } = await write({ text: 'Kabar tentang loket' })();
    const { postId } = (body as { data: { postId: string } }).data;
    const report =
      (sent: object, who = sari.authorization) =>
      () =>
        call('post', `/forum/posts/${postId}/reports`, who).send({ reason: 'spam', ...sent });
    expect((await report({})()).status).toBe(201);
    expect(await refusalOf(report({}))).toBe('409 already_reported');
    expect(await refusalOf(report({ reason: 'bosan' }))).toBe('400 input_malformed');
    expect(await refusalOf(report({ note: 'a'.repeat(5001) }))).toBe('400 input_too_long');
    const proof = await doors.solve();
    expect((await report({ proof }, '')()).status).toBe(201);
    expect(await refusalOf(report({ proof }, ''))).toBe('409 proof_used');
    expect(await refusalOf(report({ proof: 'bukan bukti' }, ''))).toBe('400 proof_not_valid');
    await call('delete', `/forum/posts/${postId}`);
    expect(await refusalOf(report({}))).toBe('404 report_target_gone');
  });

  describe('refuses a token', () => {
    const SIGNATURE = /[^.]+$/;
    const post = (authorization: string) => () =>
      call('post', `/forum/threads/${threadId}/posts`, authorization).send({ text: 'Halo' });

    it('that is damaged, of another kind, or of an account that is gone', async () => {
      const damaged = budi.authorization.replace(SIGNATURE, 'rusak');
      expect(await refusalOf(post(damaged))).toBe('401 token_invalid');
      const gone = await doors.signedIn();
      const citizen: unknown = await booted.strapi.db
        .query(UID.citizen)
        .findOne({ where: { id: gone.id } });
      const { userId } = citizen as { readonly userId: number };
      const users = booted.strapi.db.query('plugin::users-permissions.user');
      await users.update({ where: { id: userId }, data: { blocked: true } });
      expect(await refusalOf(post(gone.authorization))).toBe('403 account_blocked');
      await users.delete({ where: { id: userId } });
      expect(await refusalOf(post(gone.authorization))).toBe('401 token_ended');
    });
  });
});
