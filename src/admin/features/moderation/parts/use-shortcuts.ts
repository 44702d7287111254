import { useEffect, useRef, useSyncExternalStore } from 'react';
import { readShortcut, type Shortcut } from '../rules/shortcuts';

const KEPT_UNDER = 'hub.moderation.shortcuts';
const TYPING =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="option"]';

const listeners = new Set<() => void>();

const areOn = (): boolean => localStorage.getItem(KEPT_UNDER) !== 'off';

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Switches the keys on or off, for this browser: who speaks to their computer presses letters by accident. */
export const switchShortcuts = (isOn: boolean): void => {
  localStorage.setItem(KEPT_UNDER, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
};

/** Whether the keys are on. */
export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, areOn);

/** Carries out what a pressed key asks for, while the page is open and nobody types; switched off, Ctrl+Z alone. */
export const useShortcuts = (carryOut: (shortcut: Shortcut) => void): void => {
  const isOn = useShortcutsOn();
  const latest = useRef(carryOut);
  latest.current = carryOut;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
      const pressed = {
        ...{ key, ctrlKey, metaKey, altKey, repeat },
        isTyping: target instanceof Element && target.closest(TYPING) !== null,
        isDialogOpen: document.querySelector('[role="dialog"], [role="alertdialog"]') !== null,
      };
      const shortcut = readShortcut(pressed, isOn);
      if (shortcut === undefined) return;
      event.preventDefault();
      latest.current(shortcut);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [isOn]);
};
