import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { anArticle, anImage, published, saveDraft } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';

const DRAFT = 'Naskah rahasia';

describe('what Strapi would answer, and the hub does not', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
    const { strapi } = booted;
    const cover = await anImage(strapi);
    await saveDraft(strapi, UID.article, anArticle({ title: `${DRAFT}, belum terbit`, cover }));
    const { documentId } = await published(strapi, anArticle({ title: 'Terbit', cover }));
    const documents = strapi.documents(UID.article);
    await documents.update({ documentId, data: { title: `${DRAFT}, suntingan` } as never });
    const english = anArticle({ title: `${DRAFT}, Inggris`, slug: 'english' });
    await documents.update({ documentId, locale: 'en', data: english as never });
  });

  afterAll(() => booted.stop());

  const get = (query: string) => request(booted.server).get(`/api/articles?${query}`);
  const graphql = (query: string) => request(booted.server).post('/graphql').send({ query });

  it.each([
    'populate=*',
    'populate[cover][populate]=*',
    'populate[related][populate][cover][populate]=*',
    'populate[localizations][populate]=*',
    'populate[localizations][filters][publishedAt][$null]=true',
  ])('shows no draft that stands behind a published text: ?%s', async (query) => {
    const { text } = await get(query);
    expect(text).toContain('Terbit');
    expect(text).not.toContain(DRAFT);
  });

  const deep = (levels: number): string =>
    `populate[related]${'[populate][related]'.repeat(levels - 1)}=true`;

  it.each([
    deep(4),
    'populate=related.related.related.related',
    'populate[0]=related.related.related.related',
    'populate[related][populate]=related.related.related',
    'filters[related][related][related][title][$eq]=x',
    'filters[$or][0][related][related][related][title][$eq]=x',
    'sort=title&populate[related][filters][related][related][related][title][$eq]=x',
  ])('does not go deeper than a page needs, however it is asked: ?%s', async (query) => {
    await get(query).expect(400);
  });

  it('goes as deep as a page needs', async () => {
    await get(deep(3)).expect(200);
    await get('populate=related.related.section&filters[related][section][slug][$ne]=x').expect(
      200,
    );
  });

  it('bounds depth and breadth of a GraphQL query, and says so', async () => {
    const tooDeep = await graphql('{ articles { related { related { related { title } } } } }');
    expect(JSON.stringify(tooDeep.body)).not.toContain('"related":[{"related":[{"related":[{');
    const many = Array.from({ length: 21 }, (_, index) => `a${String(index)}: articles { title }`);
    const tooMany = await graphql(`{ ${many.join(' ')} }`);
    expect(tooMany.body.errors[0].message).toContain('at most 20');
    const fine = await graphql('{ articles { related { related { title } } } }');
    expect(fine.body.errors).toBeUndefined();
  });

  it('does not say over GraphQL where a picture is used', async () => {
    const { body } = await graphql('{ articles { cover { related { __typename } } } }');
    expect(body.errors[0].message).toContain('Cannot query field "related"');
  });

  it.each([
    'filters[localizations][title][$startsWith]=Naskah',
    'filters[$or][0][localizations][title][$startsWith]=Naskah',
    'filters[related][localizations][publishedAt][$null]=true',
    'populate[related][filters][localizations][title][$startsWith]=Naskah',
    'populate[cover][populate][0]=related',
    'sort=localizations.title',
    'sort[localizations][title]=asc',
    'filters[$or]=1',
    'filters[$or][0]=1',
    'filters[$and][title]=x',
    'filters[$not]=1',
    'filters[related][$or]=1',
    '_q[]=x',
    'filters[title][$between]=x',
    'filters[body][$jsonSupersetOf]=1',
    'fields[0]=__proto__',
  ])('refuses a question that Strapi answers from drafts, or breaks off at: ?%s', async (query) => {
    const { body } = await get(query).expect(400);
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  });

  it.each([
    'filters: { localizations: { title: { startsWith: "Naskah" } } }',
    'sort: "localizations.title"',
  ])('refuses it over GraphQL too: %s', async (parameters) => {
    const { body } = await graphql(`{ articles(${parameters}) { title } }`);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(body.data).toBeNull();
  });

  it.each([
    'filters[$or][0][title]=Terbit&filters[$or][1][title]=x',
    'filters[$not][title]=x',
    'filters[title][$not]=x',
    'filters[id][$between][0]=0&filters[id][$between][1]=9999',
    'populate=localizations&sort=title',
  ])('still answers ?%s', async (query) => {
    const { body } = await get(query).expect(200);
    expect(body.data).toMatchObject([{ title: 'Terbit' }]);
  });
});
