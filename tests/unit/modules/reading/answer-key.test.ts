import fc from 'fast-check';
import { MAX_QUERY, readAddress } from '../../../../src/modules/reading/domain/answer-key';

const ARTICLE = 'api::article.article';
const plurals = new Map([['articles', ARTICLE]]);
const read = (url: string) => readAddress(url, plurals);

describe('an address that may be answered from memory', () => {
  it.each([
    ['/api/articles', { isOne: false, readsRelations: true }],
    ['/api/articles?locale=id', { isOne: false, readsRelations: true }],
    ['/api/articles/slug/loket-pagi', { isOne: true, readsRelations: false }],
    ['/api/articles/abc123?audience=youth', { isOne: true, readsRelations: false }],
    ['/api/articles/abc123?populate=section', { isOne: true, readsRelations: true }],
    ['/api/articles/abc123?populate[section][fields]=name', { isOne: true, readsRelations: true }],
  ])('is that of content: %s', (url, told) => {
    expect(read(url)).toMatchObject({ uid: ARTICLE, ...told });
  });

  it('is a GraphQL query, of which no type is known', () => {
    expect(read('/graphql?query={articles{slug}}')).toMatchObject({ isOne: false });
    expect(read('/graphql?query={articles{slug}}')).not.toHaveProperty('uid');
  });

  it.each([
    '/',
    '/admin',
    '/api/users',
    '/api/articles/',
    '/api/Articles',
    '/api/articles/a/b',
    '/api/articles/slug/',
    '/api/articles/../users',
    '/api/forum/categories',
    '/graphql/x',
  ])('is not anything else: %s', (url) => {
    expect(read(url)).toBeUndefined();
  });

  it('is the same in whatever order and notation its parameters come', () => {
    const key = '/api/articles?audience=youth&filters%5Btitle%5D%5B%24eq%5D=a%20b&locale=id';
    for (const query of [
      'locale=id&audience=youth&filters[title][$eq]=a%20b',
      'filters%5Btitle%5D%5B%24eq%5D=a+b&&locale=id&audience=youth',
    ]) {
      expect(read(`/api/articles?${query}`)).toMatchObject({ key });
    }
    expect(read('/api/articles?')).toMatchObject({ key: '/api/articles' });
  });

  it('keeps the order of what is named twice, and tells apart what differs', () => {
    const keys = ['sort=a&sort=b', 'sort=b&sort=a', 'sort=a', 'sort=a%26sort%3Db', 'sort=A'].map(
      (query) => (read(`/api/articles?${query}`) as { key: string }).key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has a key that is read as itself, whatever is asked', () => {
    const pairs = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { maxLength: 8 });
    const urlOf = (asked: readonly (readonly [string, string])[]) =>
      `/api/articles?${asked.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
    fc.assert(
      fc.property(pairs, (asked) => {
        const { key } = read(urlOf(asked)) as { key: string };
        expect(read(key)).toMatchObject({ key });
      }),
    );
  });

  it('is refused where its query is longer than any page asks for', () => {
    const queryOf = (length: number) => `a=${'x'.repeat(length - 2)}`;
    expect(read(`/api/articles?${queryOf(MAX_QUERY.rest)}`)).toHaveProperty('key');
    expect(read(`/api/articles?${queryOf(MAX_QUERY.rest + 1)}`)).toEqual({
      ...{ code: 'query_too_long', limit: MAX_QUERY.rest, actual: MAX_QUERY.rest + 1 },
    });
    expect(read(`/graphql?${queryOf(MAX_QUERY.graphql + 1)}`)).toMatchObject({
      code: 'query_too_long',
    });
  });

  it.each(['a=%', 'a=%zz', '%E0%A4%A=1'])('is refused where it cannot be read: %s', (query) => {
    expect(read(`/api/articles?${query}`)).toMatchObject({ code: 'query_malformed' });
  });
});
