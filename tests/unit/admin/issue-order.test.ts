import { countIssues, errorsFirst, toneOf } from '../../../src/admin/features/shared/issue-order';

const issue = (code: string, severity: 'error' | 'warning') => ({ code, severity });

describe('the order of issues', () => {
  it('puts errors first and otherwise keeps the order of the text', () => {
    const issues = [issue('a', 'warning'), issue('b', 'error'), issue('c', 'warning')];
    const more = [...issues, issue('d', 'error')];
    expect(errorsFirst(more).map(({ code }) => code)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('leaves the list that it was given as it was', () => {
    const issues = [issue('a', 'warning'), issue('b', 'error')];
    errorsFirst(issues);
    expect(issues.map(({ code }) => code)).toEqual(['a', 'b']);
  });
});

describe('what issues come to', () => {
  it('counts each severity', () => {
    const issues = [issue('a', 'warning'), issue('b', 'error'), issue('c', 'warning')];
    expect(countIssues(issues)).toEqual({ errors: 1, warnings: 2 });
  });

  it('takes the tone of the worst', () => {
    expect(toneOf({ errors: 1, warnings: 5 })).toBe('error');
    expect(toneOf({ errors: 0, warnings: 1 })).toBe('warning');
    expect(toneOf({ errors: 0, warnings: 0 })).toBe('fine');
  });
});
