import {
  findAddressField,
  isProposedAddress,
} from '../../../src/admin/features/short-address/address-field';

describe('the short address of a document', () => {
  it('is the field that is made of another one', () => {
    const attributes = {
      question: { type: 'string' },
      slug: { type: 'uid', targetField: 'question' },
    };
    expect(findAddressField(attributes)).toEqual({ name: 'slug', source: 'question' });
  });

  it('is missing from a type without such a field', () => {
    expect(findAddressField({ title: { type: 'string' }, code: { type: 'uid' } })).toBeUndefined();
  });
});

describe('an address that nobody wrote', () => {
  const isProposed = (address: unknown, proposed?: string) =>
    isProposedAddress({ address, typeName: 'hoax-rebuttal', proposed });

  it.each([undefined, '', 'hoax-rebuttal', 'hoax-rebuttal-12', 'loket-baru'])(
    'may follow the title: %s',
    (address) => {
      expect(isProposed(address, 'loket-baru')).toBe(true);
    },
  );

  it.each(['jam-layanan', 'hoax-rebuttals', 'hoax-rebuttal-baru', 'hoax-rebuttal-1-2'])(
    'is told from one that somebody wrote: %s',
    (address) => {
      expect(isProposed(address, 'loket-baru')).toBe(false);
    },
  );
});
