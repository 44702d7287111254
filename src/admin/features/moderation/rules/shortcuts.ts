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

/**
 * What a key asks for; undefined where it asks for nothing: while somebody writes, while a dialog is open, and together
 * with Ctrl, Alt or the command key, which belong to the browser. A key that is held down walks on, and decides nothing.
 */
export const readShortcut = (pressed: PressedKey): Shortcut | undefined => {
  const { key, ctrlKey, metaKey, altKey, repeat, isTyping, isDialogOpen } = pressed;
  if (isTyping || isDialogOpen || ctrlKey || metaKey || altKey) return undefined;
  const shortcut = shortcutOf(key.toLowerCase());
  const isWalk = shortcut?.kind === 'command' && ['next', 'previous'].includes(shortcut.command);
  return repeat && !isWalk ? undefined : shortcut;
};

/** The next or previous one of a list; the first one where none was chosen, the same one at the end. */
export const stepFrom = (
  ids: readonly number[],
  present: number | undefined,
  step: 1 | -1,
): number | undefined => {
  const index = present === undefined ? -1 : ids.indexOf(present);
  if (index === -1) return ids[0];
  return ids[index + step] ?? present;
};
