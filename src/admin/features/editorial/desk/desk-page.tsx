import { Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { DeskView } from '../../../../modules/editorial/domain/edition-view';
import { EmptyNote } from '../../shared/empty-note';
import { PageLoader } from '../../shared/page-loader';
import { toLoadFailure } from '../../shared/request-failure';
import { useWords } from '../../shared/use-words';
import { useGetDeskQuery } from '../data/edition-api';
import {
  DESK_TABS,
  filterDesk,
  isNarrowed,
  languagesOf,
  type DeskFilters,
  type DeskTab,
} from '../rules/desk-filters';
import { DESK_PERMISSIONS } from '../rules/desk-page';
import { LoadFailure } from '../../shared/load-failure';
import { Calendar } from './calendar';
import { DeskTable } from './desk-table';
import { DeskFilterBar } from './filter-bar';
import { useDeskFilters } from './use-desk-filters';

interface DeskProps {
  readonly desk: DeskView;
  readonly filters: DeskFilters;
  readonly change: (changed: Partial<DeskFilters>) => void;
}

const Part = ({ tab, desk, filters, change }: DeskProps & { readonly tab: DeskTab }) => {
  const { say } = useWords();
  const items = filterDesk(desk, filters)[tab];
  const today = desk.now.local.slice(0, 10);
  const empty = (
    <EmptyNote
      text={say(isNarrowed(filters) ? 'hub.filter.nothing-fits' : `hub.desk.empty.${tab}`)}
    />
  );
  if (tab === 'scheduled') {
    return (
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Calendar
          month={filters.month ?? today.slice(0, 7)}
          today={today}
          timeZone={desk.timeZone}
          items={items}
          onMonth={(month) => change({ month: month === today.slice(0, 7) ? undefined : month })}
        />
        {items.length === 0 && empty}
      </Flex>
    );
  }
  if (items.length === 0) return empty;
  return <DeskTable items={items} caption={say(`hub.desk.tab.${tab}`)} timeZone={desk.timeZone} />;
};

const Desk = ({ desk, filters, change }: DeskProps) => {
  const { say } = useWords();
  const parts = filterDesk(desk, filters);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <DeskFilterBar filters={filters} languages={languagesOf(desk)} change={change} />
      <Tabs.Root
        variant="simple"
        value={filters.tab}
        onValueChange={(tab) => change({ tab: DESK_TABS.find((one) => one === tab) ?? 'mine' })}
      >
        <Box style={{ overflowX: 'auto' }}>
          <Tabs.List aria-label={say('hub.desk.tabs')}>
            {DESK_TABS.map((tab) => (
              <Tabs.Trigger key={tab} value={tab}>
                {say('hub.desk.tab.with-count', {
                  name: say(`hub.desk.tab.${tab}`),
                  count: parts[tab].length,
                })}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Box>
        {DESK_TABS.map((tab) => (
          <Tabs.Content key={tab} value={tab}>
            <Box paddingTop={4}>
              <Part tab={tab} desk={desk} filters={filters} change={change} />
            </Box>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Flex>
  );
};

const Content = () => {
  const { locale: language } = useIntl();
  const { filters, change } = useDeskFilters();
  // What was read for one month stays while the next one is on its way.
  const { data, error, isError, refetch } = useGetDeskQuery(
    { month: filters.month, language },
    { refetchOnMountOrArgChange: true },
  );
  if (isError) {
    return <LoadFailure failure={toLoadFailure(error)} retry={() => void refetch()} />;
  }
  if (data === undefined) return <PageLoader text="hub.editorial.loading" />;
  return <Desk desk={data} filters={filters} change={change} />;
};

/** The page "Editorial desk": what waits for me, what is late, what is scheduled, what is open. */
const DeskPage = () => {
  const { say } = useWords();
  const title = say('hub.desk.title');
  return (
    <Page.Protect permissions={[...DESK_PERMISSIONS]}>
      <Page.Main>
        <Page.Title>{title}</Page.Title>
        <Layouts.Header title={title} subtitle={say('hub.desk.subtitle')} />
        <Layouts.Content>
          <Content />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
};

export default DeskPage;
