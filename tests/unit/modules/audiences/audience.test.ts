import { AUDIENCE_LABELS, AUDIENCES, parseAudience } from '../../../../src/modules/audiences';

describe('parseAudience', () => {
  it('takes each audience by its exact name', () => {
    for (const audience of AUDIENCES) {
      expect(parseAudience(audience)).toEqual({ ok: true, value: audience });
    }
  });

  it('reads a missing audience as general', () => {
    expect(parseAudience(undefined)).toEqual({ ok: true, value: 'general' });
  });

  it.each([
    ['another word', 'x', 'x'],
    ['an empty string', '', ''],
    ['another case', 'Youth', 'Youth'],
    ['white space', ' youth', ' youth'],
    ['a list', ['youth', 'senior'], 'youth,senior'],
    ['a list of one', ['youth'], 'youth'],
    ['an object', { $eq: 'youth' }, 'object'],
    ['null', null, 'null'],
    ['a name of every object', 'constructor', 'constructor'],
    ['a very long word', 'a'.repeat(1000), 'a'.repeat(80)],
  ])('refuses %s and names the allowed values', (_name, value, actual) => {
    expect(parseAudience(value)).toEqual({
      ok: false,
      failure: { code: 'unknown_audience', actual, allowed: ['general', 'youth', 'senior'] },
    });
  });

  it('has a label for each audience in both languages', () => {
    for (const audience of AUDIENCES) {
      expect(AUDIENCE_LABELS[audience].id).not.toBe('');
      expect(AUDIENCE_LABELS[audience].en).not.toBe('');
    }
  });
});
