import { isStale, toRefusal } from '../../../src/admin/features/shared/refusal';

describe('a refusal of the hub', () => {
  it('is told by its code and its sentence', () => {
    const refusal = toRefusal({
      status: 409,
      message: 'Sudah berubah.',
      details: { code: 'stale' },
    });
    expect(refusal).toEqual({ code: 'stale', message: 'Sudah berubah.' });
    expect(isStale(refusal)).toBe(true);
  });

  it('keeps the sentence of a request that was not understood', () => {
    const refusal = toRefusal({ status: 400, message: 'reason: too long', details: {} });
    expect(refusal).toEqual({ code: 'refused', message: 'reason: too long' });
    expect(isStale(refusal)).toBe(false);
  });

  it('tells a role that may not from a server that does not answer', () => {
    expect(toRefusal({ status: 403, message: 'Forbidden' })).toEqual({
      code: 'forbidden',
      message: '',
    });
    expect(toRefusal({ message: 'Failed to fetch' })).toEqual({ code: 'unreachable', message: '' });
  });
});
