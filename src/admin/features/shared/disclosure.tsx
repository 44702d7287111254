import { Box, Flex, TextButton } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useId, useState, type ReactNode } from 'react';

/** A part that is folded away until somebody asks for it. */
export const Disclosure = ({
  title,
  isOpenAtFirst = false,
  headingLevel = 'h3',
  children,
}: {
  readonly title: string;
  readonly isOpenAtFirst?: boolean;
  /** The level below the heading under which it stands. */
  readonly headingLevel?: 'h2' | 'h3' | 'h4';
  readonly children: ReactNode;
}) => {
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Box tag={headingLevel}>
        <TextButton
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen((wasOpen) => !wasOpen)}
          endIcon={isOpen ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
          style={{ textAlign: 'start' }}
        >
          {title}
        </TextButton>
      </Box>
      <Box id={id} hidden={!isOpen} width="100%">
        {isOpen && children}
      </Box>
    </Flex>
  );
};
