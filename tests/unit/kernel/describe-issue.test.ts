import { describeIssue } from '../../../src/kernel/describe-issue';
import { hasErrors, type Issue } from '../../../src/kernel/failures';
import { fillIn } from '../../../src/kernel/language';

const anIssue = (changes: Partial<Issue> = {}): Issue => ({
  code: 'too_long',
  field: 'title',
  severity: 'error',
  limit: 60,
  actual: 72,
  ...changes,
});

const TEXTS = {
  too_long: {
    id: '{field}: {actual} huruf, paling banyak {limit}. Kata: {word}.',
    en: '{field}: {actual} letters, at most {limit}. Word: {word}.',
  },
};

describe('the sentence behind an issue', () => {
  it('has its field, numbers and details filled in, in the language that is asked for', () => {
    const issue = anIssue({ details: { word: 'guna' } });
    expect(describeIssue(issue, TEXTS, 'id')).toBe(
      'title: 72 huruf, paling banyak 60. Kata: guna.',
    );
    expect(describeIssue(issue, TEXTS, 'en')).toBe('title: 72 letters, at most 60. Word: guna.');
  });

  it('shows the code where nobody wrote a sentence, so that nothing is hidden', () => {
    expect(describeIssue(anIssue({ code: 'brand_new' }), TEXTS, 'id')).toBe('brand_new');
  });

  it('lets a detail speak for a limit that is no number', () => {
    const texts = { too_long: { id: '{limit}', en: '{limit}' } };
    const issue = anIssue({ limit: 3, details: { limit: 'tiga' } });
    expect(describeIssue(issue, texts, 'id')).toBe('tiga');
  });
});

describe('a text with places to fill in', () => {
  it('shows zero and the empty text', () => {
    expect(fillIn('{a}|{b}|', { a: 0, b: '' })).toBe('0||');
  });

  it('fills a place as often as it stands there', () => {
    expect(fillIn('{a} dan {a}', { a: 'x' })).toBe('x dan x');
  });

  it('keeps a place without a value, and braces that are none', () => {
    expect(fillIn('{a} {b} { a } {}', { a: undefined })).toBe('{a} {b} { a } {}');
  });

  it('takes a value as it is, whatever it looks like', () => {
    expect(fillIn('{a}', { a: '{b} $& $1', b: 'x' })).toBe('{b} $& $1');
  });
});

describe('a list of issues', () => {
  it('stops publishing where at least one is an error', () => {
    const warning = anIssue({ severity: 'warning' });
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, anIssue()])).toBe(true);
  });
});
