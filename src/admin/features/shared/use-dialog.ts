import { useRef, useState } from 'react';

/** A dialog of a page: which one is open, and where the focus goes after it. */
export interface PageDialog<Kind> {
  readonly opened: Kind | undefined;
  readonly open: (kind: Kind) => void;
  readonly close: () => void;
  /** After what was asked for: the button that opened the dialog is about to go, the focus to what it changed. */
  readonly closeAfterDone: () => void;
  readonly returnFocus: () => void;
}

/** Puts the focus on an element by its id; on the page where there is none. */
export const focusPlace = (id?: string): void => {
  const place = id === undefined ? null : document.getElementById(id);
  (place ?? document.querySelector<HTMLElement>('main'))?.focus();
};

/** Puts the focus back on what had it; where that is gone or can take none, as `focusPlace` does. */
export const focusAgain = (element: Element | null, fallbackId?: string): void => {
  const isUsable =
    element instanceof HTMLElement && element.isConnected && !element.matches(':disabled');
  if (isUsable) element.focus();
  else focusPlace(fallbackId);
};

/** The ways in which a dialog ends. */
export type DialogEnd = Pick<PageDialog<unknown>, 'close' | 'closeAfterDone' | 'returnFocus'>;

/**
 * Opens one dialog at a time; `fallbackId` names the element that takes the focus when the button is gone, else the page
 * itself does.
 */
export const useDialog = <Kind>(fallbackId?: string): PageDialog<Kind> => {
  const [opened, setOpened] = useState<Kind | undefined>(undefined);
  const openedFrom = useRef<Element | null>(null);
  return {
    opened,
    open: (kind) => {
      openedFrom.current = document.activeElement;
      setOpened(kind);
    },
    close: () => setOpened(undefined),
    closeAfterDone: () => {
      openedFrom.current = null;
      setOpened(undefined);
    },
    returnFocus: () => focusAgain(openedFrom.current, fallbackId),
  };
};
