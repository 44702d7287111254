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
    expect(stampAlt('HOAX: an old photo', 'en')).toBe('HOAX: an old photo');
    expect(stampAlt('', 'id')).toBe('');
  });
});
