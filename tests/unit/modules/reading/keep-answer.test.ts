import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Context } from 'koa';
import type { Answer } from '../../../../src/modules/reading/application/ports';
import { memoryAnswers } from '../../../../src/modules/reading/strapi/answer-store';
import { makeKeepAnswer } from '../../../../src/modules/reading/strapi/keep-answer';

const ARTICLE = 'api::article.article';
const asked = { key: '/api/articles/slug/a', uid: ARTICLE, isOne: true, readsRelations: false };
const KNOWN = 'en /api/articles/slug/a';

/** The middleware on a store; `ask` lets the hub answer so, and gives what was sent instead of that. */
const aKeeper = () => {
  const store = memoryAnswers({ maxBytes: 1024 * 1024, now: () => 0 });
  const ask = async (
    status: number,
    body: object | string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) => {
    const flight = store.take(KNOWN);
    const sent: { readonly answer: Answer; readonly from: string }[] = [];
    const keep = makeKeepAnswer({
      ...{ store, content: { uids: [ARTICLE], leadsTo: new Map() }, readsContentOnly: () => true },
      begunBy: () => ({ asked, flight, keyInLanguage: KNOWN }),
      send: (_request, _response, what) => {
        sent.push(what);
      },
      report: (error) => {
        throw error;
      },
    });
    const get = (name: string) => headers[name.toLowerCase()] ?? '';
    const res = new ServerResponse(new IncomingMessage(new Socket()));
    const context = { status, body, query: {}, response: { headers, get }, res };
    await keep(context as unknown as Context, () => Promise.resolve());
    return { sent, landed: await flight.landed };
  };
  return { store, ask };
};

const TEXT = { data: { documentId: 'a' } };

describe('keeping what the hub answers', () => {
  it('sends and keeps what was found, with what it was made of', async () => {
    const { store, ask } = aKeeper();
    const { sent, landed } = await ask(200, TEXT);
    expect(sent).toEqual([{ answer: landed, from: 'miss' }]);
    expect(store.find(asked.key)?.tags).toEqual([`${ARTICLE}#`, `${ARTICLE}#a`]);
  });

  it('keeps that something is gone for those who speak the same language', async () => {
    const { store, ask } = aKeeper();
    await ask(410, { data: null, error: { status: 410 } });
    expect([store.find(asked.key), store.find(KNOWN)?.tags]).toEqual([undefined, [ARTICLE]]);
  });

  it.each([
    ['an error', 500, {}, undefined],
    ['a refusal', 403, {}, undefined],
    ['what sets a cookie', 200, TEXT, { 'set-cookie': 'a=b' }],
    ['what is no JSON', 200, '<p>', { 'content-type': 'text/html' }],
    ['a GraphQL answer with errors', 200, { data: {}, errors: [] }, undefined],
  ])('keeps nothing of %s', async (_name, status, body, headers) => {
    const { store, ask } = aKeeper();
    const all = { 'content-type': 'application/json', ...headers };
    expect(await ask(status, body, all)).toEqual({ sent: [], landed: undefined });
    expect(store.size.answers).toBe(0);
  });

  it('sends what was known before where the hub cannot answer, and only while changes are not heard of', async () => {
    const { store, ask } = aKeeper();
    const { landed } = await ask(200, TEXT);
    expect((await ask(503, {})).sent).toEqual([]);
    store.setOpen(false);
    expect((await ask(503, {})).sent).toEqual([{ answer: landed, from: 'stale' }]);
    const fresh = await ask(200, { data: { documentId: 'a', title: 'New' } });
    expect(fresh.sent).toEqual([{ answer: fresh.landed, from: 'miss' }]);
  });
});
