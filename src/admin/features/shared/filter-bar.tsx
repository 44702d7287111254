import { Box, Button, Field, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useWords, type MessageId } from './use-words';

/** Narrows a list down by words, and by the choices that stand in it; a button clears all of them. */
export const FilterBar = ({
  label,
  wordsLabel = 'hub.filter.words',
  words,
  isNarrowed,
  onWords,
  onClear,
  children,
}: {
  /** What is narrowed down, for those who hear it. */
  readonly label: MessageId;
  /** Where the words are looked for; in the title where nothing else is said. */
  readonly wordsLabel?: MessageId;
  readonly words: string;
  readonly isNarrowed: boolean;
  readonly onWords: (words: string) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) => {
  const { say } = useWords();
  return (
    <Flex role="search" gap={4} wrap="wrap" alignItems="flex-end" aria-label={say(label)}>
      <Box flex="1" minWidth="22rem" maxWidth="36rem">
        <Field.Root name="words">
          <Field.Label>{say(wordsLabel)}</Field.Label>
          <Field.Input
            type="search"
            value={words}
            onChange={(event) => onWords(event.target.value)}
          />
        </Field.Root>
      </Box>
      {children}
      {isNarrowed && (
        <Button variant="tertiary" size="L" onClick={onClear}>
          {say('hub.filter.clear')}
        </Button>
      )}
    </Flex>
  );
};
