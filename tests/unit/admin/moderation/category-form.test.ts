import {
  categoryFaults,
  pausesFor,
  toCategoryDraft,
  toCategorySettings,
} from '../../../../src/admin/features/moderation/rules/category-form';

const KNOWN = {
  slug: 'layanan',
  name: { id: 'Layanan', en: 'Services' },
  description: { id: 'Loket dan jadwal.', en: 'Counters and hours.' },
  position: 2,
  isOpen: true,
  holdsAll: false,
  allowsLinks: true,
  slowModeSeconds: 120,
  moderatorIds: [11],
};

describe('the draft of a category', () => {
  it('comes back as it was where nothing is changed', () => {
    const { slug: _slug, ...settings } = KNOWN;
    expect(toCategorySettings(toCategoryDraft(KNOWN))).toEqual(settings);
    expect(categoryFaults(toCategoryDraft(KNOWN))).toEqual({});
  });

  it('names what is missing in a new one', () => {
    expect(categoryFaults(toCategoryDraft(undefined))).toMatchObject({
      ...{ slug: 'slug', nameId: { code: 'too_short' }, nameEn: { code: 'too_short' } },
    });
  });

  it.each(['Layanan', 'dua kata', '-awal', 'akhir-', 'a'.repeat(61)])(
    'takes no word in addresses like %p',
    (slug) => {
      expect(categoryFaults({ ...toCategoryDraft(KNOWN), slug })).toEqual({ slug: 'slug' });
    },
  );

  it.each(['', '-1', '1.5', '1001', 'dua'])('takes no place in the list like %p', (position) => {
    expect(categoryFaults({ ...toCategoryDraft(KNOWN), position })).toEqual({
      position: 'position',
    });
  });

  it('keeps a pause that is not among those that are offered', () => {
    expect(pausesFor('2')).toEqual([0, 1, 2, 5, 15, 60, 360, 1440]);
    expect(pausesFor('5')).toEqual([0, 1, 5, 15, 60, 360, 1440]);
  });
});
