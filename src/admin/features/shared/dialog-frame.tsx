import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useLeadToFault } from './use-lead-to-fault';
import { useWords } from './use-words';

const FIRST_FIELD = 'textarea, input, [role="radio"], [role="combobox"], button[type="submit"]';

interface FrameProps {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly intro: string;
  readonly isWide?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Puts the focus somewhere after the dialog: the button that opened it may be gone. */
  readonly returnFocus: () => void;
  readonly footer: ReactNode;
  readonly children?: ReactNode;
}

const focusFirst = (content: HTMLElement | null, event: Event): void => {
  const first = content?.querySelector<HTMLElement>(FIRST_FIELD);
  if (first === undefined || first === null) return;
  event.preventDefault();
  first.focus();
};

const Form = ({
  intro,
  introId,
  onSubmit,
  footer,
  children,
}: Omit<FrameProps, 'title' | 'onClose' | 'returnFocus'> & { readonly introId: string }) => {
  const { form, countSending } = useLeadToFault();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // React hands the event on to the form of the document, which holds this dialog though it stands elsewhere.
    event.stopPropagation();
    onSubmit();
    countSending();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate style={{ display: 'contents' }}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Box id={introId}>
            <Typography textColor="neutral800">{intro}</Typography>
          </Box>
          {children}
        </Flex>
      </Modal.Body>
      <Modal.Footer>{footer}</Modal.Footer>
    </form>
  );
};

/** A dialog with a form in it: Escape and the cross close it, Enter sends it, the focus begins in its first field. */
export const DialogFrame = ({
  title,
  isWide = false,
  onClose,
  returnFocus,
  ...form
}: FrameProps) => {
  const { say } = useWords();
  const introId = useId();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        ref={content}
        aria-describedby={introId}
        style={{ width: isWide ? '100rem' : '60rem', maxWidth: 'calc(100vw - 2rem)' }}
        onOpenAutoFocus={(event) => {
          focusFirst(content.current, event);
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnFocus();
        }}
      >
        <Modal.Header closeLabel={say('hub.dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Form {...form} introId={introId} />
      </Modal.Content>
    </Modal.Root>
  );
};
