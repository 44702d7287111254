import request, { type Response } from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { anAdminToken, theCallers, type Callers } from '../support/callers';
import { anArticle, connectForum } from '../support/content';
import { anEditionIn, SITUATIONS } from '../support/editions';
import { bootHub, type BootedHub } from '../support/hub';
import { linesAfter, lookAt, newestLine, type Sight } from '../support/look';
import { editionAt } from '../support/workflow';

type Article = EditionPlace & { readonly contentType: typeof UID.article };

/** What readers see, and what goes out to them. */
const publicSide = ({ visitor, publicTexts, publics, deliveries }: Sight) => ({
  visitor,
  publicTexts,
  publics,
  deliveries,
});

describe('doors that nobody thinks of', () => {
  let booted: BootedHub;
  let callers: Callers;
  let draft: Article;
  let live: Article;

  const inState = async (name: string): Promise<Article> => {
    const found = SITUATIONS.find((known) => known.name === name);
    if (found === undefined) throw new Error(`There is no situation "${name}".`);
    return (await anEditionIn(booted, found)) as Article;
  };

  beforeAll(async () => {
    booted = await bootHub();
    await connectForum(booted.hub);
    callers = await theCallers(booted);
    draft = await inState('draft');
    live = await inState('draft over a public text');
  });

  afterAll(() => booted.stop());

  const expectSamePublicSide = async (knock: () => Promise<unknown>): Promise<void> => {
    const before = [await lookAt(booted, draft), await lookAt(booted, live)].map(publicSide);
    await knock();
    const after = [await lookAt(booted, draft), await lookAt(booted, live)].map(publicSide);
    expect(after).toEqual(before);
  };

  const send = (method: 'post' | 'put' | 'delete', path: string, bearer: string) =>
    request(booted.server)[method](path).set('Authorization', bearer);

  const AT = '2026-11-20T03:00:00.000Z';

  describe('a program', () => {
    const put = (query: string, data: object): Promise<Response> =>
      send('put', `/api/articles/${draft.documentId}${query}`, callers['full-access token']).send({
        data,
      });

    it.each([
      ['publishedAt', { publishedAt: AT }],
      ['status', { status: 'published' }],
      ['another id', { id: 1, documentId: 'x' }],
      ['who made it', { createdBy: 1, updatedBy: 1 }],
    ])('gets a text out with no %s in its data', async (_what, data) => {
      await expectSamePublicSide(async () => {
        await put('?status=draft', data);
        expect((await put('', data)).status).toBeGreaterThanOrEqual(400);
      });
    });

    it.each([
      '?publicationState=live',
      '?status=PUBLISHED',
      '?status[]=published',
      '?status=draft&status=published',
      '?status=published&status=draft',
      '?locale=',
      '?locale=*',
      '?locale[]=id&locale[]=en',
      '?locale=xx',
      '?status=published&locale=ID',
    ])('gets a text out with no %s', async (query) => {
      await expectSamePublicSide(async () => {
        expect((await put(query, { title: 'Lewat celah' })).status).toBeGreaterThanOrEqual(400);
      });
    });

    it('saves a draft where the status is left empty', async () => {
      await expectSamePublicSide(async () => {
        expect((await put('?status=', { title: 'Sebuah draf' })).status).toBe(200);
      });
    });

    it('gets none out of many mutations in one request', async () => {
      const { documentId } = draft;
      const one = (name: string, status: string) =>
        `${name}: updateArticle(documentId: "${documentId}", status: ${status},
          data: { title: "Lewat celah" }) { documentId }`;
      const query = `mutation { ${one('a', 'DRAFT')} ${one('b', 'PUBLISHED')} ${one('c', 'DRAFT')} }`;
      await expectSamePublicSide(async () => {
        const bearer = callers['full-access token'];
        const { body } = await send('post', '/graphql', bearer).send({ query });
        expect(body.errors).toHaveLength(1);
        expect((await send('post', '/graphql', bearer).send([{ query }])).status).toBe(400);
      });
    });
  });

  it('code without a request is guarded like everybody', async () => {
    const documents = booted.strapi.documents(UID.article);
    const { documentId } = draft;
    const calls: readonly (() => Promise<unknown>)[] = [
      () => documents.publish({ documentId }),
      () => documents.publish({ documentId, locale: '*' }),
      () => documents.publish({ documentId, locale: ['id', 'en'] as never }),
      () => documents.create({ data: anArticle() as never, status: 'published' }),
      () => documents.update({ documentId, data: {} as never, status: 'published' }),
      () => documents.unpublish({ documentId: live.documentId, locale: '*' }),
      () => documents.delete({ documentId: live.documentId, locale: '*' }),
    ];
    await expectSamePublicSide(async () => {
      for (const call of calls) {
        await expect(call()).rejects.toMatchObject({
          details: { code: expect.stringMatching(/approval_required|record_kept/) as unknown },
        });
      }
    });
  });

  it.each([
    ['put', ''],
    ['post', '/actions/publish'],
    ['post', '/actions/unpublish'],
    ['delete', ''],
  ] as const)('single-type routes take no text out or down: %s %s', async (method, path) => {
    const url = `/content-manager/single-types/${UID.article}${path}`;
    await expectSamePublicSide(() =>
      send(method, url, callers['super admin']).send({ title: 'Lewat celah' }),
    );
  });

  it('releases and stages of the paid edition are no way out', async () => {
    await expectSamePublicSide(async () => {
      for (const path of ['/content-releases', '/review-workflows/workflows']) {
        const { status } = await send('post', path, callers['super admin']).send({ name: 'x' });
        expect(status).toBeGreaterThanOrEqual(403);
      }
    });
  });

  it('no language is deleted together with its texts', async () => {
    const english = { title: 'Doors open earlier', slug: 'doors-open-earlier' };
    // Of its own: a knock above may have deleted a draft that nobody had signed.
    const place = await inState('draft');
    const { documentId } = place;
    await booted.strapi
      .documents(UID.article)
      .update({ documentId, locale: 'en', data: english as never });
    const row: unknown = await booted.strapi.db
      .query('plugin::i18n.locale')
      .findOne({ where: { code: 'en' } });
    const before = await lookAt(booted, place);
    const seq = await newestLine(booted.strapi);
    const path = `/i18n/locales/${String((row as { id: number }).id)}`;
    const { status, body } = await send('delete', path, callers['super admin']);
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { error: { details: { code: 'record_kept' } } },
    });
    expect(await lookAt(booted, place)).toEqual(before);
    expect(await linesAfter(booted.strapi, seq)).toMatchObject([
      { outcome: 'refused', code: 'record_kept', actor_kind: 'staff' },
    ]);
  });

  it('a token of the admin does no more than it was given, whoever owns it', async () => {
    const place = await inState('approved');
    const { version } = await editionAt(booted.strapi, place);
    const path = `/hub/editorial/editions/${place.contentType}/${place.documentId}/actions`;
    const act = (bearer: string) => send('post', path, bearer).send({ action: 'publish', version });
    const actions = ['api::hub.editorial-desk'];
    const narrow = `Bearer ${await anAdminToken(booted, callers['super admin'], actions)}`;
    const refused = await act(narrow);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'not_permitted']);
    expect((await act(callers['admin token'])).status).toBe(200);
  });
});
