import { isLongText } from '../../../src/admin/features/channels/long-text';

describe('folding a long text', () => {
  it('shows a short one whole', () => {
    expect(isLongText('Satu baris.\nDua baris.')).toBe(false);
  });

  it('folds what has many lines or long ones', () => {
    expect(isLongText('a\n'.repeat(9))).toBe(true);
    expect(isLongText('kata '.repeat(60))).toBe(true);
  });
});
