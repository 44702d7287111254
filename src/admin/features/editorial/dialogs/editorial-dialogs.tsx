import { useEffect } from 'react';
import { closeDialog, useOpenDialog } from '../data/open-dialog';
import { useEditionAt } from '../data/use-edition';
import { DifferencesDialog } from './differences-dialog';
import { LinkDialog } from './link-dialog';
import { MoveDialog } from './move-dialog';
import { RestoreDialog } from './restore-dialog';

/** Shows the dialog that a button of the workflow opened. It stands beside the form of every document. */
export const EditorialDialogs = () => {
  const opened = useOpenDialog();
  const edition = useEditionAt(opened?.place);
  useEffect(() => closeDialog, []);
  if (edition === undefined || opened === undefined) return null;
  const { dialog } = opened;
  switch (dialog.kind) {
    case 'move':
      return <MoveDialog key={dialog.action} edition={edition} action={dialog.action} />;
    case 'restore':
      return <RestoreDialog edition={edition} snapshot={dialog.snapshot} />;
    case 'differences':
      return <DifferencesDialog edition={edition} from={dialog.from} to={dialog.to} />;
    case 'link':
      return <LinkDialog edition={edition} />;
  }
};
