import { toRequestFailure } from '../../../src/admin/features/shared/request-failure';

describe('why an answer did not come', () => {
  it.each([
    [{ status: 403 }, 'forbidden'],
    [{ status: 401 }, 'forbidden'],
    [{ status: 400 }, 'refused'],
    [{ status: 413 }, 'refused'],
    [{ status: 500 }, 'unreachable'],
    [{ status: undefined }, 'unreachable'],
    [new TypeError('Failed to fetch'), 'unreachable'],
    ['what', 'unreachable'],
  ] as const)('reads %o as %s', (error, failure) => {
    expect(toRequestFailure(error)).toBe(failure);
  });
});
