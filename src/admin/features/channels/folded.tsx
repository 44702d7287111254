import { Box, TextButton } from '@strapi/design-system';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../shared/use-words';

/** Height of the six lines that a folded post shows. */
const FOLDED_HEIGHT = '11.4rem';

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
      <Box
        id={id}
        overflow="hidden"
        style={{ overflowWrap: 'anywhere', ...(isCut ? { maxHeight: FOLDED_HEIGHT } : {}) }}
      >
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
