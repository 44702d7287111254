import type { Actor } from '../../../../src/modules/editorial/domain/actor';
import {
  refuseApprover,
  refuseChecker,
  refuseReviewer,
} from '../../../../src/modules/editorial/domain/four-eyes';
import { anEdition, signedBy, staff } from './staff-builders';

const WATI = staff('Wati');
const CAHYA = staff('Cahya');
const EKA = staff('Eka');
const EDITION = anEdition({ editors: [WATI, CAHYA], submission: signedBy(CAHYA) });

describe('four eyes', () => {
  it('lets nobody approve what they submitted or wrote, and anybody else', () => {
    expect(refuseApprover(EDITION, CAHYA)).toEqual({ code: 'approver_is_submitter' });
    expect(refuseApprover(EDITION, WATI)).toEqual({ code: 'approver_is_editor' });
    expect(refuseApprover(EDITION, EKA)).toBeUndefined();
  });

  it('lets nobody check facts that they wrote or submitted', () => {
    expect(refuseChecker(EDITION, CAHYA)).toEqual({ code: 'checker_is_editor' });
    expect(refuseChecker(EDITION, WATI)).toEqual({ code: 'checker_is_editor' });
    expect(refuseChecker(EDITION, EKA)).toBeUndefined();
  });

  it('knows a person by kind and id, whatever name they bear by now', () => {
    expect(refuseApprover(EDITION, { ...WATI, name: 'Wati Lestari' })).toEqual({
      code: 'approver_is_editor',
    });
    const token: Actor = { kind: 'token', id: WATI.id, name: WATI.name };
    expect(refuseApprover(EDITION, token)).toBeUndefined();
  });

  describe('after a forced publication', () => {
    const review = { openedBy: EKA, editors: [WATI], reason: 'Darurat.', dueAt: '' };

    it('lets neither its publisher nor its writers close the review', () => {
      const edition = anEdition({ review, editors: [] });
      expect(refuseReviewer(edition, EKA)).toEqual({ code: 'reviewer_is_publisher' });
      expect(refuseReviewer(edition, WATI)).toEqual({ code: 'reviewer_is_editor' });
      expect(refuseReviewer(edition, CAHYA)).toBeUndefined();
    });

    it('closes none where none is open', () => {
      expect(refuseReviewer(anEdition(), CAHYA)).toEqual({ code: 'no_open_review' });
    });
  });
});
