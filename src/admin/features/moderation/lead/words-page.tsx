import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { WORD_LISTS } from '../../../../modules/moderation/domain/words/word-entry';
import { EmptyNote } from '../../shared/empty-note';
import { FilterBar } from '../../shared/filter-bar';
import { FilterChoice } from '../../shared/filter-choice';
import { Moment } from '../../shared/moment';
import { useDialog } from '../../shared/use-dialog';
import { usePaused } from '../../shared/use-paused';
import { useWords } from '../../shared/use-words';
import type { WordAnswer } from '../data/answers';
import { useGetWordsQuery, type WordFilters } from '../data/lead-api';
import { useDesk } from '../data/use-desk';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { PageTurner } from '../parts/page-turner';
import { TryBox } from './try-box';
import { AddWordDialog, ChangeWordDialog } from './word-dialogs';

const ALL_WORDS: WordFilters = { list: undefined, active: undefined, words: '', after: undefined };

const Word = ({ word, onChange }: { readonly word: WordAnswer; readonly onChange: () => void }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { phrase, list, effect, isActive, note, byName, changedAt } = word;
  return (
    <Flex
      tag="li"
      gap={4}
      wrap="wrap"
      padding={3}
      justifyContent="space-between"
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="p">
          <strong>
            <bdi>{phrase}</bdi>
          </strong>{' '}
          · {say(`hub.moderation.list.${list}`)} ·{' '}
          {isActive ? say(`hub.moderation.effect.${effect}`) : say('hub.moderation.word.off')}
        </Typography>
        {note !== '' && <Typography tag="p">{note}</Typography>}
        <Typography variant="pi" textColor="neutral600" tag="p">
          {byName} · <Moment at={changedAt} timeZone={timeZone} />
        </Typography>
      </Box>
      <Button size="S" variant="tertiary" onClick={onChange}>
        {say('hub.moderation.word.change', { phrase })}
      </Button>
    </Flex>
  );
};

const WordFilterBar = ({
  filters,
  change,
}: {
  readonly filters: WordFilters;
  readonly change: (changed: Partial<WordFilters>) => void;
}) => {
  const { say } = useWords();
  const { list, active, words } = filters;
  return (
    <FilterBar
      label="hub.moderation.word.filters"
      wordsLabel="hub.moderation.word.phrase"
      words={words}
      isNarrowed={list !== undefined || active !== undefined || words.trim() !== ''}
      onWords={(typed) => change({ words: typed })}
      onClear={() => change(ALL_WORDS)}
    >
      <FilterChoice
        label="hub.moderation.word.list"
        value={list}
        options={WORD_LISTS.map((value) => ({ value, label: say(`hub.moderation.list.${value}`) }))}
        onChange={(chosen) => change({ list: chosen })}
      />
      <FilterChoice
        label="hub.moderation.word.state"
        value={active}
        options={[
          { value: 'true', label: say('hub.moderation.word.on') },
          { value: 'false', label: say('hub.moderation.word.off') },
        ]}
        onChange={(chosen) => change({ active: chosen })}
      />
    </FilterBar>
  );
};

/** The word lists of the office, with a box in which a text can be tried against them. */
export const WordsPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [filters, setFilters] = useState(ALL_WORDS);
  const words = usePaused(filters.words);
  const asked = useGetWordsQuery(
    { filters: { ...filters, words }, language },
    { refetchOnMountOrArgChange: true },
  );
  const dialog = useDialog<WordAnswer | 'add'>();
  const { opened } = dialog;
  const change = (changed: Partial<WordFilters>) =>
    setFilters((last) => ({ ...last, after: undefined, ...changed }));
  const addButton = (
    <Button startIcon={<Plus />} onClick={() => dialog.open('add')}>
      {say('hub.moderation.word.add')}
    </Button>
  );
  return (
    <PageFrame page="words" action={addButton}>
      <TryBox />
      <WordFilterBar filters={filters} change={change} />
      <Loaded answer={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <EmptyNote text={say('hub.moderation.words.none')} />}
            {items.length > 0 && (
              <Box tag="ul" background="neutral0" shadow="tableShadow" hasRadius>
                {items.map((word) => (
                  <Word key={word.id} word={word} onChange={() => dialog.open(word)} />
                ))}
              </Box>
            )}
            {next !== undefined && <PageTurner next={next} onTurn={(after) => change({ after })} />}
          </>
        )}
      </Loaded>
      {opened === 'add' && <AddWordDialog dialog={dialog} />}
      {opened !== undefined && opened !== 'add' && (
        <ChangeWordDialog key={opened.id} word={opened} dialog={dialog} />
      )}
    </PageFrame>
  );
};
