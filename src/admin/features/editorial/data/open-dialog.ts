import { useSyncExternalStore } from 'react';
import type { EditionPlace } from '../../../../modules/editorial/domain/edition';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { focusAgain } from '../../shared/use-dialog';

/** The dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'move'; readonly action: Exclude<EditionAction, 'restore'> }
  | { readonly kind: 'restore'; readonly snapshot: number }
  | { readonly kind: 'differences'; readonly from: string; readonly to: string }
  | { readonly kind: 'link' };

/** Element that takes the focus when the button that opened a dialog is gone. */
export const STATE_ELEMENT_ID = 'hub-edition-state';

/** An open dialog, and the edition that it is about. */
export interface OpenedDialog {
  readonly dialog: OpenDialog;
  readonly place: EditionPlace;
}

interface Opened {
  readonly opened: OpenedDialog | undefined;
  readonly openedFrom: Element | null;
}

// The big button, which Strapi draws, and the panel open the same dialogs; one place beside both shows them.
let present: Opened = { opened: undefined, openedFrom: null };
const listeners = new Set<() => void>();

const set = (next: Opened): void => {
  present = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Opens a dialog about an edition; the focus returns to what has it now. */
export const openDialog = (
  { contentType, documentId, locale }: EditionPlace,
  dialog: OpenDialog,
): void =>
  set({
    opened: { dialog, place: { contentType, documentId, locale } },
    openedFrom: document.activeElement,
  });

/** Closes the open dialog. */
export const closeDialog = (): void => set({ ...present, opened: undefined });

/** Closes the open dialog after its action: the buttons of the former state are about to go, the focus to the new one. */
export const closeAfterMove = (): void => set({ opened: undefined, openedFrom: null });

/** The dialog that is open; undefined where none is. */
export const useOpenDialog = (): OpenedDialog | undefined =>
  useSyncExternalStore(subscribe, () => present.opened);

/** Puts the focus where it was before the dialog, or on the state of the edition where that is gone. */
export const returnFocus = (): void => focusAgain(present.openedFrom, STATE_ELEMENT_ID);
