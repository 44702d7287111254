import { editAddress } from '../../../src/admin/features/shared/edit-address';

describe('the address of the edit view', () => {
  it('leads to a text in its language', () => {
    const place = { contentType: 'api::article.article', documentId: 'abc', locale: 'en' };
    expect(editAddress(place)).toBe(
      '/content-manager/collection-types/api::article.article/abc?plugins%5Bi18n%5D%5Blocale%5D=en',
    );
  });
});
