import { solveChallenge } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { callerOf, codeOf } from '../support/citizens';
import { forumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';

describe('what a visitor asks before taking part', () => {
  let booted: BootedHub;
  let caller: ReturnType<typeof callerOf>;

  beforeAll(async () => {
    booted = await bootHub();
    caller = callerOf(booted);
  });

  afterAll(() => booted.stop());

  const proof = async (): Promise<string> => {
    const { body } = await caller.send('get', '/api/forum/proof');
    const { data: challenge } = body as { data: Challenge };
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  };

  it('is given work of their own, which no cache keeps', async () => {
    const answers = [
      await caller.send('get', '/api/forum/proof'),
      await caller.send('get', '/api/forum/proof'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.headers['cache-control']).toBe('no-store');
    const [one, other] = answers.map(({ body }) => (body as { data: Challenge }).data);
    expect(one?.parameters.nonce).not.toBe(other?.parameters.nonce);
    expect(JSON.stringify(one)).not.toContain('counter');
  });

  it('reports a post with that work done, once', async () => {
    const stage = forumStage(booted.strapi, booted.clock);
    const { threadId } = await stage.open({ by: 501, title: 'Jadwal loket', text: 'Mulai' });
    const { body: page } = await caller.send('get', `/api/forum/threads/${threadId}/posts`);
    const path = `/api/forum/posts/${String(page.data[0].id)}/reports`;
    const report = (sent?: string) =>
      caller.send('post', path, { body: { reason: 'spam', note: '', proof: sent } });
    expect(codeOf(await report())).toBe('report_needs_proof');
    const done = await proof();
    expect((await report(done)).status).toBe(201);
    expect(codeOf(await report(done))).toBe('proof_used');
    const late = await proof();
    booted.clock.advance(20 * 60);
    expect(codeOf(await report(late))).toBe('proof_run_out');
  });

  it('reads the rules in force, in the language that was asked for', async () => {
    const [id, en] = [
      await caller.send('get', '/api/forum/rules'),
      await caller.send('get', '/api/forum/rules', { language: 'en' }),
    ];
    expect(id.body.data).toMatchObject({ number: 1, publishedAt: expect.any(String) as unknown });
    expect(id.headers.vary).toContain('Accept-Language');
    expect(id.body.data.rules.length).toBeGreaterThan(3);
    const numbers = ({ body }: typeof id) =>
      body.data.rules.map(({ number }: { number: string }) => number) as unknown;
    expect(numbers(id)).toEqual(numbers(en));
    expect(id.body.data.intro).not.toBe(en.body.data.intro);
    expect(Object.keys(id.body.data.rules[0] as object)).toEqual(['number', 'title', 'text']);
    expect(id.text).not.toContain('byName');
  });
});
