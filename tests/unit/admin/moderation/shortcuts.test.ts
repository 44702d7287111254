import { DECISION_ACTIONS } from '../../../../src/modules/moderation/domain/cases/decisions';
import {
  COMMAND_KEYS,
  DECISION_KEYS,
  readShortcut,
  stepFrom,
  type PressedKey,
} from '../../../../src/admin/features/moderation/rules/shortcuts';

const press = (key: string, more: Partial<PressedKey> = {}) =>
  readShortcut({
    ...{ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false },
    ...{ isTyping: false, isDialogOpen: false, ...more },
  });

describe('the keys of the moderation', () => {
  it('stand for one thing each', () => {
    const keys = [...Object.values(COMMAND_KEYS), ...Object.values(DECISION_KEYS)];
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(DECISION_KEYS).sort()).toEqual([...DECISION_ACTIONS].sort());
  });

  it('walk, claim and decide', () => {
    expect(press('j')).toEqual({ kind: 'command', command: 'next' });
    expect(press('k')).toEqual({ kind: 'command', command: 'previous' });
    expect(press('c')).toEqual({ kind: 'command', command: 'claim' });
    expect(press('h')).toEqual({ kind: 'decide', action: 'hide' });
    expect(press('H')).toEqual({ kind: 'decide', action: 'hide' });
    expect(press('q')).toBeUndefined();
  });

  it.each([
    ['somebody writes', { isTyping: true }],
    ['a dialog is open', { isDialogOpen: true }],
    ['Ctrl is held', { ctrlKey: true }],
    ['Alt is held', { altKey: true }],
    ['the command key is held', { metaKey: true }],
  ])('ask for nothing while %s', (_when, more) => {
    expect(press('b', more)).toBeUndefined();
    expect(press('j', more)).toBeUndefined();
  });

  it('decide nothing while they are held down, but walk on', () => {
    expect(press('b', { repeat: true })).toBeUndefined();
    expect(press('c', { repeat: true })).toBeUndefined();
    expect(press('j', { repeat: true })).toEqual({ kind: 'command', command: 'next' });
  });
});

describe('walking through a list', () => {
  it('begins with the first one, and stops at the ends', () => {
    expect(stepFrom([7, 8, 9], undefined, 1)).toBe(7);
    expect(stepFrom([7, 8, 9], 7, 1)).toBe(8);
    expect(stepFrom([7, 8, 9], 9, 1)).toBe(9);
    expect(stepFrom([7, 8, 9], 7, -1)).toBe(7);
    expect(stepFrom([], 7, 1)).toBeUndefined();
  });

  it('begins anew where the present one is gone', () => {
    expect(stepFrom([7, 8, 9], 5, 1)).toBe(7);
  });
});
