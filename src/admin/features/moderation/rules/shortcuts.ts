import {
  DECISION_ACTIONS,
  type DecisionAction,
} from '../../../../modules/moderation/domain/cases/decisions';

/** What a key asks for beside decisions. */
export const QUEUE_COMMANDS = ['next', 'previous', 'open', 'select', 'claim', 'undo'] as const;

/** What a key asks for beside decisions. */
export type QueueCommand = (typeof QUEUE_COMMANDS)[number];

/** What a key asks for. */
export type Shortcut =
  | { readonly kind: 'command'; readonly command: QueueCommand }
  | { readonly kind: 'decide'; readonly action: DecisionAction };

/** The key of each command. */
export const COMMAND_KEYS: Readonly<Record<QueueCommand, string>> = {
  next: 'j',
  previous: 'k',
  open: 'o',
  select: 'x',
  claim: 'c',
  undo: 'z',
};

/** The key of each decision. */
export const DECISION_KEYS: Readonly<Record<DecisionAction, string>> = {
  approve: 'a',
  reject: 'r',
  hide: 'h',
  show: 's',
  lock: 'l',
  unlock: 'u',
  dismiss: 'd',
  escalate: 'e',
  warn: 'w',
  mute: 'm',
  suspend: 'p',
  ban: 'b',
};

/** A key that was pressed, as far as shortcuts care. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** It is held down, and comes again by itself. */
  readonly repeat: boolean;
  /** The key went to a field in which people write. */
  readonly isTyping: boolean;
  /** A dialog stands before the page. */
  readonly isDialogOpen: boolean;
}

const shortcutOf = (key: string): Shortcut | undefined => {
  const command = QUEUE_COMMANDS.find((one) => COMMAND_KEYS[one] === key);
  if (command !== undefined) return { kind: 'command', command };
  const action = DECISION_ACTIONS.find((one) => DECISION_KEYS[one] === key);
  return action === undefined ? undefined : { kind: 'decide', action };
};

const UNDO: Shortcut = { kind: 'command', command: 'undo' };

/** Ctrl+Z, or the command key with Z: it takes a decision back as it does everywhere, also where the keys are off. */
const isUndoEverywhere = ({ key, ctrlKey, metaKey, altKey, repeat }: PressedKey): boolean =>
  (ctrlKey || metaKey) && !altKey && !repeat && key.toLowerCase() === 'z';

/**
 * What a key asks for; undefined where it asks for nothing: while somebody writes, while a dialog is open, and together
 * with Ctrl, Alt or the command key, which belong to the browser, but for Ctrl+Z. A key that is held down walks on, and
 * decides nothing. With `areOn` false, single letters ask for nothing.
 */
export const readShortcut = (pressed: PressedKey, areOn: boolean): Shortcut | undefined => {
  const { key, ctrlKey, metaKey, altKey, repeat, isTyping, isDialogOpen } = pressed;
  if (isTyping || isDialogOpen) return undefined;
  if (isUndoEverywhere(pressed)) return UNDO;
  if (!areOn || ctrlKey || metaKey || altKey) return undefined;
  const shortcut = shortcutOf(key.toLowerCase());
  const isWalk = shortcut?.kind === 'command' && ['next', 'previous'].includes(shortcut.command);
  return repeat && !isWalk ? undefined : shortcut;
};

/** Where somebody stands in a list. */
export interface Place {
  readonly id: number;
  /** The list as it was when this one was last in it. */
  readonly ids: readonly number[];
}

/**
 * The one to go to when these leave a list: the next one that stays, else the one before; undefined where none stays.
 */
export const neighbourOf = (
  ids: readonly number[],
  leaving: readonly number[],
): number | undefined => {
  const stays = (id: number): boolean => !leaving.includes(id);
  const last = ids.findLastIndex((id) => leaving.includes(id));
  return ids.slice(last + 1).find(stays) ?? ids.slice(0, last + 1).findLast(stays);
};

/**
 * The next or previous one of a list; the first one where none was chosen, the same one at the end. Where the present one
 * is gone, because it was decided on, the walk goes on from where it stood.
 */
export const stepFrom = (
  ids: readonly number[],
  present: Place | undefined,
  step: 1 | -1,
): number | undefined => {
  if (present === undefined) return ids[0];
  const index = ids.indexOf(present.id);
  if (index !== -1) return ids[index + step] ?? present.id;
  const from = present.ids.indexOf(present.id);
  const after = present.ids.slice(from + 1).find((id) => ids.includes(id));
  const before = present.ids.slice(0, Math.max(0, from)).findLast((id) => ids.includes(id));
  return (step === 1 ? (after ?? before) : (before ?? after)) ?? ids[0];
};
