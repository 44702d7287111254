import {
  EDITION_STATES,
  type Edition,
  type EditionState,
} from '../../../../src/modules/editorial/domain/edition';
import { newEdition, settleEdit } from '../../../../src/modules/editorial/domain/settle-edit';
import { anEdition, signedBy, staff } from './staff-builders';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const WATI = staff('Wati');
const EKA = staff('Eka');
const SIGNED: Partial<Edition> = {
  submission: signedBy(WATI),
  factCheck: signedBy(EKA),
  approval: signedBy(EKA),
  scheduledBy: EKA,
  scheduledFor: '2026-11-25T01:00:00.000Z',
  changeNote: { note: 'Jam buka diperbaiki.', isMinor: false },
};

const save = (edition: Partial<Edition>, hash = 'lain', actor = EKA) =>
  settleEdit(anEdition({ editors: [WATI], ...edition }), { hash, actor, now: NOW });

describe('what a save does to an edition', () => {
  it('begins a new document as a draft of whoever made it', () => {
    const place = { contentType: 'article', documentId: 'a', locale: 'id' };
    expect(newEdition(place, { hash: 'h', actor: WATI, now: NOW })).toEqual({
      ...place,
      state: 'draft',
      version: 1,
      publicState: 'none',
      stateSince: NOW.toISOString(),
      draftHash: 'h',
      editors: [WATI],
      isRevised: true,
    });
  });

  it('changes nothing where the text is the same', () => {
    expect(save({ state: 'approved', ...SIGNED }, 'h')).toBeUndefined();
  });

  it.each(EDITION_STATES)('takes back everything that was signed in state %s', (state) => {
    const settled = save({ state, ...SIGNED });
    const expected: EditionState = state === 'changes_requested' ? 'changes_requested' : 'draft';
    expect(settled).toMatchObject({ state: expected, draftHash: 'lain' });
    for (const field of Object.keys(SIGNED)) expect(settled).toHaveProperty(field, undefined);
  });

  it.each(['draft', 'in_review', 'approved', 'scheduled', 'changes_requested'] as const)(
    'counts whoever saved in state %s among the writers of the revision, once',
    (state) => {
      expect(save({ state })?.editors).toEqual([WATI, EKA]);
      expect(save({ state }, 'lain', WATI)?.editors).toEqual([WATI]);
    },
  );

  it.each(['published', 'withdrawn', 'unpublished'] as const)(
    'begins a revision with writers of its own after a publication, in state %s',
    (state) => {
      expect(save({ state, isRevised: false })).toMatchObject({ editors: [EKA], isRevised: true });
    },
  );

  it('goes on with the writers of a revision though the public text was put back in between', () => {
    const live = { publicState: 'live', publishedHash: 'h', draftHash: 'lain' } as const;
    const back = save({ state: 'draft', ...live }, 'h');
    expect(back).toMatchObject({ state: 'published', editors: [WATI, EKA] });
    expect(save({ ...back }, 'lain', EKA)?.editors).toEqual([WATI, EKA]);
  });

  it('keeps since when a text is in its state, as long as the state stays', () => {
    const stateSince = '2026-11-19T02:00:00.000Z';
    expect(save({ state: 'draft', stateSince })?.stateSince).toBe(stateSince);
    expect(save({ state: 'in_review', stateSince })?.stateSince).toBe(NOW.toISOString());
  });

  it.each([
    ['live', 'published'],
    ['withdrawn', 'withdrawn'],
  ] as const)(
    'is at rest again where the draft equals the text that is %s',
    (publicState, state) => {
      const settled = save({ state: 'draft', publicState, publishedHash: 'lain', ...SIGNED });
      expect(settled).toMatchObject({ state, editors: [WATI, EKA], approval: undefined });
    },
  );

  it.each(['none', 'gone'] as const)(
    'stays a draft where the equal text is not public: %s',
    (publicState) => {
      expect(save({ publicState, publishedHash: 'lain' })?.state).toBe('draft');
    },
  );

  it('keeps what is public, and the review that is owed, as they are', () => {
    const review = { openedBy: EKA, editors: [WATI], reason: 'Darurat.', dueAt: NOW.toISOString() };
    const withdrawal = { reason: 'Angkanya salah.', at: NOW.toISOString() };
    const kept = { publicState: 'withdrawn', publishedHash: 'p', review, withdrawal } as const;
    expect(save({ state: 'withdrawn', ...kept })).toMatchObject(kept);
  });
});
