import { AUDIENCE_ISSUE_TEXTS } from '../../../src/modules/audiences';
import { DELIVERY_ISSUE_TEXTS } from '../../../src/modules/delivery';
import { EDITORIAL_ISSUE_TEXTS } from '../../../src/modules/editorial';
import { MEDIA_ISSUE_TEXTS } from '../../../src/modules/media';
import { REBUTTAL_ISSUE_TEXTS } from '../../../src/modules/rebuttals';

describe('the sentences of all modules', () => {
  it('have no code in common: the hub lays them together, and one would hide the other', () => {
    const codes = [
      AUDIENCE_ISSUE_TEXTS,
      DELIVERY_ISSUE_TEXTS,
      EDITORIAL_ISSUE_TEXTS,
      MEDIA_ISSUE_TEXTS,
      REBUTTAL_ISSUE_TEXTS,
    ].flatMap((texts) => Object.keys(texts));
    expect(codes).toEqual(Array.from(new Set(codes)));
  });
});
