import {
  mayMove,
  moveName,
  nextMove,
  sortMoves,
} from '../../../../src/admin/features/editorial/rules/moves';
import { allowed, forbidden } from './builders';

describe('the next step of a text', () => {
  it('is the first one that this person may take', () => {
    const moves = [
      forbidden('approve', 'Anda penulisnya.'),
      allowed('publish'),
      allowed('schedule'),
    ];
    expect(nextMove({ moves, state: 'approved' })).toBe('publish');
  });

  it('is none where it is somebody else’s turn', () => {
    expect(
      nextMove({ moves: [forbidden('approve', 'Anda penulisnya.')], state: 'in_review' }),
    ).toBeUndefined();
  });

  it.each(['withdrawn', 'unpublished'] as const)(
    'is not to bring back what was %s, which stands beside it',
    (state) => {
      const sorted = sortMoves({ moves: [allowed('submit')], state });
      expect(sorted).toMatchObject({ next: undefined, others: ['submit'] });
    },
  );

  it('is never one that takes something from readers, or goes past the second pair of eyes', () => {
    const moves = [
      allowed('force_publish'),
      allowed('withdraw'),
      allowed('unpublish'),
      allowed('restore'),
    ];
    expect(nextMove({ moves, state: 'draft' })).toBeUndefined();
    expect(sortMoves({ moves, state: 'draft' }).others).toEqual([
      'force_publish',
      'withdraw',
      'unpublish',
    ]);
  });
});

describe('the steps beside it', () => {
  it('leave out the next one, and restoring', () => {
    const sorted = sortMoves({
      moves: [allowed('approve'), allowed('request_changes'), allowed('restore')],
      state: 'in_review',
    });
    expect(sorted).toMatchObject({ next: 'approve', others: ['request_changes'], forbidden: [] });
  });

  it('say why the step is forbidden that would carry the text on', () => {
    const moves = [forbidden('approve', 'Anda penulisnya.'), allowed('request_changes')];
    const sorted = sortMoves({ moves, state: 'in_review' });
    expect(sorted).toMatchObject({ next: undefined, isNextForbidden: true });
    const harmless = sortMoves({ moves: [forbidden('withdraw', 'Hak.')], state: 'published' });
    expect(harmless.isNextForbidden).toBe(false);
  });

  it('gather what one and the same reason forbids', () => {
    const moves = [
      forbidden('approve', 'Anda penulisnya.'),
      forbidden('publish', 'Peran Anda belum diizinkan.'),
      forbidden('fact_check', 'Anda penulisnya.'),
    ];
    const sorted = sortMoves({ moves, state: 'in_review' });
    expect(sorted.forbidden).toEqual([
      { reason: 'Anda penulisnya.', actions: ['approve', 'fact_check'] },
      { reason: 'Peran Anda belum diizinkan.', actions: ['publish'] },
    ]);
  });
});

describe('a step', () => {
  it('may be taken only where it is legal and allowed', () => {
    const moves = [allowed('approve'), forbidden('publish', 'Belum disetujui.')];
    expect(mayMove({ moves }, 'approve')).toBe(true);
    expect(mayMove({ moves }, 'publish')).toBe(false);
    expect(mayMove({ moves }, 'submit')).toBe(false);
  });

  it('changes a schedule that stands, and makes one elsewhere', () => {
    expect(moveName('schedule', { state: 'scheduled' })).toBe('reschedule');
    expect(moveName('schedule', { state: 'approved' })).toBe('schedule');
    expect(moveName('publish', { state: 'scheduled' })).toBe('publish');
  });
});
