import request from 'supertest';
import { bootHub, type BootedHub } from '../support/hub';

let hub: BootedHub;

beforeAll(async () => {
  hub = await bootHub();
});

afterAll(() => hub.stop());

const graphqlRoutes = () =>
  hub.strapi.server.listRoutes().filter(({ path }) => path === '/graphql').length;

const ask = (path: string, query: string) => request(hub.server).post(path).send({ query });

describe('GraphQL after the start', () => {
  it('is not made ready for readers of REST', async () => {
    expect((await request(hub.server).get('/api/articles')).status).toBe(200);
    expect(graphqlRoutes()).toBe(0);
  });

  it('answers the first who ask, at once and however they write its address, with its guards in place', async () => {
    const [read, draft, odd] = await Promise.all([
      ask('/graphql', '{ articles { title } }'),
      ask('/graphql', '{ articles(status: DRAFT) { title } }'),
      ask('/GraphQL/', '{ forumCategories { slug } }'),
    ]);
    expect(read.body.data).toEqual({ articles: [] });
    expect(draft.body.errors[0].extensions.error.name).toBe('ForbiddenError');
    expect(odd.body.data.forumCategories.length).toBeGreaterThan(0);
  });

  it('is made ready once', async () => {
    expect((await ask('/graphql', '{ articles { title } }')).status).toBe(200);
    expect(graphqlRoutes()).toBe(1);
  });
});
