import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../../shared/use-words';
import { closeDialog, returnFocus } from '../data/open-dialog';

const FIRST_FIELD = 'textarea, input, [role="radio"], [role="combobox"], button[type="submit"]';

interface FrameProps {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly intro: string;
  readonly isWide?: boolean;
  readonly onSubmit: () => void;
  readonly footer: ReactNode;
  readonly children?: ReactNode;
}

const focusFirst = (content: HTMLElement | null, event: Event): void => {
  const first = content?.querySelector<HTMLElement>(FIRST_FIELD);
  if (first === undefined || first === null) return;
  event.preventDefault();
  first.focus();
};

const keepFocus = (event: Event): void => {
  event.preventDefault();
  returnFocus();
};

const Form = ({
  intro,
  introId,
  onSubmit,
  footer,
  children,
}: Omit<FrameProps, 'title'> & { readonly introId: string }) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // React hands the event on to the form of the document, which holds this dialog though it stands elsewhere.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
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
export const DialogFrame = ({ title, isWide = false, ...form }: FrameProps) => {
  const { say } = useWords();
  const introId = useId();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Modal.Root open onOpenChange={closeDialog}>
      <Modal.Content
        ref={content}
        aria-describedby={introId}
        style={{ width: isWide ? '100rem' : '60rem', maxWidth: 'calc(100vw - 2rem)' }}
        onOpenAutoFocus={(event) => {
          focusFirst(content.current, event);
        }}
        onCloseAutoFocus={keepFocus}
      >
        <Modal.Header closeLabel={say('hub.editorial.dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Form {...form} introId={introId} />
      </Modal.Content>
    </Modal.Root>
  );
};
