import { toFaqDraft } from '../../../../../src/modules/forum/domain/tools/faq-draft';
import { placeAfter, toldAfter } from '../../../../../src/modules/forum/domain/tools/moved-posts';

const SPLIT = { threadId: 1, fromNumber: 4, toNumber: 9, newThreadId: 2, shift: -2 };

describe('posts that moved to another thread', () => {
  it('are found by their old numbers, and only they', () => {
    expect(placeAfter({ threadId: 1, number: 4 }, SPLIT)).toEqual({ threadId: 2, number: 2 });
    expect(placeAfter({ threadId: 1, number: 9 }, SPLIT)).toEqual({ threadId: 2, number: 7 });
    expect(placeAfter({ threadId: 1, number: 3 }, SPLIT)).toBeUndefined();
    expect(placeAfter({ threadId: 1, number: 10 }, SPLIT)).toBeUndefined();
    expect(placeAfter({ threadId: 3, number: 5 }, SPLIT)).toBeUndefined();
  });

  it('are news to followers exactly where they were before', () => {
    expect(toldAfter(9, SPLIT)).toBe(7);
    expect(toldAfter(4, SPLIT)).toBe(2);
    expect(toldAfter(3, SPLIT)).toBe(0);
  });
});

describe('the draft of a question', () => {
  it('has a title within its limit, and a place for the answer where nobody gave one', () => {
    const draft = toFaqDraft({
      ...{ title: 'Kapan '.repeat(60), language: 'en', url: 'https://forum.example/a' },
      officialAnswer: '',
    });
    expect(Array.from(draft.question).length).toBeLessThanOrEqual(150);
    expect(draft.answer[0]?.children[0]).toMatchObject({
      text: 'Write the answer of the office here.',
    });
    expect(draft.answer).toHaveLength(2);
  });
});
