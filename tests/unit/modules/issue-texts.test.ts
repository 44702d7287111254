import { ISSUE_TEXTS } from '../../../src/hub/issue-texts';
import { describeIssue } from '../../../src/kernel/describe-issue';
import { AUDIENCE_ISSUE_TEXTS } from '../../../src/modules/audiences';
import { CITIZEN_REFUSAL_TEXTS } from '../../../src/modules/citizens';
import {
  ACCOUNT_ISSUE_TEXTS,
  ACTION_REFUSAL_STATUS,
  ACTION_REFUSAL_TEXTS,
  DELIVERY_ISSUE_TEXTS,
} from '../../../src/modules/delivery';
import {
  EDITORIAL_ISSUE_TEXTS,
  REFUSAL_STATUS,
  REFUSAL_TEXTS,
  toIssue,
  type Refusal,
} from '../../../src/modules/editorial';
import {
  DOOR_REFUSAL_TEXTS,
  FORUM_REFUSAL_TEXTS,
  TOOL_REFUSAL_STATUS,
  TOOL_REFUSAL_TEXTS,
} from '../../../src/modules/forum';
import { MEDIA_ISSUE_TEXTS } from '../../../src/modules/media';
import {
  CASE_REFUSAL_TEXTS,
  SIGNAL_TEXTS,
  WORD_REFUSAL_STATUS,
  WORD_REFUSAL_TEXTS,
} from '../../../src/modules/moderation';
import { REBUTTAL_ISSUE_TEXTS } from '../../../src/modules/rebuttals';

describe('the sentences of all modules', () => {
  it('have no code in common: the hub lays them together, and one would hide the other', () => {
    const codes = [
      ACCOUNT_ISSUE_TEXTS,
      ACTION_REFUSAL_TEXTS,
      AUDIENCE_ISSUE_TEXTS,
      CASE_REFUSAL_TEXTS,
      CITIZEN_REFUSAL_TEXTS,
      DELIVERY_ISSUE_TEXTS,
      DOOR_REFUSAL_TEXTS,
      EDITORIAL_ISSUE_TEXTS,
      FORUM_REFUSAL_TEXTS,
      MEDIA_ISSUE_TEXTS,
      REBUTTAL_ISSUE_TEXTS,
      REFUSAL_TEXTS,
      SIGNAL_TEXTS,
      TOOL_REFUSAL_TEXTS,
      WORD_REFUSAL_TEXTS,
    ].flatMap((texts) => Object.keys(texts));
    expect(codes).toEqual(Array.from(new Set(codes)));
  });
});

describe('the sentences behind the refusals of the workflow and of deliveries', () => {
  const codes = Object.keys({
    ...REFUSAL_STATUS,
    ...ACTION_REFUSAL_STATUS,
  }) as readonly Refusal['code'][];

  it.each(codes)('say in both languages why: %s', (code) => {
    const text = ISSUE_TEXTS[code];
    expect(text?.id.length).toBeGreaterThan(20);
    expect(text?.en.length).toBeGreaterThan(20);
    expect(text?.id).not.toBe(text?.en);
  });

  it.each(codes)('leave no place unfilled that a refusal can fill: %s', (code) => {
    const refusal: Refusal = {
      code,
      field: 'reason',
      limit: 10,
      actual: 3,
      details: { why: 'too short', field: 'reason' },
    };
    for (const language of ['id', 'en'] as const) {
      expect(describeIssue(toIssue(refusal), ISSUE_TEXTS, language)).not.toMatch(/[{}]|undefined/);
    }
  });

  it.each(codes)('name the same places in both languages: %s', (code) => {
    const placesIn = (sentence = '') => Array.from(sentence.match(/\{\w+\}/g) ?? []).sort();
    const text = ISSUE_TEXTS[code];
    expect(placesIn(text?.id)).toEqual(placesIn(text?.en));
  });
});

describe('the sentences behind the refusals around word lists, rules and threads', () => {
  it.each(Object.keys({ ...WORD_REFUSAL_STATUS, ...TOOL_REFUSAL_STATUS }))(
    'say in both languages why: %s',
    (code) => {
      for (const language of ['id', 'en'] as const) {
        const issue = { code, field: 'f', severity: 'error', limit: 3, actual: 2 } as const;
        const told = describeIssue(issue, ISSUE_TEXTS, language);
        expect(told.length).toBeGreaterThan(20);
        expect(told).not.toMatch(/[{}]|undefined/);
      }
    },
  );
});
