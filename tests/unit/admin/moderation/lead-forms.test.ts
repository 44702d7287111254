import {
  cannedFaults,
  toCannedDraft,
} from '../../../../src/admin/features/moderation/rules/canned-form';
import { drawBars, quartersUpTo } from '../../../../src/admin/features/moderation/rules/numbers';
import {
  isComplete,
  newRule,
  ruleFaults,
} from '../../../../src/admin/features/moderation/rules/rule-draft';
import {
  EMPTY_SANCTION,
  holdsNow,
  sanctionFaults,
  sanctionsFor,
} from '../../../../src/admin/features/moderation/rules/sanction-form';
import { effectFor, effectsOf } from '../../../../src/admin/features/moderation/rules/word-form';

const NOON = new Date('2026-11-22T05:00:00Z');

const RULE = {
  number: '1',
  titleId: 'Santun',
  titleEn: 'Be kind',
  textId: 'Bahas pendapatnya, bukan orangnya.',
  textEn: 'Talk about the opinion, not the person.',
};
const INTRO = { introId: 'Aturan forum kami.', introEn: 'The rules of our forum.' };

describe('the draft of rules', () => {
  it('is complete when every rule has its number and its words in both languages', () => {
    expect(isComplete({ ...INTRO, rules: [RULE] })).toBe(true);
    expect(isComplete({ ...INTRO, rules: [] })).toBe(false);
    expect(isComplete({ ...INTRO, introEn: '', rules: [RULE] })).toBe(false);
    expect(isComplete({ ...INTRO, rules: [{ ...RULE, textEn: 'short' }] })).toBe(false);
  });

  it('refuses a number twice, and what is no number', () => {
    expect(ruleFaults(RULE, [RULE, RULE]).number).toBe('twice');
    for (const number of ['', '0', '1.', 'a', '1.2.3', '100']) {
      expect(ruleFaults({ ...RULE, number }, []).number).toBe('malformed');
    }
    expect(ruleFaults({ ...RULE, number: '3.1' }, [])).toEqual({});
  });

  it('numbers a new rule after the highest one', () => {
    expect(newRule([RULE, { ...RULE, number: '4.2' }]).number).toBe('5');
    expect(newRule([]).number).toBe('1');
  });
});

describe('a sanction beside a case', () => {
  const filled = { ...EMPTY_SANCTION, reason: 'Terus menyerang orang lain.', ruleNumber: '1' };

  it('has days within the bounds of the role', () => {
    expect(sanctionFaults({ ...filled, days: '8' }, { isLead: false })).toEqual({
      days: { limit: 7 },
    });
    expect(sanctionFaults({ ...filled, days: '8' }, { isLead: true })).toEqual({});
    expect(sanctionFaults({ ...filled, kind: 'ban' }, { isLead: true })).toEqual({});
    expect(sanctionsFor({ isLead: false })).toEqual(['mute', 'suspend']);
  });

  it('holds until its end or until it is lifted', () => {
    expect(holdsNow({}, NOON)).toBe(true);
    expect(holdsNow({ until: NOON.toISOString() }, NOON)).toBe(false);
    expect(holdsNow({ liftedAt: NOON.toISOString() }, NOON)).toBe(false);
  });
});

describe('a word on a list', () => {
  it('is allowed on the list of what is allowed, and nowhere else', () => {
    expect(effectsOf('allowed')).toEqual(['allow']);
    expect(effectsOf('insult')).not.toContain('allow');
    expect(effectFor('allowed', 'hold')).toBe('allow');
    expect(effectFor('insult', 'allow')).toBe('hold');
    expect(effectFor('hate', 'note')).toBe('note');
  });
});

describe('a canned text', () => {
  it('needs a name and its words in both languages', () => {
    expect(Object.keys(cannedFaults(toCannedDraft(undefined)))).toEqual([
      ...['title', 'textId', 'textEn'],
    ]);
  });
});

describe('the quarterly numbers', () => {
  it('are offered for two years, the present quarter first, on the clock of the office', () => {
    const quarters = quartersUpTo(new Date('2026-12-31T17:30:00Z'), 'Asia/Jakarta');
    expect(quarters).toHaveLength(8);
    expect(quarters.slice(0, 3)).toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
  });

  it('are drawn to scale, and a number above zero is seen', () => {
    const [one, two, three] = drawBars([
      { label: 'a', value: 1000 },
      { label: 'b', value: 0 },
      { label: 'c', value: 1 },
    ]);
    expect([one?.percent, two?.percent, three?.percent]).toEqual([100, 0, 1]);
    expect(drawBars([{ label: 'a', value: 0 }])[0]?.percent).toBe(0);
    expect(drawBars([])).toEqual([]);
  });
});
