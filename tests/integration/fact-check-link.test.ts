import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { anArticle, aPerson, aRebuttal, paragraphs, saveDraft } from '../support/content';
import { openFactCheckDesk, OUTSIDE_CHECKER, type FactCheckDesk } from '../support/fact-check';
import { bootHub, type BootedHub } from '../support/hub';

const COMMENT = 'Paragraf kedua menyebut tarif lama; lihat PMK 62/2023.';

describe('the link of an outside fact checker', () => {
  let booted: BootedHub;
  let desk: FactCheckDesk;
  const logged: string[] = [];

  beforeAll(async () => {
    booted = await bootHub({ HUB_LOG_LEVEL: 'http' });
    desk = await openFactCheckDesk(booted);
    booted.strapi.log.on('data', (line: { message: string }) => logged.push(JSON.stringify(line)));
  });

  afterAll(() => booted.stop());

  const aDraft = async () => {
    const { strapi } = booted;
    const authors = [await aPerson(strapi, 'Ani')];
    const checkedBy = await aPerson(strapi, 'Budi');
    const variants = [{ audience: 'youth', body: paragraphs('Gratis, guys.') }];
    const data = aRebuttal({ authors, checkedBy, variants });
    const { documentId } = await saveDraft(strapi, UID.hoaxRebuttal, data);
    return { contentType: UID.hoaxRebuttal, documentId, locale: 'id' };
  };
  const aToken = async (): Promise<string> => desk.issue(await aDraft());

  const post = (path: 'view' | 'comments', body: object, language = 'id') =>
    request(booted.server)
      .post(`/api/fact-check/${path}`)
      .set('Accept-Language', language)
      .send(body);
  const comment = (token: string, changes: object = {}) =>
    post('comments', { token, verdict: 'something_wrong', comment: COMMENT, ...changes });

  it('opens the text without a session, every tone included', async () => {
    const { body, headers } = await post('view', { token: await aToken() }).expect(200);
    expect(body.data).toMatchObject({
      checkerName: OUTSIDE_CHECKER,
      askedBy: 'Uji hub-editor',
      commentsLeft: 5,
      locale: 'id',
    });
    expect(body.data.expiresAtText).toMatch(/\d\d\.\d\d WIB$/);
    expect(body.data.text.claim).toBe('Pencairan dipercepat dengan membayar');
    expect(body.data.text.variants[0].body[0].text).toBe('Gratis, guys.');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toBe('noindex');
  });

  it('keeps the page out of caches, frames and search engines, and runs nothing but its own script', async () => {
    const { text, headers } = await request(booted.server)
      .get('/fact-check')
      .set('Accept-Language', 'id-ID,id;q=0.9')
      .expect(200);
    expect(text).toContain('<html lang="id">');
    expect(headers['content-type']).toContain('text/html');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-robots-tag']).toBe('noindex');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const script = await request(booted.server).get('/fact-check/page.js').expect(200);
    expect(script.headers['content-type']).toContain('javascript');
    await request(booted.server)
      .get('/fact-check/page.css')
      .expect('Content-Type', /text\/css/);
  });

  it('refuses an altered token, in the language of who asks', async () => {
    const token = await aToken();
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const { body } = await post('view', { token: altered }, 'en').expect(403);
    expect(body.error).toMatchObject({ status: 403, details: { code: 'link_invalid' } });
    expect(body.error.message).toContain('not valid');
    const told = await post('view', { token: altered }, 'id').expect(403);
    expect(told.body.error.message).toContain('tidak sah');
  });

  it.each([
    ['nothing', {}],
    ['a number', { token: 7 }],
    ['a list', [{ token: 'a' }]],
    ['a very long text', { token: 'x'.repeat(100_000) }],
  ])('refuses %s in the place of a token', async (_what, body) => {
    const answer = await post('view', body).expect(403);
    expect(answer.body.error.details.code).toBe('link_invalid');
  });

  it('shows nothing of a text that was changed since', async () => {
    const place = await aDraft();
    const token = await desk.issue(place);
    await booted.strapi
      .documents(UID.hoaxRebuttal)
      .update({ documentId: place.documentId, data: { fact: 'Lain.' } as never });
    const { body } = await post('view', { token }).expect(409);
    expect(body.error.details.code).toBe('link_outdated');
    expect(body.data).toBeNull();
    expect((await comment(token).expect(409)).body.error.details.code).toBe('link_outdated');
  });

  it('is issued for rebuttals alone', async () => {
    const { documentId } = await saveDraft(booted.strapi, UID.article, anArticle());
    const place = { contentType: UID.article, documentId, locale: 'id' };
    const { status, body } = await desk.ask(place);
    expect(status).toBe(409);
    expect(body.error.details.code).toBe('illegal_move');
    const nowhere = { ...(await aDraft()), documentId: 'abcdefghijklmnopqrstuvwx' };
    expect((await desk.ask(nowhere)).body.error.details.issues[0].field).toBe('version');
  });

  it('takes five comments, onto the record', async () => {
    const place = await aDraft();
    const token = await desk.issue(place);
    for (const left of [4, 3, 2, 1, 0]) {
      const { body } = await comment(token).expect(200);
      expect(body.data.commentsLeft).toBe(left);
    }
    const { body } = await comment(token).expect(429);
    expect(body.error.details).toMatchObject({ code: 'link_used_up', limit: 5 });
    const lines = await desk.linesOf(place);
    expect(lines.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 5 }, () => 'outside_comment'),
      'fact_check_link',
      'submit',
      'create',
    ]);
    expect(lines[0]).toMatchObject({
      by: { kind: 'outside', name: OUTSIDE_CHECKER },
      from: 'in_review',
      to: 'in_review',
      reason: `[something_wrong] ${COMMENT}`,
    });
  });

  it('takes five of eight comments that come at once', async () => {
    const place = await aDraft();
    const token = await desk.issue(place);
    const answers = await Promise.all(Array.from({ length: 8 }, () => comment(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 200),
      ...Array.from({ length: 3 }, () => 429),
    ]);
    const left = answers.flatMap(({ status, body }) =>
      status === 200 ? [(body as { data: { commentsLeft: number } }).data.commentsLeft] : [],
    );
    expect(left.sort()).toEqual([0, 1, 2, 3, 4]);
    const lines = await desk.linesOf(place);
    expect(lines.filter(({ action }) => action === 'outside_comment')).toHaveLength(5);
  });

  it('keeps a comment as it was typed, without what no database takes', async () => {
    const place = await aDraft();
    const token = await desk.issue(place);
    await comment(token, {
      comment: 'Baris satu\r\nbaris\u0000 dua \ud800 <b>tebal</b> 👩🏽‍🔬',
    }).expect(200);
    const [line] = await desk.linesOf(place);
    expect(line?.reason).toBe('[something_wrong] Baris satu\nbaris dua  <b>tebal</b> 👩🏽‍🔬');
  });

  it.each([
    ['an unknown verdict', { verdict: 'approve' }, 'outside_verdict_missing'],
    ['a verdict that is no text', { verdict: { $ne: '' } }, 'outside_verdict_missing'],
    ['a short comment', { comment: 'pendek' }, 'comment_too_short'],
    ['a comment that is no text', { comment: 12345678901 }, 'comment_too_short'],
    ['a long comment', { comment: 'x'.repeat(2_001) }, 'comment_too_long'],
  ])('refuses %s with a code and a sentence', async (_what, changes, code) => {
    const { body } = await comment(await aToken(), changes).expect(400);
    expect(body.error.details.code).toBe(code);
    expect(body.error.message).not.toBe(code);
  });

  it('closes when it expires', async () => {
    const token = await desk.issue(await aDraft(), 1);
    booted.clock.advance(3_600);
    const { body } = await post('view', { token }).expect(410);
    expect(body.error.details.code).toBe('link_expired');
    await comment(token).expect(410);
  });

  it('never stands in a log', async () => {
    const token = await aToken();
    await post('view', { token }).expect(200);
    await comment(token).expect(200);
    await post('view', { token: `${token}x` }).expect(403);
    expect(logged.join('\n')).toContain('POST /api/fact-check/view');
    expect(logged.join('\n')).not.toContain(token.slice(0, 40));
  });
});
