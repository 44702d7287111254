import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { EmptyNote } from '../../shared/empty-note';
import { FilterBar } from '../../shared/filter-bar';
import { Moment } from '../../shared/moment';
import { usePaused } from '../../shared/use-paused';
import { useWords } from '../../shared/use-words';
import { useGetThreadsQuery, type ThreadFilters, type ThreadLine } from '../data/thread-api';
import { useDesk } from '../data/use-desk';
import { ChoiceField } from '../parts/choice-field';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { PageLink } from '../parts/page-link';
import { PageTurner } from '../parts/page-turner';
import { threadAddress } from '../rules/pages';
import { ThreadMarks } from './thread-marks';

const Line = ({ thread }: { readonly thread: ThreadLine }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { id, title, openedBy, openedAt, postCount } = thread;
  return (
    <Box tag="li" padding={4} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography tag="h2" fontWeight="bold">
          <PageLink to={threadAddress(id)}>
            <bdi>{title}</bdi>
          </PageLink>
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          <bdi>{openedBy}</bdi> · <Moment at={openedAt} timeZone={timeZone} /> ·{' '}
          {say('hub.moderation.thread.posts', { count: postCount })}
        </Typography>
        <ThreadMarks thread={thread} />
      </Flex>
    </Box>
  );
};

interface FilterProps {
  readonly filters: ThreadFilters;
  readonly change: (changed: Partial<ThreadFilters>) => void;
}

const ThreadFilterBar = ({ filters, change }: FilterProps) => {
  const { say, language } = useWords();
  const { categories } = useDesk();
  return (
    <FilterBar
      label="hub.moderation.thread.filters"
      wordsLabel="hub.moderation.thread.words"
      words={filters.words}
      isNarrowed={filters.words.trim() !== ''}
      onWords={(words) => change({ words })}
      onClear={() => change({ words: '' })}
    >
      <Box minWidth="18rem">
        <ChoiceField
          label={say('hub.moderation.filter.category')}
          value={filters.category}
          options={categories.map(({ slug, name }) => ({ value: slug, label: name[language] }))}
          onChange={(category) => change({ category })}
        />
      </Box>
    </FilterBar>
  );
};

/** The threads that readers see, by category or by words in their titles. */
export const ThreadsPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { categories } = useDesk();
  const [filters, setFilters] = useState<ThreadFilters>({
    ...{ category: categories[0]?.slug ?? '', words: '', after: undefined },
  });
  const words = usePaused(filters.words);
  const asked = useGetThreadsQuery(
    { filters: { ...filters, words }, language },
    { refetchOnMountOrArgChange: true },
  );
  const change = (changed: Partial<ThreadFilters>) =>
    setFilters((last) => ({ ...last, after: undefined, ...changed }));
  return (
    <PageFrame page="threads">
      <ThreadFilterBar filters={filters} change={change} />
      <Loaded answer={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <EmptyNote text={say('hub.moderation.thread.none')} />
            ) : (
              <Box tag="ul" background="neutral0" shadow="tableShadow" hasRadius>
                {items.map((thread) => (
                  <Line key={thread.id} thread={thread} />
                ))}
              </Box>
            )}
            {next !== undefined && <PageTurner next={next} onTurn={(after) => change({ after })} />}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};
