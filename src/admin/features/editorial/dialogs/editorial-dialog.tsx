import type { ComponentProps } from 'react';
import { DialogFrame } from '../../shared/dialog-frame';
import { closeDialog, returnFocus } from '../data/open-dialog';

/** A dialog of the workflow: closing it gives the focus back to what opened it. */
export const EditorialDialog = (
  props: Omit<ComponentProps<typeof DialogFrame>, 'onClose' | 'returnFocus'>,
) => <DialogFrame {...props} onClose={closeDialog} returnFocus={returnFocus} />;
