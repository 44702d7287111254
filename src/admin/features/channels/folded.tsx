import { Box, TextButton } from '@strapi/design-system';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../shared/use-words';

// Eight lines of small text (1.6rem each); the last one fades, so that the cut is seen.
const FOLDED = {
  maxHeight: '12.8rem',
  maskImage: 'linear-gradient(to bottom, black 70%, transparent)',
};

/** A long text, cut off until somebody asks for the rest, as channels do it. */
export const Folded = ({
  isLong,
  children,
}: {
  readonly isLong: boolean;
  readonly children: ReactNode;
}) => {
  const { say } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isCut = isLong && !isOpen;
  return (
    <>
      <Box id={id} overflow="hidden" style={{ overflowWrap: 'anywhere', ...(isCut ? FOLDED : {}) }}>
        {children}
      </Box>
      {isLong && (
        <Box paddingTop={1}>
          <TextButton
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen((wasOpen) => !wasOpen)}
          >
            {say(isOpen ? 'hub.text.less' : 'hub.text.more')}
          </TextButton>
        </Box>
      )}
    </>
  );
};
