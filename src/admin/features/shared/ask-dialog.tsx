import { Button } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { DialogFrame } from './dialog-frame';
import type { Refusal } from './refusal';
import { RefusalBanner } from './refusal-banner';
import type { DialogEnd } from './use-dialog';
import { useWords } from './use-words';

interface AskProps {
  readonly dialog: Omit<DialogEnd, 'closeAfterDone'>;
  readonly title: string;
  readonly intro: string;
  /** Word on the button that does it. */
  readonly button: string;
  readonly isHarsh?: boolean;
  readonly isSending: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}

/** A dialog that asks before something is done: what will happen, fields if any, and the button that does it. */
export const AskDialog = ({
  dialog,
  title,
  intro,
  button,
  isHarsh = false,
  isSending,
  refusal,
  onSubmit,
  children,
}: AskProps) => {
  const { say } = useWords();
  return (
    <DialogFrame
      title={title}
      intro={intro}
      onSubmit={onSubmit}
      onClose={dialog.close}
      returnFocus={dialog.returnFocus}
      footer={
        <>
          <Button variant="tertiary" onClick={dialog.close}>
            {say('hub.dialog.back')}
          </Button>
          <Button type="submit" loading={isSending} variant={isHarsh ? 'danger' : 'default'}>
            {button}
          </Button>
        </>
      }
    >
      <RefusalBanner refusal={refusal} />
      {children}
    </DialogFrame>
  );
};
