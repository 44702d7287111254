import { withoutOptimism } from '../../../src/admin/features/refused-saves/without-optimism';

describe('a save that the server may refuse', () => {
  it('waits for the answer before the form hears of it', () => {
    const request = { query: 'PUT', onQueryStarted: () => undefined };
    withoutOptimism(request);
    expect(request).toEqual({ query: 'PUT' });
  });

  it('is left alone where Strapi does not know it any more', () => {
    expect(() => withoutOptimism(undefined)).not.toThrow();
  });
});
