import {
  failedSchedule,
  lostBySaving,
} from '../../../../src/admin/features/editorial/rules/lost-approval';
import { anEvent } from './builders';

describe('what a text lost by being edited', () => {
  it.each(['in_review', 'fact_check', 'approved', 'scheduled'])('is told for %s', (from) => {
    const events = [anEvent({ seq: 5, from, to: 'draft' }), anEvent({ seq: 4, action: 'approve' })];
    expect(lostBySaving({ events })?.from).toBe(from);
  });

  it('is told where a shared field changed in another language', () => {
    const events = [anEvent({ action: 'shared_change', from: 'approved', to: 'draft' })];
    expect(lostBySaving({ events })?.from).toBe('approved');
  });

  it('is no longer told once something else was done, in whatever order the record comes', () => {
    const events = [
      anEvent({ seq: 4, from: 'approved', to: 'draft' }),
      anEvent({ seq: 5, action: 'submit', from: 'draft', to: 'in_review' }),
    ];
    expect(lostBySaving({ events })).toBeUndefined();
  });

  it('is still told after somebody was refused', () => {
    const events = [
      anEvent({ seq: 6, action: 'publish', outcome: 'refused', refusal: 'Belum disetujui.' }),
      anEvent({ seq: 5, from: 'approved', to: 'draft' }),
    ];
    expect(lostBySaving({ events })?.event.seq).toBe(5);
  });

  it('is nothing for an edit of a mere draft', () => {
    expect(lostBySaving({ events: [anEvent({ from: 'draft', to: 'draft' })] })).toBeUndefined();
    expect(lostBySaving({ events: [] })).toBeUndefined();
  });
});

describe('a schedule that failed', () => {
  it('is told while nothing happened since', () => {
    const failed = anEvent({ seq: 7, action: 'schedule_failed', outcome: 'refused' });
    expect(failedSchedule({ events: [anEvent({ seq: 6 }), failed] })).toBe(failed);
    expect(failedSchedule({ events: [failed, anEvent({ seq: 8 })] })).toBeUndefined();
  });
});
