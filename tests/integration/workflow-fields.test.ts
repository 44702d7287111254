import request from 'supertest';
import { WORKFLOW_FIELDS } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { anArticle, published } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aFullAccessToken, aMember, signIn } from '../support/staff';
import { act, teamOf } from '../support/workflow';

const AT = '2026-11-20T03:00:00.000Z';
const VALUES = {
  firstPublishedAt: AT,
  withdrawal: { reason: 'Angkanya salah.', at: AT },
  changeNotes: [{ note: 'Alamat diperbaiki.', at: AT, minor: false }],
};
const SOME_TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/) as string;
const PUBLISHED_ONCE = { firstPublishedAt: SOME_TIME, withdrawal: null, changeNotes: [] };
const WRITTEN = {
  firstPublishedAt: SOME_TIME,
  withdrawal: { ...VALUES.withdrawal, at: SOME_TIME },
  changeNotes: [expect.objectContaining({ ...VALUES.changeNotes[0], at: SOME_TIME }) as object],
};
const ADMIN_PATH = `/content-manager/collection-types/${UID.article}`;

describe('the fields of the workflow', () => {
  let booted: BootedHub;
  let token: string;

  beforeAll(async () => {
    booted = await bootHub();
    token = await aFullAccessToken(booted.strapi);
  });

  afterAll(() => booted.stop());

  const send = (method: 'post' | 'put', path: string, bearer = token) =>
    request(booted.server)[method](path).set('Authorization', `Bearer ${bearer}`);

  /** The draft and the public text, of every field that the workflow alone writes. */
  const stored = async (documentId: string) => {
    const rows = await booted.strapi.db.query(UID.article).findMany({
      where: { documentId },
      select: ['firstPublishedAt', 'withdrawal'],
      populate: { changeNotes: true },
    });
    return (rows as unknown as Record<string, unknown>[]).map(({ id: _id, ...fields }) => fields);
  };

  /** Publishes a second edition with a note for its readers, and withdraws it: every field is written then. */
  const fill = async (documentId: string) => {
    const { strapi } = booted;
    const place = { contentType: UID.article, documentId, locale: 'id' };
    await strapi
      .documents(UID.article)
      .update({ documentId, data: { summary: 'Mulai Selasa, loket buka pukul 07.30.' } as never });
    const { writer, editor, lead } = await teamOf(strapi);
    const [{ note } = { note: '' }] = VALUES.changeNotes;
    await act(strapi, place, { by: writer, input: { action: 'submit', changeNote: note } });
    await act(strapi, place, { by: editor, input: { action: 'approve', comment: '' } });
    await act(strapi, place, { by: editor, input: { action: 'publish' } });
    const { reason } = VALUES.withdrawal;
    await act(strapi, place, { by: lead, input: { action: 'withdraw', reason } });
  };

  const forEachField = it.each(WORKFLOW_FIELDS);

  forEachField('take no %s over REST, from a token that may do everything', async (field) => {
    const { documentId } = await published(booted.strapi);
    const before = await stored(documentId);
    const data = { [field]: VALUES[field] };
    for (const query of ['', '?status=draft', '?status=published', '?locale=en']) {
      const created = await send('post', `/api/articles${query}`).send({
        data: { ...anArticle(), ...data },
      });
      const updated = await send('put', `/api/articles/${documentId}${query}`).send({ data });
      for (const { status, body } of [created, updated]) {
        expect(status).toBe(400);
        expect(body.error.message).toBe(`Invalid key ${field}`);
      }
    }
    expect(before).toEqual([PUBLISHED_ONCE, PUBLISHED_ONCE]);
    expect(await stored(documentId)).toEqual(before);
  });

  forEachField('take no %s over GraphQL', async (field) => {
    const query = 'mutation($data: ArticleInput!) { createArticle(data: $data) { documentId } }';
    const variables = { data: { ...anArticle(), [field]: VALUES[field] } };
    const { body } = await send('post', '/graphql').send({ query, variables }).expect(400);
    expect(body.errors[0].message).toContain(`Field "${field}" is not defined by type`);
  });

  it.each(['strapi-super-admin', 'hub-editor'])(
    'are left as they are by the form of the admin, which sends everything back (%s)',
    async (role) => {
      const bearer = await signIn(booted, await aMember(booted.strapi, { role }));
      const { documentId } = await published(booted.strapi);
      const path = `${ADMIN_PATH}/${documentId}?locale=id`;
      const once = await stored(documentId);
      await send('put', path, bearer)
        .send({ ...anArticle(), ...VALUES })
        .expect(200);
      expect(await stored(documentId)).toEqual(once);
      await fill(documentId);
      const twice = await stored(documentId);
      expect(twice).toMatchObject([WRITTEN, WRITTEN]);
      const shown = await request(booted.server).get(path).set('Authorization', `Bearer ${bearer}`);
      const form = { ...shown.body.data, title: 'Judul lain' };
      expect(form).toMatchObject(WRITTEN);
      await send('put', path, bearer).send(form).expect(200);
      const nothing = { firstPublishedAt: null, withdrawal: null, changeNotes: [] };
      await send('put', path, bearer)
        .send({ ...form, ...nothing })
        .expect(200);
      expect(await stored(documentId)).toEqual(twice);
    },
  );

  it('have no place in the form of the admin', async () => {
    const admin = await signIn(
      booted,
      await aMember(booted.strapi, { role: 'strapi-super-admin' }),
    );
    const { text } = await request(booted.server)
      .get(`/content-manager/content-types/${UID.article}/configuration`)
      .set('Authorization', `Bearer ${admin}`)
      .expect(200);
    const { layouts } = (JSON.parse(text) as { data: { contentType: { layouts: unknown } } }).data
      .contentType;
    for (const field of WORKFLOW_FIELDS) expect(JSON.stringify(layouts)).not.toContain(field);
  });

  it('are shown to readers, with a withdrawn text at 200', async () => {
    const { documentId } = await published(booted.strapi, anArticle({ slug: 'ditarik' }));
    await fill(documentId);
    const { firstPublishedAt, withdrawal } = WRITTEN;
    const byDefault = await request(booted.server).get(`/api/articles/${documentId}`).expect(200);
    expect(byDefault.body.data).toMatchObject({ firstPublishedAt, withdrawal });
    const populated = await request(booted.server)
      .get('/api/articles/slug/ditarik?populate=changeNotes&audience=youth')
      .expect(200);
    expect(populated.body.data).toMatchObject(WRITTEN);
    const query = `{ article(documentId: "${documentId}") {
      firstPublishedAt withdrawal changeNotes { note at minor }
    } }`;
    const { body } = await request(booted.server).post('/graphql').send({ query });
    expect(body.data.article).toEqual(WRITTEN);
  });
});
