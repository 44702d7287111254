import { Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { usePaused } from '../../shared/use-paused';
import { useWords } from '../../shared/use-words';
import { useFindPublicTextsQuery } from '../data/edition-api';
import { EDITION_KINDS, uidOfKind } from '../rules/edition-types';
import type { ChosenText } from '../rules/move-input';
import { Choices } from '../../shared/choices';

const useFound = (edition: EditionView, kind: EditionView['kind'], words: string) => {
  const { say } = useWords();
  const { currentData, isFetching, isError } = useFindPublicTextsQuery({
    uid: uidOfKind(kind),
    locale: edition.locale,
    words: usePaused(words.trim()),
  });
  const found = (currentData ?? []).filter(({ documentId }) => documentId !== edition.documentId);
  const summary = isError
    ? say('hub.load.unreachable')
    : isFetching
      ? say('hub.editorial.find.searching')
      : say('hub.editorial.find.found', { count: found.length });
  return { found, summary };
};

const Words = ({
  words,
  onChange,
}: {
  readonly words: string;
  readonly onChange: (words: string) => void;
}) => {
  const { say } = useWords();
  return (
    <Field.Root name="words">
      <Field.Label>{say('hub.editorial.find.words')}</Field.Label>
      <Field.Input
        type="search"
        value={words}
        onChange={(event) => onChange(event.target.value)}
        // Enter looks for words here; it does not take the text down.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
    </Field.Root>
  );
};

const Chosen = ({ text }: { readonly text: ChosenText }) => {
  const { say } = useWords();
  return (
    <Typography variant="pi" fontWeight="bold" tag="p">
      {say('hub.editorial.find.chosen', { title: text.title })}
    </Typography>
  );
};

/** Finds a public text in the language of the edition by words of it. */
export const TextFinder = ({
  edition,
  chosen,
  onChoose,
}: {
  readonly edition: EditionView;
  readonly chosen: ChosenText | undefined;
  readonly onChoose: (text: ChosenText) => void;
}) => {
  const { say } = useWords();
  const [kind, setKind] = useState(edition.kind);
  const [words, setWords] = useState('');
  const { found, summary } = useFound(edition, kind, words);
  const kinds = EDITION_KINDS.map((value) => ({
    value,
    label: say(`hub.editorial.kind.${value}`),
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Choices
        legend={say('hub.editorial.find.kind')}
        value={kind}
        options={kinds}
        onChange={setKind}
      />
      <Words words={words} onChange={setWords} />
      <Typography variant="pi" textColor="neutral600" tag="p" role="status">
        {summary}
      </Typography>
      {found.length > 0 && (
        <Choices
          legend={say('hub.editorial.find.choose')}
          value={chosen?.documentId}
          options={found.map(({ documentId, title }) => ({ value: documentId, label: title }))}
          onChange={(documentId) => {
            const text = found.find((one) => one.documentId === documentId);
            if (text !== undefined) onChoose(text);
          }}
        />
      )}
      {chosen !== undefined && <Chosen text={chosen} />}
    </Flex>
  );
};
