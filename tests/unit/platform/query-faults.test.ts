import { findQueryFault } from '../../../src/platform/query-faults';

const title = { $eq: 'Loket' };

describe('a query of the content API', () => {
  it.each([
    {},
    { filters: { title, $or: [{ title }, null], $and: [], $not: { title } } },
    { filters: { title: { $not: 'x', $between: ['a', 'b'] } } },
    { filters: null, sort: null, populate: '*', fields: ['title'] },
    { populate: { localizations: { fields: ['title'], sort: 'title:asc' } } },
    { sort: ['title:desc', { section: { name: 'asc' } }], pagination: { page: 1 } },
  ])('is sound: %j', (query) => {
    expect(findQueryFault(query)).toBeUndefined();
  });

  it.each([
    [{ filters: { localizations: { title } } }, 'filters', 'localizations'],
    [{ filters: { $or: [{ related: { localizations: {} } }] } }, 'filters', 'localizations'],
    [{ sort: 'title,localizations.title:asc' }, 'sort', 'localizations'],
    [{ sort: [{ localizations: { title: 'asc' } }] }, 'sort', 'localizations'],
    [{ populate: { related: { sort: 'localizations.title' } } }, 'sort', 'localizations'],
    [{ populate: { related: { populate: { tags: { filters: { $or: 1 } } } } } }, 'filters', '$or'],
    [{ filters: { $and: { title } } }, 'filters', '$and'],
    [{ filters: { $or: ['x'] } }, 'filters', '$or'],
    [{ filters: { related: { $or: 1 } } }, 'filters', '$or'],
    [{ _q: ['x'] }, '_q', '_q'],
    [{ filters: { $and: [{ $not: 'x' }] } }, 'filters', '$not'],
    [{ filters: { title: { $between: ['a'] } } }, 'filters', '$between'],
    [{ filters: { body: { $jsonSupersetOf: '[]' } } }, 'filters', '$jsonSupersetOf'],
    [{ fields: ['title', '__proto__'] }, 'fields', '__proto__'],
    [{ sort: 'constructor' }, 'sort', 'constructor'],
  ])('%j is refused', (query, param, key) => {
    expect(findQueryFault(query)).toEqual({ key, param });
  });
});
