import { carriesHoaxStamp, labelTitle, stampAlt } from '../../../src/kernel/verdicts';

describe('a rebuttal', () => {
  it('is labelled as a fact check, unless its title says so already', () => {
    const label = (title: string) => labelTitle({ title, verdict: 'false_claim', language: 'id' });
    expect(label('Bantuan lewat tautan')).toBe('[CEK FAKTA] Bantuan lewat tautan');
    expect(label('Hoaks: bantuan lewat tautan')).toBe('Hoaks: bantuan lewat tautan');
    expect(label('[HOAKS] Bantuan')).toBe('[HOAKS] Bantuan');
  });

  it('stamps the picture where people were misled, and only there', () => {
    const verdicts = ['false_claim', 'misleading', 'satire', 'unproven', 'true_claim'] as const;
    expect(verdicts.map(carriesHoaxStamp)).toEqual([true, true, true, false, false]);
  });

  it('begins the alternative text of a stamped picture, once', () => {
    expect(stampAlt('Foto lama', 'id')).toBe('HOAKS: Foto lama');
    expect(stampAlt('An old photo', 'en')).toBe('HOAX: An old photo');
    expect(stampAlt('', 'id')).toBe('');
  });

  it.each(['HOAX: foto lama', 'hoaks : foto lama', ' Hoaks:foto lama'])(
    'puts the label of the language in the place of one that stands there: %p',
    (alt) => {
      expect(stampAlt(alt, 'id')).toBe('HOAKS: foto lama');
    },
  );

  it('leaves a label without a description as it is', () => {
    expect(stampAlt('HOAKS:', 'id')).toBe('HOAKS:');
  });
});
