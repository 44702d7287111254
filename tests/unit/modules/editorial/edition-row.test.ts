import type { Edition } from '../../../../src/modules/editorial/domain/edition';
import { toEdition, toRow } from '../../../../src/modules/editorial/strapi/edition-row';
import { anEdition, signedBy, staff } from './staff-builders';

const DEWI = staff('Dewi');
const AT = '2026-11-20T02:00:00.000Z';

const WHOLE: Required<Edition> = {
  ...anEdition({ state: 'scheduled', publicState: 'withdrawn', editors: [DEWI] }),
  isRevised: true,
  submission: signedBy(DEWI),
  factCheck: signedBy(staff('Nurul')),
  approval: signedBy(staff('Nurul')),
  scheduledBy: staff('Nurul'),
  scheduledFor: AT,
  changeNote: { note: 'Alamat diperbaiki.', isMinor: false },
  review: { openedBy: DEWI, editors: [DEWI], reason: 'Listrik padam pagi ini.', dueAt: AT },
  withdrawal: { reason: 'Jadwal berubah.', at: AT },
  publishedHash: 'p',
  firstPublishedAt: AT,
  lastPublishedAt: AT,
};

describe('the row of an edition', () => {
  it('keeps all that an edition says', () => {
    expect(toEdition(toRow(WHOLE))).toEqual(WHOLE);
  });

  it('keeps what an edition does not say', () => {
    expect(toEdition(toRow(anEdition({ isRevised: false })))).toEqual(
      anEdition({ isRevised: false }),
    );
  });
});
