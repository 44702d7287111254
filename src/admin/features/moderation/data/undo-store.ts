import { useSyncExternalStore } from 'react';
import type { Undoable } from '../rules/undo';

// The queue and the page of a case offer the same decision: who decides on one most often walks on to the other.
let present: Undoable | undefined;
const listeners = new Set<() => void>();

const set = (next: Undoable | undefined): void => {
  present = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Offers to take decisions back; what was offered before stands. */
export const offerUndo = (undoable: Undoable): void => set(undoable);

/** Offers it no longer. */
export const endUndo = (): void => set(undefined);

/** What can be taken back now. */
export const useUndoable = (): Undoable | undefined =>
  useSyncExternalStore(subscribe, () => present);
