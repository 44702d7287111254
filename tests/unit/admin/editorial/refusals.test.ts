import {
  isOvertaken,
  toMoveRefusal,
} from '../../../../src/admin/features/editorial/rules/refusals';

describe('a refusal', () => {
  it('is told beside the field that it is about', () => {
    const refusal = toMoveRefusal({
      status: 400,
      message: 'Terlalu pendek.',
      details: { code: 'reason_too_short', field: 'reason', limit: 10 },
    });
    expect(refusal).toEqual({
      code: 'reason_too_short',
      message: 'Terlalu pendek.',
      field: 'reason',
      issues: [],
    });
  });

  it('finds the field of a part of the input', () => {
    const details = { code: 'redirect_target_not_public', field: 'redirectTo.documentId' };
    expect(toMoveRefusal({ status: 400, message: 'Belum tayang.', details }).field).toBe('ending');
  });

  it('tells the newer state to who acted on an older one', () => {
    const newer = { state: 'approved', version: 7 };
    const refusal = toMoveRefusal({
      status: 409,
      message: 'Sudah berubah.',
      details: { code: 'stale_version', edition: newer },
    });
    expect(refusal.newer).toEqual(newer);
    expect(isOvertaken(refusal)).toBe(true);
  });

  it('is not overtaken where the input alone was wrong', () => {
    expect(isOvertaken(toMoveRefusal({ details: { code: 'too_soon' } }))).toBe(false);
  });

  it('tells a role that may not from a server that does not answer', () => {
    expect(toMoveRefusal({ status: 403, message: 'Forbidden' }).code).toBe('not_permitted');
    expect(toMoveRefusal({ name: 'TypeError', message: 'Failed to fetch' })).toEqual({
      code: 'unreachable',
      message: '',
      issues: [],
    });
  });
});
