import {
  bulkActions,
  sortResults,
  stillThere,
  toggle,
} from '../../../../src/admin/features/moderation/rules/bulk';
import { clockLine } from '../../../../src/admin/features/moderation/rules/clock-line';
import {
  hindranceOf,
  holdingOf,
  isRenewalDue,
  minutesLeft,
} from '../../../../src/admin/features/moderation/rules/lease';
import { pagesFor } from '../../../../src/admin/features/moderation/rules/pages';
import { secondsLeft, undoableFrom } from '../../../../src/admin/features/moderation/rules/undo';

const NOON = new Date('2026-11-22T05:00:00Z');
const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000).toISOString();

describe('the clock of a case', () => {
  it('says how much time is left, rounded down', () => {
    expect(clockLine({ clock: 'amber', dueAt: at(125.9) }, NOON)).toEqual({
      ...{ colour: 'amber', hours: 2, minutes: 5 },
    });
  });

  it('says how long it is over time, also when that came after the answer', () => {
    expect(clockLine({ clock: 'red', dueAt: at(-61) }, NOON)).toEqual({
      ...{ colour: 'breached', hours: 1, minutes: 1 },
    });
    expect(clockLine({ clock: 'red', dueAt: at(0) }, NOON).colour).toBe('breached');
  });
});

describe('the claim of a case', () => {
  const claim = { byId: 4, byName: 'Sari', until: at(15) };

  it('is mine, somebody else’s, or over at its very end', () => {
    expect(holdingOf({ claim }, 4, NOON)).toBe('mine');
    expect(holdingOf({ claim }, 5, NOON)).toBe('others');
    expect(holdingOf({ claim: { ...claim, until: at(0) } }, 5, NOON)).toBe('nobody');
    expect(minutesLeft(at(15.5), NOON)).toBe(15);
    expect(minutesLeft(at(0.5), NOON)).toBe(1);
  });

  it('is renewed when a third of it is over, and only one’s own', () => {
    const left = (minutes: number) =>
      ({ state: 'claimed', claim: { ...claim, until: at(minutes) } }) as const;
    expect(isRenewalDue(left(11), 4, NOON)).toBe(false);
    expect(isRenewalDue(left(10), 4, NOON)).toBe(true);
    expect(isRenewalDue(left(10), 5, NOON)).toBe(false);
    expect(isRenewalDue(left(0), 4, NOON)).toBe(false);
    expect(isRenewalDue({ ...left(10), state: 'actioned' }, 4, NOON)).toBe(false);
  });
});

describe('deciding on a case', () => {
  const known = { isOwn: false };
  const moderator = { id: 4, mayDecide: true, isLead: false };

  it('is hindered by rights, by being its author, by a decision on its way, by a colleague', () => {
    const claim = { byId: 5, byName: 'Budi', until: at(5) };
    expect(hindranceOf(known, moderator, NOON)).toBeUndefined();
    expect(hindranceOf(known, { ...moderator, mayDecide: false }, NOON)).toBe('no_right');
    expect(hindranceOf({ isOwn: true }, moderator, NOON)).toBe('own');
    expect(hindranceOf({ ...known, pendingDecisionId: 1 }, moderator, NOON)).toBe('pending');
    expect(hindranceOf({ ...known, claim }, moderator, NOON)).toBe('others');
    expect(hindranceOf({ ...known, claim }, { ...moderator, id: 5 }, NOON)).toBeUndefined();
  });
});

describe('taking decisions back', () => {
  it('is offered for ten seconds', () => {
    const undoable = undoableFrom([1, 2], 'hide', 1000);
    expect(secondsLeft(undoable, 1000)).toBe(10);
    expect(secondsLeft(undoable, 10_001)).toBe(1);
    expect(secondsLeft(undoable, 11_000)).toBe(0);
    expect(secondsLeft(undoable, 99_000)).toBe(0);
  });
});

describe('deciding on many cases', () => {
  it('offers what is possible on one of them at least, and never a limit on authors', () => {
    const held = { actions: ['approve', 'reject', 'escalate', 'mute'] } as const;
    const shown = { actions: ['hide', 'dismiss', 'escalate', 'warn'] } as const;
    expect(bulkActions([held])).toEqual(['approve', 'reject', 'escalate']);
    expect(bulkActions([held, shown])).toEqual([
      'approve',
      'reject',
      'hide',
      'dismiss',
      'escalate',
    ]);
    expect(bulkActions([])).toEqual([]);
  });

  it('is about those that are chosen and still there', () => {
    const chosen = toggle(toggle(new Set([1]), 2), 1);
    expect([...chosen]).toEqual([2]);
    expect(stillThere(new Set([2, 9]), [{ id: 1 }, { id: 2 }])).toEqual([{ id: 2 }]);
  });

  it('tells what can be taken back from what was left out', () => {
    const refusal = { code: 'case_claimed' } as const;
    expect(
      sortResults([
        { id: 1, decision: { id: 31 } },
        { id: 2, refusal },
      ]),
    ).toEqual({
      decisionIds: [31],
      refused: [{ id: 2, refusal }],
    });
  });
});

describe('the pages of the moderation', () => {
  it('offer appeals and words to the lead, requests also to who grants them', () => {
    expect(pagesFor({ isLead: false, mayDecide: true, mayReveal: false })).toEqual([
      ...['queue', 'threads', 'rules', 'canned', 'numbers', 'categories'],
    ]);
    expect(pagesFor({ isLead: false, mayDecide: true, mayReveal: true })).toContain('requests');
    expect(pagesFor({ isLead: true, mayDecide: true, mayReveal: false })).toHaveLength(9);
    expect(pagesFor({ isLead: false, mayDecide: false, mayReveal: true })).not.toContain('threads');
  });
});
