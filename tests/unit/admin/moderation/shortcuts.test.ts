import { DECISION_ACTIONS } from '../../../../src/modules/moderation/domain/cases/decisions';
import {
  COMMAND_KEYS,
  DECISION_KEYS,
  neighbourOf,
  readShortcut,
  stepFrom,
  type PressedKey,
} from '../../../../src/admin/features/moderation/rules/shortcuts';

const press = (key: string, more: Partial<PressedKey> = {}, areOn = true) =>
  readShortcut(
    {
      ...{ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false },
      ...{ isTyping: false, isDialogOpen: false, ...more },
    },
    areOn,
  );

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

  it('ask for nothing where they are switched off, but for Ctrl+Z', () => {
    expect(press('a', {}, false)).toBeUndefined();
    expect(press('z', {}, false)).toBeUndefined();
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(press('z', held, false)).toEqual({ kind: 'command', command: 'undo' });
      expect(press('z', held)).toEqual({ kind: 'command', command: 'undo' });
      expect(press('z', { ...held, isTyping: true })).toBeUndefined();
      expect(press('z', { ...held, isDialogOpen: true })).toBeUndefined();
      expect(press('z', { ...held, altKey: true })).toBeUndefined();
    }
  });

  it('decide nothing while they are held down, but walk on', () => {
    expect(press('b', { repeat: true })).toBeUndefined();
    expect(press('c', { repeat: true })).toBeUndefined();
    expect(press('j', { repeat: true })).toEqual({ kind: 'command', command: 'next' });
  });
});

describe('walking through a list', () => {
  const at = (id: number) => ({ id, ids: [7, 8, 9] });

  it('begins with the first one, and stops at the ends', () => {
    expect(stepFrom([7, 8, 9], undefined, 1)).toBe(7);
    expect(stepFrom([7, 8, 9], at(7), 1)).toBe(8);
    expect(stepFrom([7, 8, 9], at(9), 1)).toBe(9);
    expect(stepFrom([7, 8, 9], at(7), -1)).toBe(7);
    expect(stepFrom([], at(7), 1)).toBeUndefined();
  });

  it('goes on from where the present one stood, once that is decided on', () => {
    expect(stepFrom([7, 9, 4], at(8), 1)).toBe(9);
    expect(stepFrom([7, 9, 4], at(8), -1)).toBe(7);
    expect(stepFrom([7, 8], at(9), 1)).toBe(8);
    expect(stepFrom([8, 9], at(7), -1)).toBe(8);
  });

  it('begins anew where nothing is left of the list that was walked', () => {
    expect(stepFrom([1, 2], at(8), 1)).toBe(1);
    expect(stepFrom([1, 2], { id: 5, ids: [] }, 1)).toBe(1);
  });

  it('leads from those that leave to the next one that stays, else to the one before', () => {
    expect(neighbourOf([7, 8, 9], [8])).toBe(9);
    expect(neighbourOf([7, 8, 9], [9])).toBe(8);
    expect(neighbourOf([5, 6, 7, 8, 9], [6, 8])).toBe(9);
    expect(neighbourOf([5, 6, 7], [5, 7])).toBe(6);
    expect(neighbourOf([7], [7])).toBeUndefined();
  });
});
